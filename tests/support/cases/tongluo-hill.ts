/** An invented case: two groups, papers of 1962 and 1981, a road that was moved in 1975, household strips, and a ruling. */
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'

import type { Feature, Geometry, Position } from 'geojson'

const plane = gaussKruger(108)
const [EAST, NORTH] = [502_000, 2_640_000]
/** Metres east and north of the south-western corner of the hill. */
type At = readonly [east: number, north: number]
const position = ([east, north]: At): Position => plane.toGeographic([EAST + east, NORTH + north])

export const TONGLUO_TEXT = [
  '原告丙县大湾村上湾村民小组',
  '第三人丙县大湾村下湾村民小组',
  '原告丙县大湾村上湾村民小组(以下简称上湾组)不服被告丙县人民政府(以下简称丙县政府)丙政裁(2015)6号《行政处理决定书》向本院提起诉讼。本院于2016年3月2日立案受理。第三人丙县大湾村下湾村民小组(以下简称下湾组)参加诉讼。现已审理终结。',
  '丙县政府于2015年11月20日作出丙政裁(2015)6号《行政处理决定书》,认定:1、上湾组与下湾组争议铜锣岭的四至界线为:东以牛角冲为界;南以铜锣岭脚为界;西以石壁岭山脊为界;北以大湾公路为界(以下称争议山)。' +
    '2、1962年3月上湾生产队填入《山林清册》所载明的山林权界至为:“铜锣岭:东以牛角冲为界,南以那料田为界,西以石壁岭山脊为界,北以大湾公路为界”。' +
    '3、1981年5月,下湾生产队《山界林权审批表》载明的山林及其界至为:“铜锣岭:东以牛角冲为界,南以铜锣岭脚为界,西以石壁岭山脊为界,北以大湾公路为界”。' +
    '1982年6月1日县政府分别给上湾组覃某甲、韦某甲、覃某乙等农户颁发了《社员自留山使用证》。' +
    '覃某甲户《社员自留山使用证》载明:“铜锣岭:从水井坳算出第一份,山脚12丈,山顶5丈,以水流为界”。' +
    '韦某甲户《社员自留山使用证》载明:“铜锣岭:从水井坳算出第二份,山脚9丈,山顶4丈,以水流为界,左邻覃某甲户”。' +
    '覃某乙户《社员自留山使用证》载明:“铜锣岭:从水井坳算出第五份,山脚15丈,山顶6丈,以水流为界”。' +
    '韦某乙户《社员自留山使用证》载明:“铜锣岭:从水井坳算出第六份,以水流为界,上至岭顶,下至田边”。',
  '县政府决定:本案争议的铜锣岭从独石起往西直线至大枫树止,界的北面山权属上湾村民小组集体所有,界的南面山权属下湾村民小组集体所有。',
  '本院认为,丙县政府作出的处理决定事实清楚。判决如下:维持丙县人民政府丙政裁(2015)6号《行政处理决定书》。',
  '二〇一六年六月十五日',
].join('\n')

type Name = { readonly name: string; readonly source: string; readonly party?: string; readonly era?: string }

const feature = (
  id: string,
  kind: string,
  names: readonly Name[],
  geometry: Geometry,
  more: object = { accuracyMetres: 5, illustrative: false },
): Feature => ({ type: 'Feature', id, geometry, properties: { kind, names, ...more } })

const line = (...points: readonly At[]): Geometry => ({ type: 'LineString', coordinates: points.map(position) })
const point = (at: At): Geometry => ({ type: 'Point', coordinates: position(at) })

export const FOOT_ID = 'foot'

export const TONGLUO_FEATURES: readonly Feature[] = [
  feature(
    'gully',
    'gully',
    [{ name: '牛角冲', source: '现场' }],
    line([600, -80], [610, 150], [590, 320], [600, 560]),
    {
      accuracyMetres: 8,
      illustrative: false,
    },
  ),
  feature(
    'ridge',
    'ridge',
    [{ name: '石壁岭山脊', source: '地形图' }],
    line([0, -80], [-15, 180], [5, 380], [0, 560]),
    {
      accuracyMetres: 12,
      illustrative: false,
      method: 'digitised',
    },
  ),
  feature(
    FOOT_ID,
    'slope-foot',
    [{ name: '铜锣岭脚', source: '现场' }],
    line([-60, 10], [180, 0], [420, 18], [660, 5]),
    {
      accuracyMetres: 4,
      illustrative: false,
    },
  ),
  feature(
    'field',
    'field',
    [
      { name: '那料田', source: '1962年山林清册', party: '上湾组', era: '1962年' },
      { name: '那寮田', source: '1981年审批表', party: '下湾组', era: '1981年' },
    ],
    {
      type: 'Polygon',
      coordinates: [
        (
          [
            [-40, -110],
            [640, -110],
            [640, -12],
            [420, -2],
            [180, -20],
            [-40, -10],
            [-40, -110],
          ] as const
        ).map(position),
      ],
    },
  ),
  feature(
    'saddle',
    'saddle',
    [
      { name: '水井坳', source: '1982年使用证', party: '上湾组', era: '1982年' },
      { name: '井头坳', source: '韦某丙陈述', party: '下湾组' },
    ],
    point([-4, 14]),
  ),
  feature('stone', 'stone', [{ name: '独石', source: '现场' }], point([601, 300]), {
    accuracyMetres: 2,
    illustrative: false,
  }),
  feature('tree', 'tree', [{ name: '大枫树', source: '现场' }], point([-3, 296]), {
    accuracyMetres: 2,
    illustrative: false,
  }),
  feature(
    'road',
    'road',
    [{ name: '大湾公路', source: '现场' }],
    line([-90, 500], [200, 512], [430, 495], [700, 505]),
    {
      accuracyMetres: 3,
      illustrative: false,
      years: { from: 1975, to: null },
    },
  ),
  feature(
    'old-road',
    'road',
    [{ name: '大湾公路', source: '1959年地形图' }],
    line([-90, 400], [180, 425], [420, 398], [700, 415]),
    {
      accuracyMetres: 15,
      illustrative: false,
      years: { from: 1958, to: 1975 },
    },
  ),
]
