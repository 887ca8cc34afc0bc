import type { Span } from '../text/span.ts'

/** The first of `spans`, which are in order and do not overlap, that ends behind an offset. */
export const firstEndingBehind = (offset: number, spans: readonly Span[]): Span | undefined => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return spans[low]
}

/** Whether the span touches one of `spans`, which are in order and do not overlap. */
export const touchesOneOf = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  (firstEndingBehind(start, spans)?.start ?? end) < end
