/** A path from cell to cell, to all eight neighbours: along gullies and slope feet. */
import { cheapestPath, DIAGONAL, STRAIGHT, type Terminal } from './cheapest-path.ts'

import type { CellPoint, Corridor } from './corridor.ts'

/** `costs` are those of all cells of the grid. Middles of cells, or undefined where the corridor joins no two ends. */
export function pathOverCells(
  costs: Uint8Array,
  columns: number,
  corridor: Corridor,
  starts: readonly Terminal[],
  ends: readonly Terminal[],
): CellPoint[] | undefined {
  const { left, top, width, height, factors } = corridor
  const weightAt = (node: number, column: number, row: number): number =>
    costs[(top + row) * columns + left + column]! * factors[node]!
  const passable = ({ node }: Terminal) => weightAt(node, node % width, Math.floor(node / width)) > 0
  const path = cheapestPath(corridor, starts.filter(passable), ends.filter(passable), (node, visit) => {
    const column = node % width
    const row = (node - column) / width
    const own = weightAt(node, column, row)
    const [firstRow, lastRow] = [row > 0 ? row - 1 : 0, row + 1 < height ? row + 1 : row]
    const [firstColumn, lastColumn] = [column > 0 ? column - 1 : 0, column + 1 < width ? column + 1 : column]
    for (let y = firstRow; y <= lastRow; y++)
      for (let x = firstColumn; x <= lastColumn; x++) {
        const neighbour = y * width + x
        if (neighbour === node) continue
        const weight = weightAt(neighbour, x, y)
        if (weight > 0) visit(neighbour, ((own + weight) * (x !== column && y !== row ? DIAGONAL : STRAIGHT)) >> 1)
      }
  })
  return path?.map((node): CellPoint => [left + (node % width), top + Math.floor(node / width)])
}
