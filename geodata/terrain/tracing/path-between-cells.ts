/** A path along the edges between cells, from corner to corner: along divides, which belong to no cell. */
import { cheapestPath, STRAIGHT, type Terminal } from './cheapest-path.ts'

import type { CellPoint, Corridor } from './corridor.ts'
import type { DivideCosts } from './divide-costs.ts'

/**
 * Corner (column, row) is the upper left one of that cell; the corridor is one of corners. Returns the middles of the edges
 * that the path follows, as columns and rows of cells, or undefined where the corridor joins no two ends.
 */
export function pathBetweenCells(
  { right, below }: DivideCosts,
  columns: number,
  corridor: Corridor,
  starts: readonly Terminal[],
  ends: readonly Terminal[],
): CellPoint[] | undefined {
  const { left, top, width, height, factors } = corridor
  const rows = below.length / columns
  /** The edge from a corner to the next one on the right lies between a cell and the one below it. */
  const across = (column: number, row: number): number =>
    row < 1 || row >= rows || column < 0 || column >= columns ? 0 : below[(row - 1) * columns + column]!
  const downwards = (column: number, row: number): number =>
    column < 1 || column >= columns || row < 0 || row >= rows ? 0 : right[row * columns + column - 1]!
  const path = cheapestPath(corridor, starts, ends, (node, visit) => {
    const x = node % width
    const y = (node - x) / width
    const [column, row] = [left + x, top + y]
    const step = (neighbour: number, edge: number): void => {
      const weight = edge * factors[neighbour]!
      if (weight > 0) visit(neighbour, weight * STRAIGHT)
    }
    if (x + 1 < width) step(node + 1, across(column, row))
    if (x > 0) step(node - 1, across(column - 1, row))
    if (y + 1 < height) step(node + width, downwards(column, row))
    if (y > 0) step(node - width, downwards(column, row - 1))
  })
  if (!path) return undefined
  const corner = (node: number): CellPoint => [left + (node % width) - 0.5, top + Math.floor(node / width) - 0.5]
  return path.slice(1).map((node, index): CellPoint => {
    const [a, b] = [corner(path[index]!), corner(node)]
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  })
}
