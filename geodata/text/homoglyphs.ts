/**
 * Characters put in the place of a common one that looks alike: an extra component (仩 for 上), a sibling with the same
 * phonetic (臸 for 至) or a foreign symbol (ロ for 口). None of these stands in ordinary writing.
 */
export const HOMOGLYPH_ROW: readonly [written: string, intended: string] = [
  '仩仈屾覀嘚苼臸囷尛哋奣吔昰渶姩倳莋鼡戓夶鍢苐偠蔀媔荿甴匼偅妀唍囮筞叺噺忣囼笁咑萣鋶鉮鈈ロㄖえ┅蕗氺ニー',
  '上八山西的生至和小地明也是英年事作用或大福第要部面成由合重改完化策入新及台工打定流神不口日元一路水二一',
]

/**
 * Ordinary characters used wrongly. They are read otherwise only beside a neighbour that settles it: `before` and
 * `after` list the characters next to it that do (汾 is a river, 划汾 is not).
 */
export type OrdinaryHomoglyph = {
  readonly written: string
  readonly intended: string
  readonly before: string
  readonly after: string
}

export const ORDINARY_HOMOGLYPHS: readonly OrdinaryHomoglyph[] = [
  { written: '囿', intended: '有', before: '所拥具享没只还均', after: '权' },
  { written: '褙', intended: '背', before: '屋后村岭山岌', after: '山岭后' },
  { written: '仂', intended: '力', before: '心动劳能权效', after: '' },
  { written: '铨', intended: '全', before: '安完健', after: '部体面' },
  { written: '荇', intended: '行', before: '执进实履银', after: '为政' },
  { written: '僦', intended: '就', before: '', after: '业是地' },
  { written: '彡', intended: '三', before: '至第一二、十', after: '组队村条份第' },
  { written: '镓', intended: '家', before: '国大农自', after: '庭' },
  { written: '汾', intended: '分', before: '划部瓜', after: '配给界水' },
  { written: '茬', intended: '在', before: '并存现', after: '本场' },
  { written: '囚', intended: '人', before: '困', after: '口员' },
]
