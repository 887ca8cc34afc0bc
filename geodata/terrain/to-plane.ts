/** Grids in degrees or in another zone, brought into the plane of a case. */
import { gaussKruger, type PlaneSystem } from '../crs/gauss-kruger.ts'
import { failure, success, type Result } from '../result.ts'
import { heightAt } from './grid-cells.ts'
import { makeGrid } from './make-grid.ts'
import { CELL_LIMIT } from './readers/limits.ts'

import type { ElevationGrid, GridPosition } from './model.ts'

/** WGS 84 and CGCS2000 in degrees: the same within a few decimetres, far less than a cell. */
const GEOGRAPHIC_CODES = [4326, 4490]
/** CGCS2000 three-degree zones with the number before the easting (25 to 45), and without it. */
const [FIRST_NUMBERED, LAST_NUMBERED] = [4513, 4533]
const [FIRST_BY_MERIDIAN, LAST_BY_MERIDIAN] = [4534, 4554]
const METRES_A_ZONE_NUMBER = 1_000_000

/** Between so many cells the way back to the grid is as good as straight: it bends by millimetres. */
const LATTICE_CELLS = 16

type Systems = {
  readonly toGeographic: (at: GridPosition) => GridPosition
  readonly fromGeographic: (at: GridPosition) => GridPosition
}

function systemsOf({ referenceSystem: { unit, epsg } }: ElevationGrid): Systems | undefined {
  if (epsg === null) return undefined
  if (unit === 'degree' && GEOGRAPHIC_CODES.includes(epsg))
    return { toGeographic: (at) => at, fromGeographic: (at) => at }
  const numbered = epsg >= FIRST_NUMBERED && epsg <= LAST_NUMBERED
  if (!numbered && !(epsg >= FIRST_BY_MERIDIAN && epsg <= LAST_BY_MERIDIAN)) return undefined
  const index = epsg - (numbered ? FIRST_NUMBERED : FIRST_BY_MERIDIAN)
  const plane = gaussKruger(75 + 3 * index)
  const shift = numbered ? (25 + index) * METRES_A_ZONE_NUMBER : 0
  return {
    toGeographic: ([east, north]) => plane.toGeographic([east - shift, north]) as unknown as GridPosition,
    fromGeographic: (at) => {
      const [east, north] = plane.toPlane([...at])
      return [east + shift, north]
    },
  }
}

/** West, south, east and north of the grid's outline in the plane; edges are sampled, for they bend. */
function extentIn(plane: PlaneSystem, grid: ElevationGrid, { toGeographic }: Systems) {
  const [width, height] = [grid.columns * grid.cellWidth, grid.rows * grid.cellHeight]
  const outline = Array.from({ length: 33 }, (_, index) => index / 32).flatMap((share): GridPosition[] => [
    [grid.west + share * width, grid.north],
    [grid.west + share * width, grid.north - height],
    [grid.west, grid.north - share * height],
    [grid.west + width, grid.north - share * height],
  ])
  const points = outline.map((at) => plane.toPlane([...toGeographic(at)]))
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  return { west: Math.min(...easts), south: Math.min(...norths), east: Math.max(...easts), north: Math.max(...norths) }
}

/**
 * The grid in a Gauss-Krüger plane with square cells, heights bilinear between those of the file; `file` is for the sentence
 * when its system is unknown. A grid that is in the plane already stays as it is.
 */
export function toPlaneGrid(grid: ElevationGrid, plane: PlaneSystem, file: string): Result<ElevationGrid> {
  const { epsg } = grid.referenceSystem
  if (epsg === null) return failure({ code: 'grid-without-projection', details: { file } })
  if (epsg === plane.epsg) return success(grid)
  const systems = systemsOf(grid)
  if (!systems) return failure({ code: 'grid-projection-unknown', details: { file, epsg } })
  const cell = Math.round(10 * Math.min(grid.cellWidthMetres, grid.cellHeightMetres)) / 10 || 0.1
  const { west, south, east, north } = extentIn(plane, grid, systems)
  const [columns, rows] = [Math.ceil((east - west) / cell), Math.ceil((north - south) / cell)]
  if (columns * rows > CELL_LIMIT)
    return failure({ code: 'grid-too-large', details: { file, columns, rows, limitMillions: CELL_LIMIT / 1e6 } })
  const sourceOf = (column: number, row: number): GridPosition => {
    const geographic = plane.toGeographic([west + (column + 0.5) * cell, north - (row + 0.5) * cell])
    const [x, y] = systems.fromGeographic(geographic as unknown as GridPosition)
    return [(x - grid.west) / grid.cellWidth - 0.5, (grid.north - y) / grid.cellHeight - 0.5]
  }
  const heights = resample(grid, columns, rows, sourceOf)
  const { kind, source } = grid
  const edges = { west, north, cellWidth: cell, cellHeight: cell }
  return success(
    makeGrid({ columns, rows, heights, ...edges, kind, source, referenceSystem: { unit: 'metre', epsg: plane.epsg } }),
  )
}

/** Heights at the places that `sourceOf` gives, which is asked at the corners of a lattice and interpolated between. */
function resample(
  grid: ElevationGrid,
  columns: number,
  rows: number,
  sourceOf: (column: number, row: number) => GridPosition,
): Float32Array {
  const heights = new Float32Array(columns * rows).fill(NaN)
  for (let top = 0; top < rows; top += LATTICE_CELLS)
    for (let left = 0; left < columns; left += LATTICE_CELLS) {
      const [a, b] = [sourceOf(left, top), sourceOf(left + LATTICE_CELLS, top)]
      const [c, d] = [sourceOf(left, top + LATTICE_CELLS), sourceOf(left + LATTICE_CELLS, top + LATTICE_CELLS)]
      for (let row = top; row < Math.min(rows, top + LATTICE_CELLS); row++)
        for (let column = left; column < Math.min(columns, left + LATTICE_CELLS); column++) {
          const [across, down] = [(column - left) / LATTICE_CELLS, (row - top) / LATTICE_CELLS]
          const between = (index: 0 | 1): number =>
            (a[index] * (1 - across) + b[index] * across) * (1 - down) +
            (c[index] * (1 - across) + d[index] * across) * down
          heights[row * columns + column] = heightAt(grid, between(0), between(1))
        }
    }
  return heights
}
