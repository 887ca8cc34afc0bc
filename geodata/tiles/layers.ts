import { LAST_CELL_ZOOM } from './bands.ts'
import { DEEPEST_ZOOM } from './tile-square.ts'

import type { Audience } from './model.ts'

export type TileProperty = {
  readonly name: string
  /** For people who make maps of it. */
  readonly meaning: string
  /** Who is told; anybody else gets the shape without it. */
  readonly toldTo: readonly Audience[]
  /** Left out of tiles above this zoom, where nobody could read it. */
  readonly fromZoom: number
}

/** Cells seen from afar, or single things. */
export type TileForm = 'cells' | 'things'

export type TileLayer = {
  readonly scope: 'county' | 'case'
  readonly name: string
  readonly meaning: string
  /** Who gets the layer at all. Nothing is published yet, so the public gets none. */
  readonly shownTo: readonly Audience[]
  readonly properties: readonly TileProperty[]
}

const INSIDE: readonly Audience[] = ['officer', 'court']
const OFFICER: readonly Audience[] = ['officer']
/** Where single parcels are wide enough for words. */
const WORDS_FROM_ZOOM = 13

const told = (name: string, meaning: string, toldTo = INSIDE, fromZoom = 0): TileProperty => ({
  name,
  meaning,
  toldTo,
  fromZoom,
})

const PARCEL_PROPERTIES = [
  told('number', 'of the claim or certificate in its source', INSIDE, WORDS_FROM_ZOOM),
  told('holder', 'who holds or claims it', INSIDE, WORDS_FROM_ZOOM),
  told('illustrative', 'true where it comes from a case whose ground nobody surveyed', INSIDE, WORDS_FROM_ZOOM),
  told('version', 'how often its ground was changed, from 1', OFFICER, WORDS_FROM_ZOOM),
]

/** What the cells of a layer tell, at all zooms that show cells. */
const CELL_PROPERTIES: readonly TileProperty[] = [
  told('pieces', 'parcels or overlaps that have their middle in the cell'),
  told('squareMetres', 'their area together'),
  told('disputedShare', 'recorded overlaps against the area of the layer, from 0 to 1; not in the layer of overlaps'),
]

const layer = (
  scope: TileLayer['scope'],
  name: string,
  meaning: string,
  properties: readonly TileProperty[],
): TileLayer => ({ scope, name, meaning, shownTo: INSIDE, properties })

/** Every layer there is, with what it tells to whom. Names of households are nobody's beyond the office and the court. */
export const TILE_LAYERS: readonly TileLayer[] = [
  layer('county', 'claims', 'ground that somebody claims', PARCEL_PROPERTIES),
  layer('county', 'certificates', 'ground with a certificate', PARCEL_PROPERTIES),
  layer('county', 'awards', 'ground that a ruling gave', PARCEL_PROPERTIES),
  layer('county', 'overlaps', 'ground of two parcels, slivers aside', [
    told('pair', 'the numbers of both parcels, joined by a hyphen'),
    told('type', 'equal, contained or crossing'),
    told('squareMetres', 'on the plane of the county’s zone', INSIDE, WORDS_FROM_ZOOM),
  ]),
  layer('case', 'outlines', 'outlines of the extent and of the claims as they stand', [
    told('outlineId', 'as in the case'),
    told('role', 'extent, claim, or description for other words'),
    told('claimant', 'letter of the side'),
    told('squareMetres', 'on the plane of the case’s zone'),
    told('version', 'how often it was drawn', OFFICER),
    told('drawnAt', 'when it was drawn', OFFICER),
  ]),
  layer('case', 'overlaps', 'ground of two outlines of the case', [
    told('type', 'equal, contained, crossing or sliver'),
    told('firstClaimant', 'letter of one side'),
    told('secondClaimant', 'letter of the other side; none for the extent'),
    told('squareMetres', 'on the plane of the case’s zone'),
  ]),
  layer('case', 'awards', 'parts of the extent by whom the ruling gives them to', [
    told('winner', 'in the words of the ruling'),
    told('claimant', 'letter of the side'),
    told('side', 'of the dividing line'),
    told('squareMetres', 'on the plane of the case’s zone'),
  ]),
  layer('case', 'dividing-lines', 'stretches of the ruled line', [
    told('method', 'how the stretch was obtained'),
    told('certainty', 'stated, implied or unknown'),
    told('drawnBy', 'who drew it, where a person did', OFFICER),
  ]),
  layer('case', 'places', 'points, lines and fields that the words lean on', [
    told('placeId', 'as in the case'),
    told('name', 'the first of its names'),
    told('kind', 'what it is'),
    told('illustrative', 'whether its position only shows the idea'),
    told('accuracyMetres', 'standard error of its position'),
    told('method', 'how it came onto the map', OFFICER),
  ]),
]

/** Undefined when there is no such layer of a county, or of a case. */
export const tileLayer = (scope: TileLayer['scope'], name: string): TileLayer | undefined =>
  TILE_LAYERS.find((each) => each.scope === scope && each.name === name)

export const formAt = ({ scope }: TileLayer, zoom: number): TileForm =>
  scope === 'county' && zoom <= LAST_CELL_ZOOM ? 'cells' : 'things'

/** The name inside the tile: cells are no parcels, and a map draws them otherwise. */
export const nameInTile = (layer: TileLayer, form: TileForm): string =>
  form === 'cells' ? `${layer.name}-cells` : layer.name

/** The names of the properties that an audience is told at a zoom. */
export const propertiesTold = (layer: TileLayer, audience: Audience, zoom: number): string[] =>
  (formAt(layer, zoom) === 'cells' ? CELL_PROPERTIES : layer.properties)
    .filter(({ toldTo, fromZoom }) => toldTo.includes(audience) && zoom >= fromZoom)
    .map(({ name }) => name)

/** What a map needs to know of the layers in a tile: names, zooms, properties. */
export type LayerInTile = {
  readonly id: string
  readonly description: string
  readonly minzoom: number
  readonly maxzoom: number
  readonly fields: Readonly<Record<string, string>>
}

export function layersInTiles(layer: TileLayer, audience: Audience): LayerInTile[] {
  const fields = (properties: readonly TileProperty[]) =>
    Object.fromEntries(
      properties.filter(({ toldTo }) => toldTo.includes(audience)).map(({ name, meaning }) => [name, meaning]),
    )
  const things = (minzoom: number): LayerInTile => ({
    id: nameInTile(layer, 'things'),
    description: layer.meaning,
    minzoom,
    maxzoom: DEEPEST_ZOOM,
    fields: fields(layer.properties),
  })
  if (layer.scope === 'case') return [things(0)]
  const cells: LayerInTile = {
    id: nameInTile(layer, 'cells'),
    description: `${layer.meaning}, counted in cells`,
    minzoom: 0,
    maxzoom: LAST_CELL_ZOOM,
    fields: fields(CELL_PROPERTIES),
  }
  return [cells, things(LAST_CELL_ZOOM + 1)]
}
