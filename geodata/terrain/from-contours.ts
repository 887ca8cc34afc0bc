/** A grid out of contours as lines: linear by distance between the two contours that a cell lies between. */
import { failure, success, type Result } from '../result.ts'
import { makeGrid } from './make-grid.ts'
import { CELL_LIMIT } from './readers/limits.ts'

import type { ElevationGrid, GridPosition, ReferenceSystem } from './model.ts'

export type ContourLine = { readonly heightMetres: number; readonly coordinates: readonly GridPosition[] }

const SAMPLES_A_CELL = 4

/** Writes the height of each line into the cells that it passes. */
function drawLines(grid: ElevationGrid, lines: readonly ContourLine[]): void {
  const { columns, rows, west, north, cellWidth, heights } = grid
  const mark = (east: number, northing: number, height: number): void => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor((east - west) / cellWidth)))
    const row = Math.min(rows - 1, Math.max(0, Math.floor((north - northing) / cellWidth)))
    heights[row * columns + column] = height
  }
  for (const { heightMetres, coordinates } of lines)
    coordinates.forEach(([east, northing], index) => {
      const [nextEast, nextNorth] = coordinates[index + 1] ?? [east, northing]
      const steps = Math.ceil((Math.hypot(nextEast - east, nextNorth - northing) / cellWidth) * SAMPLES_A_CELL) || 1
      for (let step = 0; step < steps; step++)
        mark(
          east + ((nextEast - east) * step) / steps,
          northing + ((nextNorth - northing) * step) / steps,
          heightMetres,
        )
    })
}

/**
 * Fills the cells between: from every contour its distance spreads from side to side, never across another contour, and each
 * cell keeps the nearest contours of two different heights. Inside the highest contour, where there is but one, the land
 * stays as high as that: nothing tells how much higher it is.
 */
function fillBetween({ columns, rows, heights }: ElevationGrid): void {
  const nearest = [new Int32Array(heights.length).fill(-1), new Int32Array(heights.length).fill(-1)] as const
  const isContour = Uint8Array.from(heights, (height) => (Number.isNaN(height) ? 0 : 1))
  const apart = (a: number, b: number): number =>
    Math.hypot((a % columns) - (b % columns), Math.floor(a / columns) - Math.floor(b / columns))
  const keep = (cell: number, contour: number): boolean => {
    const distance = apart(cell, contour)
    const [first, second] = [nearest[0][cell]!, nearest[1][cell]!]
    if (first < 0 || heights[first] === heights[contour]) {
      if (first >= 0 && apart(cell, first) <= distance) return false
      nearest[0][cell] = contour
      return true
    }
    if (distance < apart(cell, first)) {
      nearest[1][cell] = first
      nearest[0][cell] = contour
      return true
    }
    if (second >= 0 && apart(cell, second) <= distance) return false
    nearest[1][cell] = contour
    return true
  }
  let front: [cell: number, contour: number][] = []
  for (let cell = 0; cell < heights.length; cell++) if (isContour[cell] === 1) front.push([cell, cell])
  while (front.length > 0) {
    const next: typeof front = []
    for (const [cell, contour] of front) {
      const column = cell % columns
      for (const neighbour of [
        column > 0 ? cell - 1 : -1,
        column + 1 < columns ? cell + 1 : -1,
        cell - columns,
        cell + columns < columns * rows ? cell + columns : -1,
      ])
        if (neighbour >= 0 && isContour[neighbour] === 0 && keep(neighbour, contour)) next.push([neighbour, contour])
    }
    front = next
  }
  for (let cell = 0; cell < heights.length; cell++) {
    const [first, second] = [nearest[0][cell]!, nearest[1][cell]!]
    if (isContour[cell] === 1 || first < 0) continue
    if (second < 0) {
      heights[cell] = heights[first]!
      continue
    }
    const [toFirst, toSecond] = [apart(cell, first), apart(cell, second)]
    heights[cell] = (heights[first]! * toSecond + heights[second]! * toFirst) / (toFirst + toSecond)
  }
}

/** Contours in plane coordinates (metres) as a grid with cells of the given size over all of them. */
export function gridFromContours(
  lines: readonly ContourLine[],
  cellMetres: number,
  referenceSystem: ReferenceSystem,
  file: string,
): Result<ElevationGrid> {
  const levels = new Set(
    lines.filter(({ coordinates }) => coordinates.length > 1).map(({ heightMetres }) => heightMetres),
  )
  if (levels.size < 2) return failure({ code: 'contours-too-few', details: { levels: levels.size } })
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { coordinates } of lines)
    for (const [x, y] of coordinates) {
      ;[west, east] = [Math.min(west, x), Math.max(east, x)]
      ;[south, north] = [Math.min(south, y), Math.max(north, y)]
    }
  const columns = Math.max(1, Math.ceil((east - west) / cellMetres))
  const rows = Math.max(1, Math.ceil((north - south) / cellMetres))
  if (!(columns * rows <= CELL_LIMIT))
    return failure({ code: 'grid-too-large', details: { file, columns, rows, limitMillions: CELL_LIMIT / 1e6 } })
  const heights = new Float32Array(columns * rows).fill(NaN)
  const edges = { west, north, cellWidth: cellMetres, cellHeight: cellMetres }
  const grid = makeGrid({ columns, rows, heights, ...edges, referenceSystem, kind: 'bare-earth' })
  drawLines(grid, lines)
  fillBetween(grid)
  return success(grid)
}
