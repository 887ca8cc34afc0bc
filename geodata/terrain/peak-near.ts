/** Spot heights: which summit a height in the words or on a map may mean. */
import { columnAndRow, positionAt } from './grid-cells.ts'
import { findPeaks, type Peak } from './peaks.ts'

import type { ElevationGrid, GridPosition } from './model.ts'

export type PeakMatch = {
  readonly position: GridPosition
  readonly heightMetres: number
  /** The peak's height in the grid less the spot height; null where none was given. Never taken for an error of either. */
  readonly differenceMetres: number | null
  readonly distanceMetres: number
}

/** A local summit rises at least this far above the pass to higher land. */
const LEAST_RISE_METRES = 1
/** A peak is thought as much worse for this difference of height as for lying at the end of the radius. */
const HEIGHT_SCALE_METRES = 20

/**
 * The summits that a spot height may mean, the likeliest first: the nearest in place and height within the radius; of a hill
 * without a height the one that rises most.
 */
export function peaksNear(
  grid: ElevationGrid,
  place: GridPosition,
  heightMetres: number | null,
  radiusMetres: number,
): PeakMatch[] {
  const [atColumn, atRow] = columnAndRow(grid, place)
  const around = windowAround(grid, atColumn, atRow, radiusMetres)
  if (!around) return []
  const { field, left, top } = around
  const metresFrom = (cell: number) =>
    Math.hypot(
      (left + (cell % field.columns) - atColumn) * grid.cellWidthMetres,
      (top + Math.floor(cell / field.columns) - atRow) * grid.cellHeightMetres,
    )
  const scoreOf = (peak: Peak): number =>
    heightMetres === null
      ? metresFrom(peak.cell) / radiusMetres - Math.log(peak.prominenceMetres)
      : metresFrom(peak.cell) / radiusMetres + Math.abs(peak.heightMetres - heightMetres) / HEIGHT_SCALE_METRES
  return findPeaks(field, LEAST_RISE_METRES)
    .filter(({ cell }) => metresFrom(cell) <= radiusMetres)
    .sort((a, b) => scoreOf(a) - scoreOf(b))
    .map((peak) => ({
      position: positionAt(grid, left + (peak.cell % field.columns), top + Math.floor(peak.cell / field.columns)),
      heightMetres: peak.heightMetres,
      differenceMetres: heightMetres === null ? null : peak.heightMetres - heightMetres,
      distanceMetres: metresFrom(peak.cell),
    }))
}

/** The likeliest of them; undefined where there is no summit. */
export const peakNear = (...of: Parameters<typeof peaksNear>): PeakMatch | undefined => peaksNear(...of)[0]

/** Some cells more than the radius, so that a slope that is cut off is no summit within it. */
const MARGIN_CELLS = 3

/** The part of the grid around a place; undefined where it lies outside. */
function windowAround(grid: ElevationGrid, column: number, row: number, radiusMetres: number) {
  const [across, down] = [radiusMetres / grid.cellWidthMetres, radiusMetres / grid.cellHeightMetres]
  const left = Math.max(0, Math.floor(column - across) - MARGIN_CELLS)
  const top = Math.max(0, Math.floor(row - down) - MARGIN_CELLS)
  const right = Math.min(grid.columns, Math.ceil(column + across) + MARGIN_CELLS + 1)
  const bottom = Math.min(grid.rows, Math.ceil(row + down) + MARGIN_CELLS + 1)
  if (right <= left || bottom <= top) return undefined
  const columns = right - left
  const rows = bottom - top
  const heights = new Float32Array(columns * rows)
  for (let y = 0; y < rows; y++)
    heights.set(grid.heights.subarray((top + y) * grid.columns + left, (top + y) * grid.columns + right), y * columns)
  const { cellWidthMetres, cellHeightMetres } = grid
  return { field: { columns, rows, heights, cellWidthMetres, cellHeightMetres }, left, top }
}
