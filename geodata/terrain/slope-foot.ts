/** Where a slope begins: steep on one side and level, or nearly, on the opposite one. */
import { costOfStrength } from './tracing/feature-cost.ts'

import type { HeightField } from './model.ts'

/** Slopes are taken over so many cells, so that a single rough cell is no foot. */
const REACH_CELLS = 3
/** A break of so many metres a metre is a foot beyond doubt (15 %: some 9 degrees). */
const FULL_BREAK = 0.15

/**
 * Metres a metre by which the slope above is steeper than that below, over the best of eight directions; 0 where there is
 * none, in a hole and near the edge. A gully has slopes on both sides and is none.
 */
function slopeBreaks({ columns, rows, heights, cellWidthMetres, cellHeightMetres }: HeightField): Float32Array {
  const breaks = new Float32Array(heights.length)
  const directions = [
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -1],
  ].map(([columnStep, rowStep]) => ({
    offset: (rowStep! * columns + columnStep!) * REACH_CELLS,
    metres: Math.hypot(columnStep! * cellWidthMetres, rowStep! * cellHeightMetres) * REACH_CELLS,
  }))
  for (let row = REACH_CELLS; row < rows - REACH_CELLS; row++)
    for (let cell = row * columns + REACH_CELLS, end = (row + 1) * columns - REACH_CELLS; cell < end; cell++) {
      const height = heights[cell]!
      let best = 0
      for (const { offset, metres } of directions) {
        const ahead = (heights[cell + offset]! - height) / metres
        const behind = (heights[cell - offset]! - height) / metres
        const found = ahead > behind ? ahead - Math.abs(behind) : behind - Math.abs(ahead)
        if (found > best) best = found
      }
      breaks[cell] = best
    }
  return breaks
}

/** The greatest value within the reach along rows (`step` 1) or columns (`step` the number of columns). */
function greatestAround(values: Float32Array, step: number): Float32Array {
  const greatest = values.slice()
  for (let away = step; away <= REACH_CELLS * step; away += step)
    for (let cell = away; cell < values.length; cell++) {
      if (values[cell - away]! > greatest[cell]!) greatest[cell] = values[cell - away]!
      if (values[cell]! > greatest[cell - away]!) greatest[cell - away] = values[cell]!
    }
  return greatest
}

/** Costs of the cells for a trace along slope feet: cheap where the break is sharp, and the sharpest around. */
export function slopeFootCosts(field: HeightField): Uint8Array {
  const breaks = slopeBreaks(field)
  const sharpest = greatestAround(greatestAround(breaks, 1), field.columns)
  return Uint8Array.from(breaks, (slopeBreak, cell) => {
    if (Number.isNaN(field.heights[cell]!)) return 0
    if (slopeBreak === 0) return costOfStrength(0)
    return costOfStrength((slopeBreak / sharpest[cell]!) ** 2 * Math.sqrt(Math.min(1, slopeBreak / FULL_BREAK)))
  })
}
