import {
  AFAR_EXTENT,
  AFAR_ZOOM,
  CELL_EXTENT,
  cellLevelOf,
  FINE_UNITS_ACROSS,
  fineExtentOf,
  TILE_MARGIN,
} from '../../geodata/tiles/bands.ts'
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

/** A square around a tile, in units of which the tile has so many, counted from the corner of the world. */
const squareAround = ({ x, y }: TileAddress, extent: number, margin: number): number[] => [
  (x - margin) * extent,
  (y - margin) * extent,
  (x + 1 + margin) * extent,
  (y + 1 + margin) * extent,
]

const afarQuery = (countyCode: string, layer: TileLayer, tile: TileAddress): TileQuery => ({
  file: 'tile-parcels-afar',
  values: [
    countyCode,
    PARCEL_LAYERS[layer.name],
    squareAround(tile, AFAR_EXTENT, TILE_MARGIN),
    squareAround(tile, AFAR_EXTENT, WIDER_SQUARE),
    [tile.x * AFAR_EXTENT, tile.y * AFAR_EXTENT],
    AFAR_EXTENT,
  ],
  name: nameInTile(layer, 'things'),
  extent: AFAR_EXTENT,
  numbered: true,
})

function fineQuery(countyCode: string, layer: TileLayer, told: readonly string[], tile: TileAddress): TileQuery {
  const extent = fineExtentOf(tile.z)
  const scale = (extent * 2 ** tile.z) / FINE_UNITS_ACROSS
  // Tiles cut fractions off: half a unit more, and they round.
  const half = scale < 1 ? 0.5 : 0
  const corner = [(tile.x * extent - half) / scale, (tile.y * extent - half) / scale]
  const grounds = [corners(groundOfTile(tile, TILE_MARGIN)), corners(groundOfTile(tile, WIDER_SQUARE))]
  const isOverlaps = layer.name === 'overlaps'
  const of = isOverlaps ? [countyCode] : [countyCode, PARCEL_LAYERS[layer.name]]
  return {
    file: isOverlaps ? 'tile-overlaps' : 'tile-parcels',
    values: [...of, told, ...grounds, corner, scale, extent],
    name: nameInTile(layer, 'things'),
    extent,
    numbered: !isOverlaps,
  }
}

/** What stands for the tile where each piece alone would be too much: cells, as from afar. */
export function crowdQuery({ countyCode }: TileScope, layer: TileLayer, tile: TileAddress): TileQuery {
  const across = 2 ** (cellLevelOf(tile.z) - tile.z)
  const cellUnits = FINE_UNITS_ACROSS / 2 ** cellLevelOf(tile.z)
  const corner = [tile.x * across * cellUnits, tile.y * across * cellUnits]
  const told = ['pieces', 'squareMetres']
  const of = [countyCode, PARCEL_LAYERS[layer.name], told, corners(groundOfTile(tile))]
  return {
    file: 'tile-crowd',
    values: [...of, corner, cellUnits, CELL_EXTENT / across, across],
    name: nameInTile(layer, 'cells'),
    extent: CELL_EXTENT,
    numbered: false,
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
  if (tile.z === AFAR_ZOOM && layer.name !== 'overlaps') return afarQuery(countyCode, layer, tile)
  return fineQuery(countyCode, layer, told, tile)
}
