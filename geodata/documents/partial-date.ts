/** Dates as papers write them: 1981年5月, 2011年8月15日, 二〇一四年十一月二十日. */
import { parseNumeral } from '../text/numerals.ts'
import type { PartialDate } from './model.ts'

const YEAR = '(?<year>(?:1[89]|20)\\d{2}|[一二][八九〇零○][〇零○一二三四五六七八九]{2})'
const SMALL = (name: string): string => `(?<${name}>[\\dlIO]{1,2}|[一二三四五六七八九十]{1,3})`

/** One date inside a pattern, without anchors. */
export const DATE = `${YEAR}\\s*年(?:\\s*${SMALL('month')}\\s*月(?:份|\\s*${SMALL('day')}\\s*日)?)?`

const DATES = new RegExp(DATE, 'gu')

export type FoundDate = { readonly start: number; readonly end: number; readonly from: string; readonly to: string }

const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}

const intervalOf = (year: number, month: number | null, day: number | null): { from: string; to: string } | null => {
  if (month === null) return { from: isoOf(year, 1, 1), to: isoOf(year, 12, 31) }
  if (month < 1 || month > 12) return null
  if (day === null) return { from: isoOf(year, month, 1), to: isoOf(year, month, daysIn(year, month)) }
  if (day < 1 || day > daysIn(year, month)) return null
  return { from: isoOf(year, month, day), to: isoOf(year, month, day) }
}

/** l, I and O are what recognition makes of 1 and 0. */
const smallNumber = (written: string): number | null => parseNumeral(written.replace(/[lI]/gu, '1').replace(/O/gu, '0'))

/** Every date in a text that was folded to half width, in order; impossible dates (2月30日) are left out. */
export const findDates = (text: string): FoundDate[] => {
  const found: FoundDate[] = []
  for (const match of text.matchAll(DATES)) {
    const { year = '', month, day } = match.groups ?? {}
    const number = parseNumeral(year)
    if (number === null) continue
    const interval = intervalOf(number, month ? smallNumber(month) : null, day ? smallNumber(day) : null)
    if (interval) found.push({ start: match.index, end: match.index + match[0].length, ...interval })
  }
  return found
}

/** The date that the words are, and nothing else; null when they are none. */
export const readPartialDate = (words: string): PartialDate | null => {
  const [date, another] = findDates(words)
  return date && !another ? { words: words.slice(date.start, date.end), from: date.from, to: date.to } : null
}
