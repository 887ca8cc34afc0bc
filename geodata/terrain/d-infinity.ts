/** Flow to any direction, shared between two neighbours (D-infinity, Tarboton 1997). */
import { fillDepressions } from './fill-depressions.ts'

import type { Drainage } from './drainage.ts'
import type { HeightField } from './model.ts'

/** Gives level ground a fall, far below what any height is known to. */
const RISE_METRES = 1e-4

/** Neighbours anticlockwise from the east, as column and row steps. */
const AROUND = [
  [1, 0],
  [1, -1],
  [0, -1],
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const

export type InfiniteFlow = {
  /** Radians anticlockwise from grid east, in [0, 2π); NaN where the water leaves the grid and in holes. */
  readonly directions: Float64Array
  /** Cells that drain through each cell, itself counted, as fractions; 0 for a hole. */
  readonly drained: Float64Array
}

/** Each cell drains down the steepest of the eight triangles around it, in shares by the angle to its two corners. */
export function infiniteFlow(field: HeightField, drainage: Drainage): InfiniteFlow {
  const { columns, rows, cellWidthMetres, cellHeightMetres } = field
  const { receivers, order } = drainage
  const heights = fillDepressions(field, drainage, RISE_METRES)
  const directions = new Float64Array(heights.length).fill(NaN)
  const first = new Int32Array(heights.length).fill(-1)
  const second = new Int32Array(heights.length).fill(-1)
  const shareOfFirst = new Float64Array(heights.length)
  const angles = AROUND.map(([east, south]) => Math.atan2(-south * cellHeightMetres, east * cellWidthMetres))
  const metres = AROUND.map(([east, south]) => Math.hypot(east * cellWidthMetres, south * cellHeightMetres))

  const neighbourOf = (cell: number, index: number): number => {
    const [columnStep, rowStep] = AROUND[index]!
    const column = (cell % columns) + columnStep
    const row = Math.floor(cell / columns) + rowStep
    if (column < 0 || row < 0 || column >= columns || row >= rows) return -1
    const neighbour = row * columns + column
    return receivers[neighbour]! < 0 ? -1 : neighbour
  }
  for (const cell of order) {
    if (receivers[cell] === cell) continue
    const around = AROUND.map((_, index) => neighbourOf(cell, index))
    let steepest = 0
    for (let index = 0; index < 8; index++) {
      const facet = facetOf(index, around, heights, cell, angles, metres)
      if (!facet || facet.slope <= steepest) continue
      steepest = facet.slope
      directions[cell] = (facet.angle + 2 * Math.PI) % (2 * Math.PI)
      first[cell] = around[index]!
      second[cell] = around[(index + 1) % 8]!
      shareOfFirst[cell] = facet.shareOfFirst
    }
  }
  return { directions, drained: accumulateShares(heights, order, first, second, shareOfFirst) }
}

/** The steepest way down inside the triangle between a neighbour and the next one round; undefined where none leads down. */
function facetOf(
  index: number,
  around: readonly number[],
  heights: Float64Array,
  cell: number,
  angles: readonly number[],
  metres: readonly number[],
) {
  const next = (index + 1) % 8
  const [a, b] = [around[index]!, around[next]!]
  const height = heights[cell]!
  const span = (angles[next]! - angles[index]! + 2 * Math.PI) % (2 * Math.PI)
  const [dropA, dropB] = [a < 0 ? -Infinity : height - heights[a]!, b < 0 ? -Infinity : height - heights[b]!]
  const toA = { slope: dropA / metres[index]!, angle: angles[index]!, shareOfFirst: 1 }
  const toB = { slope: dropB / metres[next]!, angle: angles[next]!, shareOfFirst: 0 }
  let best = toA.slope >= toB.slope ? toA : toB
  if (a >= 0 && b >= 0) {
    // The plane through the three heights falls by `east` and `north`; inside the triangle that is steeper than its sides.
    const [ax, ay] = [metres[index]! * Math.cos(angles[index]!), metres[index]! * Math.sin(angles[index]!)]
    const [bx, by] = [metres[next]! * Math.cos(angles[next]!), metres[next]! * Math.sin(angles[next]!)]
    const area = ax * by - ay * bx
    const east = (dropA * by - dropB * ay) / area
    const north = (dropB * ax - dropA * bx) / area
    const turned = (Math.atan2(north, east) - angles[index]! + 2 * Math.PI) % (2 * Math.PI)
    if (turned > 0 && turned < span)
      best = { slope: Math.hypot(east, north), angle: angles[index]! + turned, shareOfFirst: 1 - turned / span }
  }
  return best.slope > 0 ? best : undefined
}

/** Each cell is counted only when all that drain into it are: shares form no circle, for every one leads down. */
function accumulateShares(
  heights: Float64Array,
  order: Int32Array,
  first: Int32Array,
  second: Int32Array,
  shareOfFirst: Float64Array,
): Float64Array {
  const drained = new Float64Array(heights.length)
  const share = (cell: number) =>
    [
      [first[cell]!, shareOfFirst[cell]!],
      [second[cell]!, 1 - shareOfFirst[cell]!],
    ] as const
  const downwards = order.toSorted((a, b) => heights[b]! - heights[a]!)
  for (const cell of downwards) {
    drained[cell]! += 1
    if (first[cell]! < 0 && second[cell]! < 0) continue
    for (const [receiver, part] of share(cell))
      if (receiver >= 0 && part > 0) drained[receiver]! += part * drained[cell]!
  }
  return drained
}
