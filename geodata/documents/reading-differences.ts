/** What another reading of the same document would change. */
import type { Call } from '../boundary/model.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { ReadingDifference } from './difference-model.ts'
import type { DocumentDescription } from './model.ts'

/** Which description of the later reading stands for which of the earlier: the same words, else most words in common. */
export const matchDescriptions = (before: readonly Span[], after: readonly Span[]): (number | null)[] => {
  const free = new Set(after.keys())
  const shared = (one: Span, other: Span) => Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return before.map((span) => {
    const [best] = [...free]
      .filter((index) => overlaps(span, after[index]!))
      .sort((one, other) => shared(span, after[other]!) - shared(span, after[one]!))
    if (best === undefined) return null
    free.delete(best)
    return best
  })
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const ordered = ({ start, end, side, act, marks }: Call) => [
  start,
  end,
  side,
  act,
  marks.map((mark) => [mark.start, mark.end, mark.role, mark.kind]),
]

const callDifferences = (before: readonly Call[], after: readonly Call[]): ReadingDifference[] => {
  const matches = matchDescriptions(before, after)
  const removedOrChanged = before.flatMap((call, index): ReadingDifference[] => {
    const match = matches[index] ?? null
    if (match === null)
      return [{ difference: 'call-removed', start: call.start, end: call.end, before: call, after: null }]
    const other = after[match]!
    return isSame(ordered(call), ordered(other))
      ? []
      : [{ difference: 'call-changed', start: other.start, end: other.end, before: call, after: other }]
  })
  const added = after.flatMap((call, index): ReadingDifference[] =>
    matches.includes(index)
      ? []
      : [{ difference: 'call-added', start: call.start, end: call.end, before: null, after: call }],
  )
  return [...removedOrChanged, ...added]
}

const described = ({ subject, landName, claimantLetter, paperTitle, reading }: DocumentDescription) => [
  subject,
  landName,
  claimantLetter,
  paperTitle,
  reading.form,
]

/** In the order of the text; empty where both readings say the same. */
export const readingDifferences = (
  before: readonly DocumentDescription[],
  after: readonly DocumentDescription[],
): ReadingDifference[] => {
  const matches = matchDescriptions(before, after)
  const whole = (difference: ReadingDifference['difference'], { start, end }: Span): ReadingDifference => ({
    difference,
    start,
    end,
    before: null,
    after: null,
  })
  const known = before.flatMap((description, index) => {
    const other = after[matches[index] ?? -1]
    if (!other) return [whole('description-removed', description)]
    const calls = callDifferences(description.reading.calls, other.reading.calls)
    return isSame(described(description), described(other)) ? calls : [whole('description-changed', other), ...calls]
  })
  const added = after.filter((_, index) => !matches.includes(index)).map((span) => whole('description-added', span))
  return [...known, ...added].sort((one, other) => one.start - other.start)
}
