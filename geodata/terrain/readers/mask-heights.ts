/** Between the deepest trench and the highest summit, with something to spare; anything else stands for "no height". */
const [LOWEST_METRES, HIGHEST_METRES] = [-11_500, 9_500]

/** Turns heights into metres and what is no height into NaN, in place. */
export function maskHeights(heights: Float32Array, noData: number | null, unitMetres = 1): void {
  const hole = noData === null ? NaN : Math.fround(noData)
  for (let cell = 0; cell < heights.length; cell++) {
    const height = heights[cell]! * unitMetres
    heights[cell] = heights[cell] === hole || height < LOWEST_METRES || height > HIGHEST_METRES ? NaN : height
  }
}
