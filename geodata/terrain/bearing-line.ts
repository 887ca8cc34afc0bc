/** A straight line on a bearing until something is met. */
import type { HeightField } from './model.ts'
import type { CellPoint } from './tracing/corridor.ts'

const STEP_CELLS = 0.25

/**
 * From a point on a grid bearing (0 = north, clockwise, degrees) until `isEnd` says so of the cell that the line has come to,
 * after it has left the cell where it began. Its two ends, or undefined where the grid or its heights end first.
 */
export function lineOnBearing(
  field: HeightField,
  [startColumn, startRow]: CellPoint,
  bearingDegrees: number,
  isEnd: (cell: number, metres: number) => boolean,
): readonly [CellPoint, CellPoint] | undefined {
  const bearing = (bearingDegrees * Math.PI) / 180
  const smallest = Math.min(field.cellWidthMetres, field.cellHeightMetres)
  const stepMetres = STEP_CELLS * smallest
  const columnStep = (Math.sin(bearing) * stepMetres) / field.cellWidthMetres
  const rowStep = (-Math.cos(bearing) * stepMetres) / field.cellHeightMetres
  let last = -1
  for (let step = 0; ; step++) {
    const [column, row] = [startColumn + step * columnStep, startRow + step * rowStep]
    const [x, y] = [Math.round(column), Math.round(row)]
    if (x < 0 || y < 0 || x >= field.columns || y >= field.rows) return undefined
    const cell = y * field.columns + x
    if (Number.isNaN(field.heights[cell])) return undefined
    if (step > 0 && cell !== last && isEnd(cell, step * stepMetres))
      return [
        [startColumn, startRow],
        [column, row],
      ]
    last = cell
  }
}
