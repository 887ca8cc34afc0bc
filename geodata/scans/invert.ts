import { solvePair } from './pair-equations.ts'

import type { Pair } from './normalised.ts'

const MOST_STEPS = 60
const CLOSE_ENOUGH = 1e-11
const SMALLEST_SHARE_OF_A_STEP = 1 / 64

/** Around the middle, where the control points are, then further out. */
const STARTS: readonly Pair[] = [0, 1, 2].flatMap((ring): Pair[] =>
  ring === 0
    ? [[0, 0]]
    : [-ring, 0, ring].flatMap((x) => [-ring, 0, ring].map((y): Pair => [x, y])).filter(([x, y]) => x !== 0 || y !== 0),
)

/** Finds where a smooth map of the plane takes a value, by Newton's steps, shortened where they overshoot. */
export function invert(
  valueAt: (pair: Pair) => Pair,
  slopesAt: (pair: Pair) => { readonly right: Pair; readonly down: Pair },
  target: Pair,
): Pair | null {
  const missOf = (pair: Pair): Pair => {
    const [x, y] = valueAt(pair)
    return [target[0] - x, target[1] - y]
  }
  const from = (start: Pair): Pair | null => {
    let [at, miss] = [start, missOf(start)]
    for (let count = 0; count < MOST_STEPS; count++) {
      if (Math.hypot(...miss) < CLOSE_ENOUGH) return at
      const { right, down } = slopesAt(at)
      const step = solvePair(right, down, miss)
      if (!step) return null
      const next = shortened(at, step, Math.hypot(...miss), missOf)
      if (!next) return null
      ;[at, miss] = next
    }
    return null
  }
  for (const start of STARTS) {
    const found = from(start)
    if (found) return found
  }
  return null
}

function shortened(at: Pair, step: Pair, length: number, missOf: (pair: Pair) => Pair): [Pair, Pair] | null {
  for (let share = 1; share >= SMALLEST_SHARE_OF_A_STEP; share /= 2) {
    const next: Pair = [at[0] + share * step[0], at[1] + share * step[1]]
    const miss = missOf(next)
    if (Math.hypot(...miss) < length) return [next, miss]
  }
  return null
}
