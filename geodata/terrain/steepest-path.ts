/** Straight down, straight up: the steepest way from a point, across the cells and not only along their eight directions. */
import { heightAt } from './grid-cells.ts'

import type { Drainage } from './drainage.ts'
import type { HeightField } from './model.ts'
import type { CellPoint } from './tracing/corridor.ts'

const STEP_CELLS = 0.5

/** Metres that the land rises for each metre east and south, between the middles of four cells. */
function slopeAt(field: HeightField, column: number, row: number): readonly [east: number, south: number] {
  const left = Math.min(Math.max(0, Math.floor(column)), field.columns - 2)
  const top = Math.min(Math.max(0, Math.floor(row)), field.rows - 2)
  const height = (x: number, y: number) => field.heights[(top + y) * field.columns + left + x]!
  const [across, down] = [column - left, row - top]
  return [
    ((height(1, 0) - height(0, 0)) * (1 - down) + (height(1, 1) - height(0, 1)) * down) / field.cellWidthMetres,
    ((height(0, 1) - height(0, 0)) * (1 - across) + (height(1, 1) - height(1, 0)) * across) / field.cellHeightMetres,
  ]
}

/**
 * From a point down (or, with the drainage of the land turned over, up) until `isEnd` says so of a cell, or the grid ends.
 * Out of a hollow (off a knoll) it goes on the way of the water. Undefined where the point has no height.
 */
export function steepestPath(
  field: HeightField,
  { receivers }: Drainage,
  [startColumn, startRow]: CellPoint,
  direction: 'down' | 'up',
  isEnd: (cell: number) => boolean = () => false,
): CellPoint[] | undefined {
  const sign = direction === 'down' ? 1 : -1
  const { columns, rows } = field
  const cellOf = (column: number, row: number) => Math.round(row) * columns + Math.round(column)
  const outside = startColumn < -0.5 || startRow < -0.5 || startColumn >= columns - 0.5 || startRow >= rows - 0.5
  if (outside || receivers[cellOf(startColumn, startRow)]! < 0) return undefined
  let [column, row] = [startColumn, startRow]
  const path: CellPoint[] = [[column, row]]
  let lowest = sign * heightAt(field, column, row)
  // Every turn gets lower or one cell further along the water: both end.
  for (let turns = 0; turns < 4 * receivers.length; turns++) {
    const cell = cellOf(column, row)
    if (isEnd(cell)) return path
    const [east, south] = slopeAt(field, column, row)
    const steepness = Math.hypot(east, south)
    const nextColumn = column - (sign * STEP_CELLS * east) / steepness
    const nextRow = row - (sign * STEP_CELLS * south) / steepness
    const next = sign * heightAt(field, nextColumn, nextRow)
    if (next < lowest) {
      ;[column, row, lowest] = [nextColumn, nextRow, next]
    } else {
      const receiver = receivers[cell]!
      if (receiver === cell) return path
      ;[column, row] = [receiver % columns, Math.floor(receiver / columns)]
      lowest = Math.min(Number.isNaN(lowest) ? Infinity : lowest, sign * field.heights[receiver]!)
    }
    path.push([column, row])
  }
  return path
}
