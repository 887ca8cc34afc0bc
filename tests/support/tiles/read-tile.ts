import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'

export type ReadFeature = {
  readonly id: number | undefined
  readonly type: number
  readonly properties: Readonly<Record<string, unknown>>
  /** Rings, lines or points in units of the tile. */
  readonly parts: readonly (readonly (readonly [number, number])[])[]
}

/** What a map finds in a tile: features by the name of their layer. */
export function readTile(bytes: Uint8Array): Readonly<Record<string, { extent: number; features: ReadFeature[] }>> {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      {
        extent: layer.extent,
        features: Array.from({ length: layer.length }, (_, index) => {
          const feature = layer.feature(index)
          return {
            id: feature.id,
            type: feature.type,
            properties: { ...feature.properties },
            parts: feature.loadGeometry().map((part) => part.map(({ x, y }) => [x, y] as const)),
          }
        }),
      },
    ]),
  )
}

/** As it comes, packed as the answer says. */
export const readPackedTile = (body: Buffer, encoding?: unknown) =>
  readTile(encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body)
