/** Shapes of words around a side word that tell whether a side opens there. */

/** 东西长30米, 南北走向: a dimension, no side. */
export const isDimension = (folded: string, at: number): boolean =>
  '东南'.includes(folded.charAt(at)) && DIMENSION.test(folded.slice(at, at + 6))
const DIMENSION = /^(?:东西|南北)(?:两头|两端|方向|向)?(?:走向|[长宽各全均约距相\d])/u
export const BESIDE_WAY = /[路沟渠河圳坎]/u
/** 山左至…: left of the hill. */
export const HILL = /[山岭]/u
/** 后山, 后龙: the hill behind the village, no side. */
export const HILL_BEHIND = /^(?:后[山龙背门院]|前[山门院])$/u
export const END_OF_LINE = /[端头段部]/u
export const BOTH_SIDES = ['两边', '两侧', '四周', '四面', '周围', '两头', '两旁']
