/** Dates and stretches of time as a text tells them: 1981年5月, 1976年至1978年, 同年10月20日, 次年3月. */
import type { Span } from '../../text/span.ts'
import { parseNumeral } from '../../text/numerals.ts'
import { DATE, findDates } from '../partial-date.ts'

export type Period = Span & { readonly from: string; readonly to: string }

const TO = '(?:起?(?:至|到|—+|-|~))'
const UNNAMED_DATE = DATE.replace(/\?<\w+>/gu, '?:')

/** 1976至1978年: the first year without 年. */
const SHORT_RANGE = new RegExp(`(?<!\\d)(?<first>(?:1[89]|20)\\d{2})${TO}(?=(?:1[89]|20)\\d{2}年)`, 'gu')
const RANGE = new RegExp(`(?<first>${UNNAMED_DATE})${TO}(?<second>${UNNAMED_DATE})`, 'gu')
const RELATIVE =
  /(?<which>同年|当年|次年|翌年)(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?)/gu

/** 1976至1978年 with the first year written out; every offset of the text keeps its place. */
const rangesOf = (text: string): Period[] => {
  const ranges = [...text.matchAll(RANGE)].flatMap((match): Period[] => {
    const first = findDates(match.groups?.['first'] ?? '')[0]
    const second = findDates(match.groups?.['second'] ?? '')[0]
    if (!first || !second || second.to < first.from) return []
    return [{ start: match.index, end: match.index + match[0].length, from: first.from, to: second.to }]
  })
  const short = [...text.matchAll(SHORT_RANGE)].flatMap((match): Period[] => {
    const secondAt = match.index + match[0].length
    const second = findDates(text.slice(secondAt, secondAt + 12))[0]
    const from = `${match.groups?.['first'] ?? ''}-01-01`
    return second && second.to >= from ? [{ start: match.index, end: secondAt + second.end, from, to: second.to }] : []
  })
  return [...ranges, ...short]
}

/** 同年 counts from the year of the date told before it. */
const relativesOf = (text: string, dated: readonly Period[]): Period[] => {
  let index = 0
  return [...text.matchAll(RELATIVE)].flatMap((match) => {
    while ((dated[index + 1]?.start ?? Infinity) < match.index) index += 1
    const before = dated[index]
    if (!before || before.start > match.index) return []
    const later = /次年|翌年/u.test(match.groups?.['which'] ?? '') ? 1 : 0
    const year = Number(before.from.slice(0, 4)) + later
    const month = parseNumeral(match.groups?.['month'] ?? '')
    const day = match.groups?.['day'] ? parseNumeral(match.groups['day']) : null
    const [date] = findDates(`${year}年${month ?? 0}月${day === null ? '' : `${day}日`}`)
    return date ? [{ start: match.index, end: match.index + match[0].length, from: date.from, to: date.to }] : []
  })
}

const inOrder = (periods: readonly Period[]): Period[] =>
  [...periods].sort((a, b) => a.start - b.start || b.end - a.end)

/** In the order of the text, none inside another. */
export const findPeriods = (text: string): Period[] => {
  const dated = inOrder([...rangesOf(text), ...findDates(text)])
  const periods: Period[] = []
  for (const period of inOrder([...dated, ...relativesOf(text, dated)]))
    if (period.start >= (periods.at(-1)?.end ?? 0)) periods.push(period)
  return periods
}
