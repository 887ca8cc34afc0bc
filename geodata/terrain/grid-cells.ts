/** Cells of a grid and coordinates in its reference system. */
import type { ElevationGrid, GridPosition, HeightField } from './model.ts'

/** The middle of a cell. */
export function positionOfCell(grid: ElevationGrid, cell: number): GridPosition {
  const row = Math.floor(cell / grid.columns)
  return positionAt(grid, cell - row * grid.columns, row)
}

/** The position of a column and row that may be fractions; whole numbers are the middles of cells. */
export const positionAt = (grid: ElevationGrid, column: number, row: number): GridPosition => [
  grid.west + (column + 0.5) * grid.cellWidth,
  grid.north - (row + 0.5) * grid.cellHeight,
]

/** Column and row as fractions; whole numbers are the middles of cells. The place may lie outside the grid. */
export const columnAndRow = (grid: ElevationGrid, [east, north]: GridPosition): readonly [number, number] => [
  (east - grid.west) / grid.cellWidth - 0.5,
  (grid.north - north) / grid.cellHeight - 0.5,
]

/** The cell that holds a position, or undefined outside the grid. */
export function cellAt(grid: ElevationGrid, position: GridPosition): number | undefined {
  const [column, row] = columnAndRow(grid, position).map(Math.round) as [number, number]
  const inside = column >= 0 && row >= 0 && column < grid.columns && row < grid.rows
  return inside ? row * grid.columns + column : undefined
}

/** Height between the middles of cells, bilinear; NaN outside the grid and beside a hole. */
export function heightAt({ columns, rows, heights }: HeightField, column: number, row: number): number {
  if (!(column >= 0 && row >= 0 && column <= columns - 1 && row <= rows - 1)) return NaN
  const left = Math.min(Math.floor(column), Math.max(0, columns - 2))
  const top = Math.min(Math.floor(row), Math.max(0, rows - 2))
  const right = Math.min(left + 1, columns - 1)
  const bottom = Math.min(top + 1, rows - 1)
  const [across, down] = [column - left, row - top]
  const upper = heights[top * columns + left]! * (1 - across) + heights[top * columns + right]! * across
  const lower = heights[bottom * columns + left]! * (1 - across) + heights[bottom * columns + right]! * across
  return upper * (1 - down) + lower * down
}

/** Metres between two cells' middles. */
export function metresBetween(field: HeightField, from: number, to: number): number {
  const columnsApart = (to % field.columns) - (from % field.columns)
  const rowsApart = Math.floor(to / field.columns) - Math.floor(from / field.columns)
  return Math.hypot(columnsApart * field.cellWidthMetres, rowsApart * field.cellHeightMetres)
}
