/** Grids in degrees or in another zone, brought into the plane of a case. */
import { gaussKruger, type PlaneSystem } from '../crs/gauss-kruger.ts'
import { systemOfEpsg } from '../crs/known-system.ts'
import { failure, success, type Result } from '../result.ts'
import { heightAt } from './grid-cells.ts'
import { makeGrid } from './make-grid.ts'
import { CELL_LIMIT } from './readers/limits.ts'

import type { ElevationGrid, GridPosition, GridWindow, ReferenceSystem } from './model.ts'

const METRES_A_ZONE_NUMBER = 1_000_000

/** Between so many cells the way back to the grid is as good as straight: it bends by millimetres. */
const LATTICE_CELLS = 16

type Systems = {
  readonly toGeographic: (at: GridPosition) => GridPosition
  readonly fromGeographic: (at: GridPosition) => GridPosition
}

function systemsOf({ epsg }: ReferenceSystem): Systems | undefined {
  const known = epsg === null ? undefined : systemOfEpsg(epsg)
  if (!known || known === 'old-datum') return undefined
  if (known.unit === 'degree') return { toGeographic: (at) => at, fromGeographic: (at) => at }
  const plane = gaussKruger(known.centralMeridianDegrees)
  const shift = (known.zone ?? 0) * METRES_A_ZONE_NUMBER
  return {
    toGeographic: ([east, north]) => plane.toGeographic([east - shift, north]) as unknown as GridPosition,
    fromGeographic: (at) => {
      const [east, north] = plane.toPlane([...at])
      return [east + shift, north]
    },
  }
}

/** Points along the edges of a box, for edges bend from one system to another. */
function outlineOf([west, south, east, north]: GridWindow): GridPosition[] {
  return Array.from({ length: 33 }, (_, index) => index / 32).flatMap((share): GridPosition[] => [
    [west + share * (east - west), north],
    [west + share * (east - west), south],
    [west, north - share * (north - south)],
    [east, north - share * (north - south)],
  ])
}

function boundsOf(points: readonly (readonly [number, number])[]): GridWindow {
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  return [Math.min(...easts), Math.min(...norths), Math.max(...easts), Math.max(...norths)]
}

/** A box of the plane in another reference system, whose units it then has; undefined where that system is not known. */
export function windowIn(system: ReferenceSystem, plane: PlaneSystem, box: GridWindow): GridWindow | undefined {
  const systems = systemsOf(system)
  return (
    systems &&
    boundsOf(outlineOf(box).map((at) => systems.fromGeographic(plane.toGeographic([...at]) as unknown as GridPosition)))
  )
}

/** West, south, east and north of the grid in the plane. */
function extentIn(plane: PlaneSystem, grid: ElevationGrid, { toGeographic }: Systems): GridWindow {
  const [east, south] = [grid.west + grid.columns * grid.cellWidth, grid.north - grid.rows * grid.cellHeight]
  return boundsOf(outlineOf([grid.west, south, east, grid.north]).map((at) => plane.toPlane([...toGeographic(at)])))
}

/**
 * The grid in a Gauss-Krüger plane with square cells, heights bilinear between those of the file; `file` is for the sentence
 * when its system is unknown. A grid that is in the plane already stays as it is.
 */
export function toPlaneGrid(grid: ElevationGrid, plane: PlaneSystem, file: string): Result<ElevationGrid> {
  const { epsg } = grid.referenceSystem
  if (epsg === null) return failure({ code: 'grid-without-projection', details: { file } })
  if (epsg === plane.epsg) return success(grid)
  const systems = systemsOf(grid.referenceSystem)
  if (!systems) return failure({ code: 'grid-projection-unknown', details: { file, epsg } })
  const cell = Math.round(10 * Math.min(grid.cellWidthMetres, grid.cellHeightMetres)) / 10 || 0.1
  const [west, south, east, north] = extentIn(plane, grid, systems)
  const [columns, rows] = [Math.ceil((east - west) / cell), Math.ceil((north - south) / cell)]
  if (columns * rows > CELL_LIMIT)
    return failure({ code: 'grid-too-large', details: { file, columns, rows, limitMillions: CELL_LIMIT / 1e6 } })
  const sourceOf = (column: number, row: number): GridPosition => {
    const geographic = plane.toGeographic([west + (column + 0.5) * cell, north - (row + 0.5) * cell])
    const [x, y] = systems.fromGeographic(geographic as unknown as GridPosition)
    return [(x - grid.west) / grid.cellWidth - 0.5, (grid.north - y) / grid.cellHeight - 0.5]
  }
  const heights = resample(grid, columns, rows, sourceOf)
  const { kind, source, readEvery } = grid
  const edges = { west, north, cellWidth: cell, cellHeight: cell }
  return success(
    makeGrid({
      columns,
      rows,
      heights,
      ...edges,
      kind,
      source,
      readEvery,
      referenceSystem: { unit: 'metre', epsg: plane.epsg },
    }),
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
