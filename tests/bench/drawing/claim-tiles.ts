/** 100,000 claims as vector tiles: small parcels side by side, every corner moved a little by a seeded draw. */
import { createServer, type Server } from 'node:http'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'

import { seeded } from '../../support/seeded.ts'

import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import type { AddressInfo } from 'node:net'

export const CLAIM_LAYER = 'claims'
export const DEEPEST_TILES = 14
const [COLUMNS, ROWS] = [400, 250]
const CLAIMS = COLUMNS * ROWS
const TILE_EXTENT = 4096
const SEED = 20_261_122

export type ClaimBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** Neighbours share their corners, as parcels do. */
function inventClaims({ west, south, east, north }: ClaimBox): FeatureCollection<Polygon> {
  const draw = seeded(SEED)
  const [width, height] = [(east - west) / COLUMNS, (north - south) / ROWS]
  const corners = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, (_, index): Position => {
    const [column, row] = [index % (COLUMNS + 1), Math.floor(index / (COLUMNS + 1))]
    return [west + (column + (draw() - 0.5) * 0.5) * width, south + (row + (draw() - 0.5) * 0.5) * height]
  })
  const corner = (column: number, row: number): Position => corners[row * (COLUMNS + 1) + column]!
  const features = Array.from({ length: CLAIMS }, (_, id): Feature<Polygon> => {
    const [column, row] = [id % COLUMNS, Math.floor(id / COLUMNS)]
    const ring = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]
    return {
      type: 'Feature',
      id,
      properties: { side: 'ABC'.charAt(Math.floor(draw() * 3)) },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
    }
  })
  return { type: 'FeatureCollection', features }
}

/** Serves the claims as tiles on a free port of this machine; `address` has the places of z, x and y. */
export async function serveClaims(box: ClaimBox): Promise<{ address: string; server: Server }> {
  const index = new GeoJSONVT(inventClaims(box), { maxZoom: DEEPEST_TILES, tolerance: 0, indexMaxZoom: DEEPEST_TILES })
  const server = createServer(({ url }, response) => {
    const found = /^\/(?<z>\d+)\/(?<x>\d+)\/(?<y>\d+)$/u.exec(url ?? '')?.groups
    const tile = found && index.getTile(Number(found['z']), Number(found['x']), Number(found['y']))
    response.writeHead(tile ? 200 : 204, { 'access-control-allow-origin': '*' })
    response.end(tile ? fromGeojsonVt({ [CLAIM_LAYER]: tile }, { version: 2, extent: TILE_EXTENT }) : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/{z}/{x}/{y}`, server }
}
