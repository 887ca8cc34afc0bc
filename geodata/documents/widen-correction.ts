import type { Call } from '../boundary/model.ts'
import { contains, overlaps, type Span } from '../text/span.ts'
import type { HandCall } from './hand-calls.ts'

export type CallsOnWords = { readonly span: Span; readonly calls: readonly HandCall[] }

const touchedInPart = (span: Span, earlier: readonly Span[]): Span | undefined =>
  earlier.find((other) => overlaps(other, span) && !contains(span, other))

const withoutQuotes = ({ start, end, side, act, marks }: Call): HandCall => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark) => ({ start: mark.start, end: mark.end, role: mark.role, kind: mark.kind })),
})

/**
 * A change of calls, together with what an earlier correction says of words that the change touches in part only: so one
 * correction stands whole in the place of the other. `calls` are those that stand now. Null where the change would tear
 * a call, that is, cover some of its words and leave others.
 */
export const widenToEarlier = (
  calls: readonly Call[],
  earlier: readonly Span[],
  given: CallsOnWords,
): CallsOnWords | null => {
  if (calls.some((call) => overlaps(call, given.span) && !contains(given.span, call))) return null
  let span = given.span
  for (let touched = touchedInPart(span, earlier); touched; touched = touchedInPart(span, earlier))
    span = { start: Math.min(span.start, touched.start), end: Math.max(span.end, touched.end) }
  const kept = calls.filter((call) => overlaps(call, span) && !overlaps(call, given.span)).map(withoutQuotes)
  return { span, calls: [...kept, ...given.calls].sort((one, other) => one.start - other.start) }
}
