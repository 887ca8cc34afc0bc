/** Parts of a grid, and grids with fewer cells. */
import { makeGrid } from './make-grid.ts'

import type { ElevationGrid, GridWindow } from './model.ts'

/** The cells that a window touches; undefined where it lies beside the grid. */
export function cropGrid(grid: ElevationGrid, [west, south, east, north]: GridWindow): ElevationGrid | undefined {
  const left = Math.max(0, Math.floor((west - grid.west) / grid.cellWidth))
  const right = Math.min(grid.columns, Math.ceil((east - grid.west) / grid.cellWidth))
  const top = Math.max(0, Math.floor((grid.north - north) / grid.cellHeight))
  const bottom = Math.min(grid.rows, Math.ceil((grid.north - south) / grid.cellHeight))
  const [columns, rows] = [right - left, bottom - top]
  if (columns < 1 || rows < 1) return undefined
  if (columns === grid.columns && rows === grid.rows) return grid
  const heights = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++)
    heights.set(
      grid.heights.subarray((top + row) * grid.columns + left, (top + row) * grid.columns + right),
      row * columns,
    )
  const edges = { west: grid.west + left * grid.cellWidth, north: grid.north - top * grid.cellHeight }
  return makeGrid({ ...grid, ...edges, columns, rows, heights })
}

/** The grid with at most so many cells: the middle one of every n by n. */
export function coarserGrid(grid: ElevationGrid, cellLimit: number): ElevationGrid {
  const step = Math.ceil(Math.sqrt((grid.columns * grid.rows) / cellLimit))
  if (step <= 1) return grid
  const [columns, rows] = [Math.floor(grid.columns / step), Math.floor(grid.rows / step)]
  const middle = Math.floor(step / 2)
  const heights = Float32Array.from({ length: columns * rows }, (_, cell) => {
    const row = Math.floor(cell / columns)
    return grid.heights[(row * step + middle) * grid.columns + (cell - row * columns) * step + middle]!
  })
  const cells = { cellWidth: grid.cellWidth * step, cellHeight: grid.cellHeight * step }
  return makeGrid({ ...grid, ...cells, columns, rows, heights, readEvery: grid.readEvery * step })
}
