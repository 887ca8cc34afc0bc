/** Looking up an offset in things that stand in the order of the text, without walking over all of them. */
import type { Span } from '../text/span.ts'

/** How many of them begin at or before the offset. */
export const countUpTo = (sorted: readonly { readonly start: number }[], offset: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

export const sortedSpans = <T extends Span>(spans: readonly T[]): T[] =>
  [...spans].sort((first, second) => first.start - second.start)

/** Of spans that do not overlap, the one in which the offset stands. */
export const spanAround = <T extends Span>(sorted: readonly T[], offset: number): T | null => {
  const last = sorted[countUpTo(sorted, offset) - 1]
  return last && offset < last.end ? last : null
}
