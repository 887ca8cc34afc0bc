import { fromGeojsonVt } from '@maplibre/vt-pbf'

import { readShape } from './read-shape.ts'

/** A row of a tile: its number where it has one, properties (null: not told), and its shape in units of the tile. */
export type TileRow = { readonly id?: number; readonly geometry: string | null } & Readonly<Record<string, unknown>>

/** What `ST_AsMVT` does where there is none: no bytes for no rows. */
export function encodeTile(name: string, extent: number, rows: readonly TileRow[]): Uint8Array {
  const features = rows.flatMap(({ id, geometry, ...properties }) => {
    if (geometry === null) return []
    const { type, parts } = readShape(geometry)
    const tags = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
    return [{ ...(id === undefined ? {} : { id }), type, tags, geometry: type === 1 ? parts.flat() : parts }]
  })
  if (features.length === 0) return new Uint8Array()
  // The library reads nothing of a tile but these.
  const layer = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string]
  return fromGeojsonVt({ [name]: layer }, { version: 2, extent })
}
