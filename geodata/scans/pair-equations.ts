import type { Pair } from './normalised.ts'

export const determinantOf = (first: Pair, second: Pair): number => first[0] * second[1] - second[0] * first[1]

/** How much of two directions makes up a third; null where the two are parallel. */
export function solvePair(first: Pair, second: Pair, sum: Pair): Pair | null {
  const determinant = determinantOf(first, second)
  if (determinant === 0) return null
  return [determinantOf(sum, second) / determinant, determinantOf(first, sum) / determinant]
}
