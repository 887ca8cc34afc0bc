import { day, integer, ofCase, orNone, squareMetres, text } from './properties.ts'

import type { Layer } from './model.ts'

const RULING = [
  integer('ruling', '处理次序', 'ruling, in order'),
  text('decision', '文号', 'number of the decision', orNone),
  text('authority', '作出机关', 'authority', orNone),
  day('decidedOn', '作出日期', 'decided on', orNone),
]

/** What a ruling draws and gives. */
export const RULING_LAYERS: readonly Layer[] = [
  {
    id: 'dividing-lines',
    title: { 'zh-CN': '分界线', en: 'Dividing lines' },
    description: { 'zh-CN': '处理决定划的线，一案一次处理一条。', en: 'The line that a ruling draws, one for each.' },
    geometry: 'MultiLineString',
    shownTo: 'court',
    time: 'decidedOn',
    properties: [...ofCase, ...RULING, text('standing', '效力', 'what the judgment leaves of it')],
  },
  {
    id: 'awards',
    title: { 'zh-CN': '确权范围', en: 'Awards' },
    description: { 'zh-CN': '处理决定确定给各方的地面。', en: 'Ground that a ruling gives to a side.' },
    geometry: 'MultiPolygon',
    shownTo: 'court',
    time: 'decidedOn',
    properties: [
      ...ofCase,
      ...RULING,
      text('direction', '方位', 'side of the line', orNone),
      text('claimant', '主张方', 'side', orNone),
      text('winner', '确给', 'given to'),
      squareMetres('squareMetres', '高斯平面面积（平方米）', 'area on the plane of the zone (m²)', orNone),
      squareMetres('ellipsoidalSquareMetres', '椭球面积（平方米）', 'area on the ellipsoid (m²)', orNone),
    ],
  },
]
