import sqlite from 'node-sqlite3-wasm'

import { rowFromSouth } from '../../geodata/base-maps/tile-addresses.ts'

import { mediaTypeOf, UnusableTiles } from './tile-pictures.ts'

import type { LocalTiles } from './tile-pictures.ts'

const TILE = 'select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?'

type SqliteFile = InstanceType<typeof sqlite.Database>

/** A level as the file tells it of itself, else as its tiles have it: a file that tells none may be long to look through. */
function levelOf(file: SqliteFile, name: 'minzoom' | 'maxzoom'): number {
  const told = file.get('select value from metadata where name = ?', name) as { value?: unknown } | null
  if (typeof told?.value === 'string' && /^\d{1,2}$/u.test(told.value)) return Number(told.value)
  const found = file.get(`select ${name === 'minzoom' ? 'min' : 'max'}(zoom_level) as level from tiles`)
  const { level } = (found ?? {}) as { level?: unknown }
  if (typeof level !== 'number') throw new UnusableTiles('holds no tiles')
  return level
}

/**
 * An MBTiles file (SQLite) of pictures, opened for reading only.
 * @throws UnusableTiles where it is none.
 */
export function openMbtiles(path: string): LocalTiles {
  let file: SqliteFile
  try {
    file = new sqlite.Database(path, { readOnly: true, fileMustExist: true })
  } catch {
    throw new UnusableTiles('cannot be opened as MBTiles')
  }
  try {
    const levels = { minZoom: levelOf(file, 'minzoom'), maxZoom: levelOf(file, 'maxzoom') }
    const first = file.get('select tile_data from tiles limit 1') as { tile_data?: unknown } | null
    if (!(first?.tile_data instanceof Uint8Array) || mediaTypeOf(first.tile_data) === null)
      throw new UnusableTiles('holds tiles that are no pictures (PNG, JPEG, WebP): vector tiles need a style')
    return {
      ...levels,
      tile: (zoom, column, row) => {
        const found = file.get(TILE, [zoom, column, rowFromSouth(row, zoom)]) as { tile_data?: unknown } | null
        const bytes = found?.tile_data
        const mediaType = bytes instanceof Uint8Array ? mediaTypeOf(bytes) : null
        return Promise.resolve(mediaType === null ? null : { bytes: bytes as Uint8Array, mediaType })
      },
      close: () => Promise.resolve(file.close()),
    }
  } catch (error) {
    file.close()
    if (error instanceof UnusableTiles) throw error
    throw new UnusableTiles('cannot be read as MBTiles')
  }
}
