import { failure, type Result } from '../../result.ts'
import { makeGrid } from '../make-grid.ts'
import { enoughHeights } from './enough-heights.ts'

import type { ElevationGrid } from '../model.ts'

const NAME = /(?<northSouth>[NS])(?<latitude>\d{2})(?<eastWest>[EW])(?<longitude>\d{3})[^/\\]*$/iu
const NO_HEIGHT = -32768
const POINTS_ACROSS = [3601, 1201]

/**
 * An SRTM tile (.hgt): one degree square, 16-bit metres, high byte first; its place stands in the name alone (N22E107.hgt
 * is the tile whose south-west point is 22° N, 107° E). The points of the edges belong to the neighbours too.
 */
export function readSrtmTile(bytes: Uint8Array, file: string): Result<ElevationGrid> {
  const name = NAME.exec(file)?.groups
  if (!name) return failure({ code: 'grid-tile-name', details: { file } })
  const across = POINTS_ACROSS.find((points) => points * points * 2 === bytes.length)
  if (across === undefined) return failure({ code: 'grid-tile-size', details: { file, bytes: bytes.length } })
  const south = Number(name['latitude']) * (name['northSouth']!.toUpperCase() === 'S' ? -1 : 1)
  const west = Number(name['longitude']) * (name['eastWest']!.toUpperCase() === 'W' ? -1 : 1)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const heights = new Float32Array(across * across)
  for (let cell = 0; cell < heights.length; cell++) {
    const height = view.getInt16(cell * 2)
    heights[cell] = height === NO_HEIGHT ? NaN : height
  }
  const cellSize = 1 / (across - 1)
  return enoughHeights(
    makeGrid({
      columns: across,
      rows: across,
      heights,
      west: west - cellSize / 2,
      north: south + 1 + cellSize / 2,
      cellWidth: cellSize,
      cellHeight: cellSize,
      referenceSystem: { unit: 'degree', epsg: 4326 },
      kind: 'surface',
      source: 'SRTM',
    }),
    file,
  )
}
