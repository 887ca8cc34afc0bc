import type { DivisionKind, NoSplitReason } from '../../../geodata/ruling/model.ts'

/** What the name of a proposal is made of; each kind takes what it has. */
type DivisionTold = {
  readonly bearing: string
  readonly place: string
  readonly number: number
  readonly one: string
  readonly other: string
}

/** 分界方案：把争议的地分成两块的几种线，只供比较. */
export const divisions = {
  heading: '分界方案比较',
  neutral:
    '以下各线按同样的算法算出，只供比较：先后不表示优劣，不推荐任何一条，也不改动案卷。怎样分由人决定；拿到手上的线，署名、写明理由并保存后才算数。',
  extent: '所分的是争议范围',
  overlap: '所分的是两方主张重叠最大的一块（文书没有写争议范围）',
  extentArea: (what: string, area: string) => `${what}，${area}。`,
  otherParts: (area: string) => `另有不相连的 ${area} 不在各方案之内。`,
  bearings: '直线的方位',
  bearingsHelp: (most: number) =>
    `坐标方位，正北为 0°，顺时针，最多 ${most} 个；方向相反的是同一条线，270° 就是 90°。不选就没有直线方案。`,
  axis: { N: '南—北', NE: '西南—东北', E: '西—东', SE: '西北—东南' },
  degrees: '度数',
  add: '加这个方位',
  notABearing: '请写 0 到 360 之间的度数。',
  tooMany: (most: number) => `最多 ${most} 个方位，请先去掉一个。`,
  remove: (bearing: string) => `去掉 ${bearing}`,
  through: '直线经过',
  throughNone: '不指定地点',
  loading: '正在计算……',
  failed: '没有算出来，请刷新再试。',
  nothingDisputed: '还没有可分的地：争议范围没有画成，也没有两方主张重叠。',
  none: '没有线经过这块地。',
  bearing: (degrees: string, axis: string) => (axis === '' ? `${degrees}°` : `${axis}（${degrees}°）`),
  kind: {
    'equal-area': ({ bearing }) => `两块面积相等，直线${bearing}`,
    'through-point': ({ bearing, place }) => `经过“${place}”，直线${bearing}`,
    'along-feature': ({ place }) => `沿“${place}”`,
    'along-ridge': ({ number }) => `沿地形数据里的山脊（从北数第 ${number} 条）`,
    'along-gully': ({ number }) => `沿地形数据里的山沟（从北数第 ${number} 条）`,
    midline: () => '两方各自的线的正中',
    'half-by-claims': ({ one, other }) => `${one}、${other} 两方都主张的地对半分`,
  } satisfies Record<DivisionKind, (told: DivisionTold) => string>,
  unnamed: '没有名字的地物',
  showOnMap: '在图上看',
  details: '细节',
  ofLine: (what: string, number: number) => `${what}：第 ${number} 条`,
  tableOf: (area: string) => `分界方案：同样的量，各线并列（所分 ${area}）`,
  column: {
    parts: '两侧面积',
    length: '线长',
    cuts: '穿过',
    fromOwnLine: (letter: string) => `离 ${letter} 方线`,
    meanAndFarthest: '平均、最远',
  },
  cutCount: (count: number) => `${count} 处`,
  nearCount: (count: number) => `近旁 ${count} 处`,
  noOwnLineShort: '无',
  take: '拿到手上，作裁定界线',
  takeWithoutWords: '拿到手上，作一条新的分界线',
  noWordsYet:
    '文书里还没有裁定的文字：这条线暂不对应任何文字。先在“封存裁定”一栏写下裁定的文字，再拿到手上，线就对上它。',
  lineWithoutWords: '分界线（尚未对应文字）',
  onMap: (number: number, title: string, parts: string) =>
    parts === '' ? `灰线 ${number}：${title}` : `灰线 ${number}：${title}；${parts}`,
  part: (wind: string) => `${wind}侧`,
  partArea: (part: string, area: string) => `${part} ${area}`,
  side: { N: '北', NE: '东北', E: '东', SE: '东南', S: '南', SW: '西南', W: '西', NW: '西北' },
  length: '线长',
  cuts: '穿过',
  cut: (name: string, metres: string) => `${name} ${metres}`,
  cutsNothing: '没有穿过已录的田、坟、房屋等',
  near: '十米以内',
  strips: '越过条块',
  stripNumbers: (numbers: readonly { first: number; last: number }[]) =>
    numbers.map(({ first, last }) => (first === last ? `第 ${first} 份` : `第 ${first}—${last} 份`)).join('、'),
  ofTerrain: ({ name, cell, accuracy }: { name: string; cell: string; accuracy: string }) =>
    `出自地形数据“${name}”，每格 ${cell}，线位中误差约 ${accuracy}，不是实测。`,
  relief: (metres: string) => `与两侧地面平均相差 ${metres}。`,
  halfTold: ([one, other]: readonly [string, string]) =>
    `${one}、${other} 两方都主张的地合起来对半分，各半朝各自没有争议的地；三方以上时，两方两方地分别算。`,
  halfOfSet: (letters: readonly string[], [one, other]: readonly [string, string], [left, right]: readonly string[]) =>
    `${letters.join('、')} 方都主张的地：${one} 方一侧 ${left}，${other} 方一侧 ${right}。`,
  fromOwnLine: (letter: string) => `离 ${letter} 方自己的线`,
  distances: (mean: string, farthest: string) => `平均 ${mean}，最远 ${farthest}`,
  noOwnLine: '这块地的边上没有它自己的线',
  doesNotPart: '分不成两块',
  shortEnd: (wind: string, metres: string) => `${wind}端离这块地的边还差 ${metres}，线不会自动延长。`,
  noSplit: {
    'line-without-length': '线没有长度。',
    'line-closes-on-itself': '线首尾相接，围成一圈，不是一条界线。',
    'line-crosses-itself': '线自己和自己相交，左右分不清。',
    'line-far-away': '线离这块地太远，可能是坐标带写错了。',
    'line-misses-extent': '线没有经过这块地。',
    'line-touches-edge': '线只碰到这块地的边，没有进去。',
    'line-along-edge': '线沿着这块地的边走，没有进去。',
    'line-crosses-several-times': '线来回穿过这块地几次，左右分不清。',
    'line-parts-nothing': '线没有把这块地切开。',
    'line-turns-between-parts': '线穿过一块又折回来穿过另一块，左右对不上。',
    'no-ground': '这块地没有面积，或者它的边线自相交，请先改好。',
  } satisfies Record<NoSplitReason, string>,
}
