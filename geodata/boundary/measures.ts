import { CHINESE_NUMERALS, parseNumeral } from '../text/numerals.ts'

import type { Span } from '../text/span.ts'
import type { MeasureUnit, StatedMeasure } from './model.ts'

/** Units as written, with how many of the named unit they are. Longest first where one begins another. */
const UNITS: readonly (readonly [written: string, unit: MeasureUnit, factor: number])[] = [
  ['平方公里', 'hectare', 100],
  ['平方千米', 'hectare', 100],
  ['平方公尺', 'square-metre', 1],
  ['平方米', 'square-metre', 1],
  ['平米', 'square-metre', 1],
  ['㎡', 'square-metre', 1],
  ['m²', 'square-metre', 1],
  ['公顷', 'hectare', 1],
  ['市亩', 'mu', 1],
  ['亩', 'mu', 1],
  ['公里', 'metre', 1000],
  ['千米', 'metre', 1000],
  ['华里', 'li', 1],
  ['市里', 'li', 1],
  ['里', 'li', 1],
  ['公尺', 'metre', 1],
  ['米', 'metre', 1],
  ['m', 'metre', 1],
  ['市丈', 'zhang', 1],
  ['丈', 'zhang', 1],
  ['市尺', 'zhang', 0.1],
  ['尺', 'zhang', 0.1],
  ['份', 'share', 1],
  ['股', 'share', 1],
]
const unitOf = new Map(UNITS.map(([written, unit, factor]) => [written, { unit, factor }]))
const NUMERAL = String.raw`(?:\d{1,12}(?:\.\d{1,6})?|[${CHINESE_NUMERALS}半]{1,12}(?:点[${CHINESE_NUMERALS}]{1,4})?)`
const MEASURE = new RegExp(
  String.raw`(?<about>大约|大概|约计|约有|约)?(?<ordinal>第|头)?(?<number>${NUMERAL})(?<unit>${UNITS.map(([written]) => written).join('|')})(?:(?<feet>${NUMERAL})(?<feetUnit>市尺|尺))?(?:(?<tenths>(?<=亩)[一二三四五六七八九半]分)|(?<bareFeet>(?<=丈)[一二三四五六七八九半](?![丈尺米亩份股])))?(?<around>左右|上下|余)?`,
  'gu',
)

/** Heights are no lengths of the boundary. */
const HEIGHT_BEFORE = /(?:高程|海拔|标高|高)(?:为|约)?$/u
const HEIGHT_AFTER = /^(?:海拔|等深|等高|水泥桥|桩|碑|界桩|界碑|里程|高程|等高|高地|的?山头|标高)/u
/** 三丈岩, 五里冲: the number belongs to a name. */
const NAME_AFTER = /^[岭冲坑崖沟岩山坪潭坳弯湾堡桥店铺墩河塘田坡村屯]/u
/** The strip's own share opens a clause or follows 算出; a neighbour's stands behind a name. */
const OWN_SHARE_BEFORE = /(?:^|[,;。:、(\s]|[出起进入数到至为系属得分的占上下来过]|算|山|[份股][和及与、])$/u
/** 里 is a measure only where something says so. */
/** 往西北二里: how far. */
const DISTANCE_BEFORE = /(?:[往向朝][东南西北]{1,2}|行|走|长|远)$/u
const DISTANCE_AFTER = /^(?:$|[,;。、)处远至到]|左右)/u

const isMeasure = (text: string, groups: Record<string, string | undefined>, span: Span): boolean => {
  const unit = groups['unit'] ?? ''
  const isShare = unit === '份' || unit === '股'
  if (isShare !== (groups['ordinal'] !== undefined)) return false
  const before = text.slice(Math.max(0, span.start - 4), span.start)
  if (isShare && !OWN_SHARE_BEFORE.test(before)) return false
  const after = text.slice(span.end, span.end + 4)
  if (HEIGHT_BEFORE.test(before) || HEIGHT_AFTER.test(after)) return false
  // 大帽顶(1424.8m): a bare figure behind a summit is its height.
  if (unit.startsWith('m') || unit === '米') {
    if (/[顶山尖峰岭冲坳脑]\($/u.test(before) && after.startsWith(')')) return false
    if (/^(?:山顶|山峰|山头|尖峰)/u.test(after)) return false
  }
  const isArabic = /^\d/u.test(groups['number'] ?? '')
  if (!isArabic && !groups['about'] && !groups['feet'] && !isShare && NAME_AFTER.test(after)) return false
  if (unit === '里')
    return (isArabic || groups['about'] !== undefined || DISTANCE_BEFORE.test(before)) && DISTANCE_AFTER.test(after)
  return true
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

const measureOf = (text: string, folded: string, match: RegExpMatchArray): StatedMeasure | null => {
  const groups = match.groups ?? {}
  const start = match.index ?? 0
  const span = { start, end: start + match[0].length }
  const unit = unitOf.get(groups['unit'] ?? '')
  const value = parseNumeral(groups['number'] ?? '')
  if (!unit || value === null || !isMeasure(folded, groups, span)) return null
  // 一丈二 is one zhang two.
  const told = groups['feet'] ?? groups['tenths']?.charAt(0) ?? groups['bareFeet']
  const tenths = told === '半' ? 5 : (parseNumeral(told ?? '') ?? 0)
  const feet = unit.unit === 'zhang' || groups['tenths'] !== undefined ? tenths / 10 : 0
  return {
    ...span,
    quote: text.slice(span.start, span.end),
    value: round(value * unit.factor + feet),
    unit: unit.unit,
    approximate: groups['about'] !== undefined || groups['around'] !== undefined,
  }
}

/** Areas, lengths and shares in the order of the text. `folded` is the folded form of `text`, of the same length. */
export const readMeasures = (text: string, folded: string): StatedMeasure[] => {
  const measures: StatedMeasure[] = []
  for (const match of folded.matchAll(MEASURE)) {
    const measure = measureOf(text, folded, match)
    if (measure) measures.push(measure)
  }
  return measures
}
