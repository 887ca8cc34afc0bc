/** The part of a grid that a case needs, in the plane of the case. */
import { failure, type Result } from '../result.ts'
import { coarserGrid, cropGrid } from './crop-grid.ts'
import { enoughHeights } from './readers/enough-heights.ts'
import { STORED_CELL_LIMIT } from './readers/limits.ts'
import { toPlaneGrid, windowIn } from './to-plane.ts'

import type { Position } from 'geojson'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { ElevationGrid, GridWindow } from './model.ts'

/** A ridge or a gully is followed well beyond the places that a description names. */
const LEAST_MARGIN_METRES = 1000
const MOST_MARGIN_METRES = 3000

/** The places of a case with some land around them, in its plane; undefined where it has none yet. */
export function surroundingsOf(positions: readonly Position[], plane: PlaneSystem): GridWindow | undefined {
  if (positions.length === 0) return undefined
  const points = positions.map((position): Metres => plane.toPlane(position))
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    ;[west, east] = [Math.min(west, x), Math.max(east, x)]
    ;[south, north] = [Math.min(south, y), Math.max(north, y)]
  }
  const margin = Math.min(MOST_MARGIN_METRES, Math.max(LEAST_MARGIN_METRES, (east - west) / 2, (north - south) / 2))
  return [west - margin, south - margin, east + margin, north + margin]
}

/**
 * The grid in the plane of a case, cut to its surroundings and with no more cells than are stored. Refused where it lies beside
 * the case, names no system, or is nearly all holes there; `file` is for the sentence.
 */
export function caseGrid(
  grid: ElevationGrid,
  plane: PlaneSystem,
  surroundings: GridWindow | undefined,
  file: string,
): Result<ElevationGrid> {
  if (grid.referenceSystem.epsg === null) return failure({ code: 'grid-without-projection', details: { file } })
  const window = surroundings && windowIn(grid.referenceSystem, plane, surroundings)
  const part = window ? cropGrid(grid, window) : grid
  if (!part) return failure({ code: 'grid-beside-case', details: { file } })
  const heights = enoughHeights(part, file)
  if (!heights.ok) return heights
  return toPlaneGrid(coarserGrid(part, STORED_CELL_LIMIT), plane, file)
}

/** How much of the surroundings the grid covers, from 0 to 1. */
export function coveredShare(grid: ElevationGrid, [west, south, east, north]: GridWindow): number {
  const width = Math.min(east, grid.west + grid.columns * grid.cellWidth) - Math.max(west, grid.west)
  const height = Math.min(north, grid.north) - Math.max(south, grid.north - grid.rows * grid.cellHeight)
  return (Math.max(0, width) * Math.max(0, height)) / ((east - west) * (north - south))
}
