/** What a grid is good for, as numbers; the words stand in the catalogue. */
import type { ElevationGrid, ElevationKind } from './model.ts'

export type GridAccuracy = {
  readonly kind: ElevationKind
  readonly cellMetres: number
  /** How far a ridge or gully found in it may lie from the true one, from and to. */
  readonly lineMetres: readonly [from: number, to: number]
  /** Whether a spur, a bank or a strip can be told apart at all: that takes cells of a few metres on bare earth. */
  readonly fit: 'main-lines-only' | 'spurs' | 'spurs-and-banks'
}

/** The standard error of a line found or traced in a grid, in cells: two lines in three lie within it, nearly all within twice as much. */
export const TERRAIN_LINE_ERROR_CELLS = 1
/** On a surface model trees and roofs hide anything finer. */
const SURFACE_FLOOR_METRES = 10
const BANK_CELL_METRES = 2
const SPUR_CELL_METRES = 12.5

export function accuracyOfGrid({
  kind,
  cellWidthMetres,
  cellHeightMetres,
}: Pick<ElevationGrid, 'kind' | 'cellWidthMetres' | 'cellHeightMetres'>): GridAccuracy {
  const cellMetres = Math.max(cellWidthMetres, cellHeightMetres)
  const bareEarth = kind === 'bare-earth'
  const errorMetres = TERRAIN_LINE_ERROR_CELLS * (bareEarth ? cellMetres : Math.max(cellMetres, SURFACE_FLOOR_METRES))
  const fit =
    bareEarth && cellMetres <= BANK_CELL_METRES
      ? 'spurs-and-banks'
      : bareEarth && cellMetres <= SPUR_CELL_METRES
        ? 'spurs'
        : 'main-lines-only'
  return { kind, cellMetres, lineMetres: [errorMetres, 2 * errorMetres], fit }
}
