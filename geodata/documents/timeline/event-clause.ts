/** The clause that tells what happened on a date. */
import type { Span } from '../../text/span.ts'
import type { Period } from './periods.ts'

const LONGEST_CLAUSE = 120
const LONGEST_LEAD = 160

/** Behind a sentence, a comma, the number of an entry, or 证明: there the clause opens. */
const OPENS =
  /[,。;:?!\n]|”(?<!“[^“”]{0,12}”)|(?<![\d据第])\d{1,2}、(?!\d{1,3}(?!\d))|(?:证实|主张证明|证明)(?!》|书|材料|人)/gu

/** A sentence, a list number or a further date's clause ends it. */
const CLOSES = /[。;\n]|(?<![\d据第])\d{1,2}、(?!\d{1,3}(?!\d))/u

const opensAt = (text: string, { start }: Span): number => {
  const from = Math.max(0, start - LONGEST_LEAD)
  const last = [...text.slice(from, start).matchAll(OPENS)].at(-1)
  return last ? from + last.index + last[0].length : from
}

/** A long clause ends with one of its commas. */
const shortened = (text: string, start: number, earliest: number, end: number): number => {
  if (end - start <= LONGEST_CLAUSE) return end
  const comma = text.slice(earliest, start + LONGEST_CLAUSE).lastIndexOf(',')
  return comma > 0 ? earliest + comma : Math.max(earliest, start + LONGEST_CLAUSE)
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  const lead = /^[\s,。;:、"”“]*/u.exec(words)?.[0].length ?? 0
  return { start: start + Math.min(lead, words.length), end: start + words.replace(/[\s,。;:、]+$/u, '').length }
}

/** `next`: the following date; where it opens a clause of its own, this one ends before it. */
export const clauseOf = (text: string, period: Period, next: Period | undefined): Span => {
  const start = opensAt(text, period)
  const close = text.slice(period.end, period.end + 2 * LONGEST_CLAUSE).search(CLOSES)
  const sentenceEnd = close < 0 ? Math.min(text.length, period.end + 2 * LONGEST_CLAUSE) : period.end + close
  const nextOpens = next ? opensAt(text, next) : sentenceEnd
  const end = nextOpens > period.end ? Math.min(sentenceEnd, nextOpens) : sentenceEnd
  return trimmed(text, { start, end: shortened(text, start, period.end, end) })
}
