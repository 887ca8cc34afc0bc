export type Pair = readonly [number, number]

/** Moves pairs to their middle and scales them to a mean distance of 1 from it, so that powers of them stay of one size. */
export type Normalisation = {
  readonly apply: (pair: Pair) => Pair
  readonly undo: (pair: Pair) => Pair
  /** Units of the raw pairs for one unit of the normalised. */
  readonly scale: number
}

/** Null for pairs that all lie in one place. */
export function normalisationOf(pairs: readonly Pair[]): Normalisation | null {
  const mean = (axis: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[axis], 0) / pairs.length
  const [middleX, middleY] = [mean(0), mean(1)]
  const scale = pairs.reduce((sum, [x, y]) => sum + Math.hypot(x - middleX, y - middleY), 0) / pairs.length
  if (!(scale > 0)) return null
  return {
    apply: ([x, y]) => [(x - middleX) / scale, (y - middleY) / scale],
    undo: ([x, y]) => [x * scale + middleX, y * scale + middleY],
    scale,
  }
}
