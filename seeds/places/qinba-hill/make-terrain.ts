/**
 * Writes the elevations of the demonstration as an ESRI ASCII grid in EPSG:4545 (easting, northing; metres):
 * `npx tsx seeds/places/qinba-hill/make-terrain.ts`.
 */
import { writeFileSync } from 'node:fs'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'

import { makeTerrain } from './terrain.ts'
import { DEFAULT_WORLD_SEED } from './world-seed.ts'

const CELL_METRES = 20
const [WEST, EAST, SOUTH, NORTH] = [-1600, 800, -900, 700]

const height = makeTerrain(DEFAULT_WORLD_SEED)
const [hillEast, hillNorth] = gaussKruger(108).toPlane([107.98, 22.15])
const columns = (EAST - WEST) / CELL_METRES + 1
const rows = (NORTH - SOUTH) / CELL_METRES + 1
// A cell's centre lies on the hill, so that its spot height is in the grid.
const lines = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: columns }, (_cell, column) =>
    height([WEST + column * CELL_METRES, NORTH - row * CELL_METRES]).toFixed(1),
  ).join(' '),
)
const header = [
  `ncols ${columns}`,
  `nrows ${rows}`,
  `xllcorner ${(hillEast + WEST - CELL_METRES / 2).toFixed(3)}`,
  `yllcorner ${(hillNorth + SOUTH - CELL_METRES / 2).toFixed(3)}`,
  `cellsize ${CELL_METRES}`,
  'NODATA_value -9999',
]
writeFileSync(new URL('terrain.asc', import.meta.url), `${[...header, ...lines].join('\n')}\n`)
