import { addProtocol } from 'maplibre-gl'

import type { RasterSourceSpecification } from 'maplibre-gl'
import type { WireBaseMap } from '../../../geodata/wire/base-maps.ts'

type Layer = WireBaseMap['layers'][number]

let isPmtilesKnown = false

/** The reader of PMTiles is fetched by whoever looks at such an archive. */
async function knowPmtiles(): Promise<void> {
  if (isPmtilesKnown) return
  const { Protocol } = await import('pmtiles')
  addProtocol('pmtiles', new Protocol().tile)
  isPmtilesKnown = true
}

const absolute = (address: string): string =>
  address.startsWith('/') ? `${window.location.origin}${address}` : address

/** How the map asks for the pictures of one layer of a base map. */
export async function rasterSource({
  kind,
  addresses,
  tilePixels,
  minZoom,
  maxZoom,
}: Layer): Promise<RasterSourceSpecification> {
  const usual = { type: 'raster', tileSize: tilePixels } as const
  if (kind === 'pmtiles') {
    await knowPmtiles()
    return { ...usual, url: `pmtiles://${addresses[0] ?? ''}` }
  }
  return { ...usual, tiles: addresses.map(absolute), minzoom: minZoom, maxzoom: maxZoom }
}
