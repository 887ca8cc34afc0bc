/** The lie of the land as a small grey picture, to be laid below a drawing: for the eye, not for heights. */
import { coarserGrid, cropGrid } from './crop-grid.ts'
import { hillshade } from './hillshade.ts'

import type { ElevationGrid, GridPosition } from './model.ts'

/** Grey tones row by row from the north-west, 255 where no height is known; corners in the grid's own reference system. */
export type ReliefPicture = {
  readonly columns: number
  readonly rows: number
  readonly tones: Uint8ClampedArray
  readonly northWest: GridPosition
  readonly northEast: GridPosition
  readonly southWest: GridPosition
}

export const MOST_RELIEF_CELLS = 160_000
/** Land beyond what is looked at: half as far as that reaches, and so far at least. */
const MARGIN = 0.5
const LEAST_MARGIN_METRES = 300
const EXAGGERATION = 1.4
/** Of land that lies in shade: what is drawn above stays readable. */
const DARKEST_TONE = 130

/** Undefined where the grid knows no height of that land. Without anything to look at it is the whole grid's. */
export function reliefPicture(grid: ElevationGrid, around: readonly GridPosition[]): ReliefPicture | undefined {
  const part = partAround(grid, around)
  if (part === undefined) return undefined
  const small = coarserGrid(part, MOST_RELIEF_CELLS)
  const { columns, rows, west, north, cellWidth, cellHeight } = small
  const shades = hillshade(small, { exaggeration: EXAGGERATION })
  if (shades.every((shade) => shade === 0)) return undefined
  const [east, south] = [west + columns * cellWidth, north - rows * cellHeight]
  return {
    columns,
    rows,
    tones: shades.map((shade) => (shade === 0 ? 255 : DARKEST_TONE + (shade * (255 - DARKEST_TONE)) / 255)),
    northWest: [west, north],
    northEast: [east, north],
    southWest: [west, south],
  }
}

function partAround(grid: ElevationGrid, around: readonly GridPosition[]): ElevationGrid | undefined {
  if (around.length === 0) return grid
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of around) {
    ;[west, east] = [Math.min(west, x), Math.max(east, x)]
    ;[south, north] = [Math.min(south, y), Math.max(north, y)]
  }
  const least = (LEAST_MARGIN_METRES * grid.cellWidth) / grid.cellWidthMetres
  const margin = Math.max(least, MARGIN * Math.max(east - west, north - south))
  return cropGrid(grid, [west - margin, south - margin, east + margin, north + margin])
}
