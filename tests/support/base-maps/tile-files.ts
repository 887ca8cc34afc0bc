import { writeFileSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'

export type StoredTile = {
  readonly zoom: number
  readonly column: number
  /** From the north. */
  readonly row: number
  readonly bytes: Uint8Array
}

/** MBTiles 1.3: rows are counted from the south. */
export function writeMbtiles(path: string, tiles: readonly StoredTile[]): void {
  const file = new sqlite.Database(path)
  file.exec('create table metadata (name text, value text)')
  file.exec('create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)')
  for (const { zoom, column, row, bytes } of tiles)
    file.run('insert into tiles values (?, ?, ?, ?)', [zoom, column, (1 << zoom) - 1 - row, bytes])
  file.close()
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]

/** PMTiles 3 of the only tile of level 0, written by hand from its specification: header, root directory, metadata, data. */
export function writePmtiles(path: string, bytes: Uint8Array, tileType: number): void {
  const HEADER_BYTES = 127
  const directory = Buffer.from([1, 0, 1, ...varint(bytes.length), 1])
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 0, 'ascii')
  header.writeUInt8(3, 7)
  const tilesAt = HEADER_BYTES + directory.length + metadata.length
  const sections = [
    [HEADER_BYTES, directory.length],
    [HEADER_BYTES + directory.length, metadata.length],
    [tilesAt, 0],
    [tilesAt, bytes.length],
  ].flat()
  for (const [index, value] of [...sections, 1, 1, 1].entries()) header.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  const UNCOMPRESSED = 1
  header.set([1, UNCOMPRESSED, UNCOMPRESSED, tileType, 0, 0], 96)
  const degrees = [-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000]
  for (const [index, value] of degrees.entries()) header.writeInt32LE(value, 102 + index * 4)
  writeFileSync(path, Buffer.concat([header, directory, metadata, bytes]))
}
