import {
  flag,
  integer,
  metres,
  moment,
  ofCase,
  office,
  officeOrNone,
  orNone,
  share,
  squareMetres,
  text,
} from './properties.ts'

import type { Layer } from './model.ts'

const AREAS = [
  squareMetres('squareMetres', '高斯平面面积（平方米）', 'area on the plane of the zone (m²)', orNone),
  squareMetres('ellipsoidalSquareMetres', '椭球面积（平方米）', 'area on the ellipsoid (m²)', orNone),
]
/** How an outline came to be drawn. */
const DRAWING = [
  metres('closedByStraightMetres', '直线闭合（米）', 'closed by straight lines of (m)'),
  flag('byHand', '人工绘制', 'drawn by a person'),
  integer('version', '版次', 'version', office),
  moment('drawnAt', '绘制时间', 'drawn at', office),
]

/** Ground and lines of cases as they stand. */
export const OUTLINE_LAYERS: readonly Layer[] = [
  {
    id: 'claims',
    title: { 'zh-CN': '主张范围', en: 'Claims' },
    description: {
      'zh-CN': '各方依一份材料主张的范围；文字没有画到闭合的，没有图形。',
      en: 'Ground that a side claims by the words of one paper; without a shape where the words leave it open.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'court',
    time: 'drawnAt',
    properties: [
      ...ofCase,
      text('claimant', '主张方', 'side'),
      text('claimantName', '主张方名称', 'name of the side'),
      text('paper', '依据材料', 'paper it rests on', orNone),
      text('landName', '地名', 'name of the land', orNone),
      ...AREAS,
      ...DRAWING.map((property) => ({ ...property, nullable: true })),
    ],
  },
  {
    id: 'outlines',
    title: { 'zh-CN': '界线范围', en: 'Outlines' },
    description: {
      'zh-CN': '争议范围、各方主张和其他文字现在画成的闭合范围。',
      en: 'What the words of the disputed extent, of the claims and of other descriptions enclose, as it stands.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'court',
    time: 'drawnAt',
    properties: [
      ...ofCase,
      text('role', '用途', 'role'),
      text('claimant', '主张方', 'side', orNone),
      text('landName', '地名', 'name of the land', orNone),
      ...AREAS,
      ...DRAWING,
    ],
  },
  {
    id: 'segments',
    title: { 'zh-CN': '界线段', en: 'Segments' },
    description: {
      'zh-CN': '界线的每一段：对应哪一句话、怎样得来、多准。',
      en: 'Each stretch of an outline: the words it answers, how it was obtained, how well it is known.',
    },
    geometry: 'MultiLineString',
    shownTo: 'court',
    time: 'drawnAt',
    properties: [
      ...ofCase,
      text('role', '用途', 'role of the outline'),
      text('claimant', '主张方', 'side', orNone),
      integer('number', '段号', 'number in the outline'),
      text('words', '界标原文', 'words of the mark', orNone),
      text('direction', '方位', 'direction', orNone),
      text('method', '取得方式', 'how obtained'),
      text('certainty', '确定程度', 'certainty'),
      metres('accuracyMetres', '中误差（米）', 'standard error (m)', orNone),
      metres('lengthMetres', '长度（米）', 'length (m)'),
      text('place', '所沿地物', 'feature it follows', orNone),
      text('drawnBy', '绘制人', 'drawn by', officeOrNone),
      moment('drawnAt', '绘制时间', 'drawn at', office),
    ],
  },
  {
    id: 'overlaps',
    title: { 'zh-CN': '案内重叠', en: 'Overlaps of a case' },
    description: {
      'zh-CN': '同一案件中两个范围共有的地面。',
      en: 'Ground that two outlines of a case share.',
    },
    geometry: 'MultiPolygon',
    shownTo: 'court',
    time: 'computedAt',
    properties: [
      ...ofCase,
      text('type', '重叠类型', 'type'),
      text('firstClaimant', '一方', 'first side', orNone),
      text('secondClaimant', '另一方', 'second side', orNone),
      ...AREAS,
      squareMetres('certainSquareMetres', '必定重叠（平方米）', 'shared for certain (m²)', orNone),
      squareMetres('possibleSquareMetres', '可能重叠（平方米）', 'shared at most (m²)', orNone),
      share('shareOfFirst', '占一方', 'share of the first'),
      share('shareOfSecond', '占另一方', 'share of the second'),
      moment('computedAt', '计算时间', 'computed at'),
    ],
  },
]
