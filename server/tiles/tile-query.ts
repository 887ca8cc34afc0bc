import { bandOf, CELL_EXTENT, cellLevelOf, TILE_MARGIN } from '../../geodata/tiles/bands.ts'
import { formAt, nameInTile, propertiesTold, type TileLayer } from '../../geodata/tiles/layers.ts'
import { groundOfTile } from '../../geodata/tiles/tile-square.ts'

import type { Audience, GroundBox, TileAddress } from '../../geodata/tiles/model.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { TileQuery } from '../db/repositories/tiles.ts'

/** Of what a tile is asked: the whole ground of a county, or one case of it. */
export type TileScope = { readonly countyCode: string; readonly caseId?: string }

/** In the tables of the county. */
const PARCEL_LAYERS: Readonly<Record<string, string>> = {
  claims: 'claim',
  certificates: 'certificate',
  awards: 'award',
  overlaps: 'overlap',
}

const CASE_EXTENT = 4096
/** A shape that reaches further than its tile's width beyond the tile is cut. */
const WIDER_SQUARE = 1

const corners = ({ west, south, east, north }: GroundBox): number[] => [west, south, east, north]

function cellsQuery(countyCode: string, layer: TileLayer, told: readonly string[], tile: TileAddress): TileQuery {
  const level = cellLevelOf(tile.z)
  const across = 2 ** (level - tile.z)
  const [west, north] = [tile.x * across, tile.y * across]
  const values = [countyCode, PARCEL_LAYERS[layer.name], told, level]
  return {
    file: 'tile-cells',
    values: [...values, west, west + across - 1, north, north + across - 1, CELL_EXTENT / across],
    name: nameInTile(layer, 'cells'),
    extent: CELL_EXTENT,
    numbered: false,
  }
}

function parcelsQuery(countyCode: string, layer: TileLayer, told: readonly string[], tile: TileAddress): TileQuery {
  const { extent, stored, unitsAcross } = bandOf(tile.z)
  const scale = (extent * 2 ** tile.z) / unitsAcross
  const grounds = [corners(groundOfTile(tile, TILE_MARGIN)), corners(groundOfTile(tile, WIDER_SQUARE))]
  const corner = [(tile.x * extent) / scale, (tile.y * extent) / scale]
  const isOverlaps = layer.name === 'overlaps'
  return {
    file: isOverlaps ? 'tile-overlaps' : 'tile-parcels',
    values: isOverlaps
      ? [countyCode, told, ...grounds, corner, scale, extent]
      : [countyCode, PARCEL_LAYERS[layer.name], told, ...grounds, stored, corner, scale, extent],
    name: nameInTile(layer, 'things'),
    extent,
    numbered: !isOverlaps,
  }
}

const caseQuery = (
  { countyCode, caseId }: CaseReference,
  layer: TileLayer,
  told: readonly string[],
  tile: TileAddress,
): TileQuery => ({
  file: `tile-case-${layer.name}`,
  values: [
    countyCode,
    caseId,
    told,
    CASE_EXTENT * 2 ** tile.z,
    tile.x * CASE_EXTENT,
    tile.y * CASE_EXTENT,
    CASE_EXTENT,
  ],
  name: nameInTile(layer, 'things'),
  extent: CASE_EXTENT,
  numbered: false,
})

/** What has to be asked for a tile, with nothing in it that its audience is not told. */
export function tileQuery(
  { countyCode, caseId }: TileScope,
  layer: TileLayer,
  audience: Audience,
  tile: TileAddress,
): TileQuery {
  const told = propertiesTold(layer, audience, tile.z)
  if (caseId !== undefined) return caseQuery({ countyCode, caseId }, layer, told, tile)
  if (formAt(layer, tile.z) === 'cells') return cellsQuery(countyCode, layer, told, tile)
  return parcelsQuery(countyCode, layer, told, tile)
}
