import { makeGrid } from '../../../geodata/terrain/make-grid.ts'
import { seededRandom } from '../../../seeds/places/qinba-hill/seeded-random.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

/** Heights lose this share of their spread at each halving: hills as smooth as weathered granite. */
const ROUGHNESS = 0.45

/** Diamond and square (Fournier 1982) on 2^n + 1 points, values about -1 to 1. */
function diamondSquare(size: number, random: () => number): Float64Array {
  const heights = new Float64Array(size * size)
  const spread = (amplitude: number) => (random() * 2 - 1) * amplitude
  for (const corner of [0, size - 1, size * (size - 1), size * size - 1]) heights[corner] = spread(1)
  const mean = (column: number, row: number, steps: readonly (readonly [number, number])[]) => {
    let sum = 0
    let count = 0
    for (const [columnStep, rowStep] of steps) {
      const [atColumn, atRow] = [column + columnStep, row + rowStep]
      if (atColumn < 0 || atRow < 0 || atColumn >= size || atRow >= size) continue
      sum += heights[atRow * size + atColumn]!
      count++
    }
    return sum / count
  }
  for (let step = size - 1, amplitude = 1; step > 1; step /= 2, amplitude *= ROUGHNESS) {
    const half = step / 2
    const corners = [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const
    for (let row = half; row < size; row += step)
      for (let column = half; column < size; column += step)
        heights[row * size + column] = mean(column, row, corners) + spread(amplitude)
    const sides = [
      [-half, 0],
      [half, 0],
      [0, -half],
      [0, half],
    ] as const
    for (let row = 0; row < size; row += half)
      for (let column = (row / half) % 2 === 0 ? half : 0; column < size; column += step)
        heights[row * size + column] = mean(column, row, sides) + spread(amplitude)
  }
  return heights
}

/** Invented hills of 20 m cells, the same for the same seed. */
export function fractalGrid(size: number, seed: number): ElevationGrid {
  const pointsAcross = 2 ** Math.ceil(Math.log2(size - 1)) + 1
  const shape = diamondSquare(pointsAcross, seededRandom(seed))
  const heights = new Float32Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      heights[row * size + column] = 800 + 900 * shape[row * pointsAcross + column]!
  const edges = { west: 400000, north: 2500000, cellWidth: 20, cellHeight: 20 }
  return makeGrid({ columns: size, rows: size, heights, ...edges, referenceSystem: { unit: 'metre', epsg: 4545 } })
}
