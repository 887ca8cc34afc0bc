import { integer, moment, office, officeOrNone, share, squareMetres, text } from './properties.ts'

import type { Layer } from './model.ts'

const COUNTY = text('county', '县代码', 'code of the county', office)

/** The ground of whole counties, for their offices alone. */
export const COUNTY_LAYERS: readonly Layer[] = [
  {
    id: 'parcels',
    title: { 'zh-CN': '宗地', en: 'Parcels' },
    description: {
      'zh-CN': '全县的主张、发证和确权宗地，来自成批导入和案件。',
      en: 'Claimed, certified and awarded ground of counties, from files and from cases.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'office',
    time: 'importedAt',
    properties: [
      COUNTY,
      integer('parcel', '宗地编号', 'number of the parcel', office),
      text('layer', '图层', 'layer', office),
      text('number', '原编号', 'number in its source', office),
      text('holder', '权利人', 'holder', officeOrNone),
      text('case', '案件', 'case', officeOrNone),
      integer('version', '版次', 'version', office),
      squareMetres('squareMetres', '高斯平面面积（平方米）', 'area on the plane of the zone (m²)', office),
      moment('importedAt', '导入时间', 'imported at', officeOrNone),
    ],
  },
  {
    id: 'parcel-overlaps',
    title: { 'zh-CN': '宗地重叠', en: 'Overlaps of parcels' },
    description: {
      'zh-CN': '全县查出的两宗地共有的地面；碎片没有图形。',
      en: 'Ground that two parcels of a county share; slivers have no shape.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'office',
    time: 'computedAt',
    properties: [
      COUNTY,
      integer('firstParcel', '一宗', 'first parcel', office),
      integer('secondParcel', '另一宗', 'second parcel', office),
      text('type', '重叠类型', 'type', office),
      squareMetres('squareMetres', '高斯平面面积（平方米）', 'area on the plane of the zone (m²)', office),
      squareMetres('ellipsoidalSquareMetres', '椭球面积（平方米）', 'area on the ellipsoid (m²)', officeOrNone),
      share('shareOfFirst', '占一宗', 'share of the first', office),
      share('shareOfSecond', '占另一宗', 'share of the second', office),
      moment('computedAt', '计算时间', 'computed at', office),
    ],
  },
]
