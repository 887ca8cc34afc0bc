import type { Span } from '../text/span.ts'

/** Whether the span touches one of `spans`, which are in order and do not overlap. */
export const touchesOneOf = ({ start, end }: Span, spans: readonly Span[]): boolean => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const next = spans[low]
  return next !== undefined && next.start < end
}
