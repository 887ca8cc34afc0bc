/** Lists of small numbers as papers write them: 一、二、三 · 一至三 · 18、19 · 6至证据11. */
import { parseNumeral } from '../text/numerals.ts'

/** One numeral below a thousand, arabic or Chinese, for use inside a pattern. */
export const NUMERAL = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})'

/** A list of numerals, for use inside a pattern. */
export const NUMBER_LIST = `${NUMERAL}(?:(?:[、,和及至到-]|以及)(?:第|证据)?${NUMERAL})*`

const PART = new RegExp(`(?<joint>[^\\d一二三四五六七八九十]*)(?<number>${NUMERAL})`, 'gu')
const IS_RANGE = /[至到-]/u
const LONGEST_RANGE = 200

const between = (first: number, last: number): number[] =>
  last > first && last - first < LONGEST_RANGE ? Array.from({ length: last - first - 1 }, (_, i) => first + 1 + i) : []

export const readNumberList = (words: string): number[] => {
  if (words === '') return []
  const numbers: number[] = []
  for (const { groups } of words.matchAll(PART)) {
    const number = parseNumeral(groups?.['number'] ?? '')
    if (number === null) continue
    const previous = numbers.at(-1)
    if (previous !== undefined && IS_RANGE.test(groups?.['joint'] ?? '')) numbers.push(...between(previous, number))
    numbers.push(number)
  }
  return numbers
}
