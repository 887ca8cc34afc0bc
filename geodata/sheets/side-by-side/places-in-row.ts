import type { BoundaryLine } from './line.ts'

export type Owner = Pick<BoundaryLine, 'outlineId' | 'letter' | 'inside'>

const HAND: Record<'left' | 'right' | 'none', number> = { left: 0, none: 1, right: 2 }

/**
 * The order, from left to right, of the outlines that share a stretch: each towards its own inside.
 * Those with the inside on the same hand stand in order of their letters with the lines that are
 * nobody's in the middle, so that no side is nearer to the true line than another.
 */
export function orderInRow(owners: readonly Owner[]): string[] {
  const letters = owners.flatMap(({ letter }) => letter ?? []).sort()
  const middle = (letters.length - 1) / 2
  const rank = ({ letter }: Owner) => (letter === null ? middle : letters.indexOf(letter))
  return [...owners]
    .sort(
      (first, second) =>
        HAND[first.inside ?? 'none'] - HAND[second.inside ?? 'none'] ||
        rank(first) - rank(second) ||
        (first.outlineId < second.outlineId ? -1 : 1),
    )
    .map(({ outlineId }) => outlineId)
}

/** Offsets that lie evenly about the true line. */
export const offsetInRow = (place: number, count: number, spacingPixels: number): number =>
  (place - (count - 1) / 2) * spacingPixels
