import type { GroundBox, TileAddress } from './model.ts'

/** Deeper squares are drawn from these: a unit of them is 15 cm. */
export const DEEPEST_ZOOM = 16

const WHOLE_NUMBER = /^\d{1,9}$/u

/** The square that an address names; undefined when the world has none such. */
export function tileAt(zoom: string, column: string, row: string): TileAddress | undefined {
  if (![zoom, column, row].every((part) => WHOLE_NUMBER.test(part))) return undefined
  const tile = { z: Number(zoom), x: Number(column), y: Number(row) }
  const across = 2 ** tile.z
  return tile.z <= DEEPEST_ZOOM && tile.x < across && tile.y < across ? tile : undefined
}

const longitudeOf = (column: number, zoom: number): number => (column / 2 ** zoom) * 360 - 180

function latitudeOf(row: number, zoom: number): number {
  const angle = Math.PI * (1 - (2 * row) / 2 ** zoom)
  return (Math.atan(Math.sinh(angle)) * 180) / Math.PI
}

/** The ground of a tile and of a margin around it, which is a share of its width. */
export const groundOfTile = ({ z, x, y }: TileAddress, margin = 0): GroundBox => ({
  west: longitudeOf(x - margin, z),
  south: latitudeOf(y + 1 + margin, z),
  east: longitudeOf(x + 1 + margin, z),
  north: latitudeOf(y - margin, z),
})

const columnAt = (longitude: number, zoom: number): number => ((longitude + 180) / 360) * 2 ** zoom

function rowAt(latitude: number, zoom: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom
}

/** Which tiles of a zoom a box touches, edges included. */
export type TileRange = { readonly west: number; readonly north: number; readonly east: number; readonly south: number }

export function tilesOfGround({ west, south, east, north }: GroundBox, zoom: number): TileRange {
  const within = (tile: number) => Math.min(Math.max(Math.floor(tile), 0), 2 ** zoom - 1)
  return {
    west: within(columnAt(west, zoom)),
    north: within(rowAt(north, zoom)),
    east: within(columnAt(east, zoom)),
    south: within(rowAt(south, zoom)),
  }
}

export const boxesMeet = (one: GroundBox, other: GroundBox): boolean =>
  one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north
