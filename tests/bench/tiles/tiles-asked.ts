import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'

import type { GroundBox, TileAddress } from '../../../geodata/tiles/model.ts'

export type CountyGround = { readonly code: string; readonly ground: GroundBox }
export type AskedTile = { readonly code: string; readonly tile: TileAddress }

const MOST_TILES = 2000
/** Spread over the county without an order that a cache of pages would like. */
const STRIDE = 7919

/** Tiles with ground in them, of one county. */
export function tilesAsked({ code, ground }: CountyGround, zoom: number): AskedTile[] {
  const { west, north, east, south } = tilesOfGround(ground, zoom)
  const columns = east - west + 1
  const count = columns * (south - north + 1)
  return Array.from({ length: Math.min(count, MOST_TILES) }, (_, index) => {
    const place = count > MOST_TILES ? (index * STRIDE) % count : index
    return { code, tile: { z: zoom, x: west + (place % columns), y: north + Math.floor(place / columns) } }
  })
}
