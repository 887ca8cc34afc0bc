import { COUNTY, GROUND, OVERLAP, PAPER, SELECTED_COLOUR, SELECTED_WIDTH_PIXELS } from '../style.ts'

import { COUNTY_HATCH_IMAGE, SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'

/** The layers of the tiles, by the layers of the county. */
export const TILE_LAYER: Readonly<Record<ParcelLayer, string>> = {
  claim: 'claims',
  certificate: 'certificates',
  award: 'awards',
}
export const OVERLAP_TILES = 'overlaps'

const HATCH_FROM_ZOOM = 13.5
const NUMBERS_FROM_ZOOM = 14.5
const OPENED_NUMBERS_FROM_ZOOM = 12.5

export const tileSource = (tileLayer: string): string => `county-${tileLayer}`

/** How much of a cell is disputed, in a few steps that the legend can tell. */
const cellColour: ExpressionSpecification = [
  'step',
  ['coalesce', ['get', 'disputedShare'], 0],
  COUNTY.cells[0].colour,
  ...COUNTY.cells.slice(1).flatMap(({ from, colour }) => [from, colour]),
] as unknown as ExpressionSpecification

export const cellLayer = (layer: ParcelLayer): FillLayerSpecification => ({
  id: `county-cells-${layer}`,
  type: 'fill',
  source: tileSource(TILE_LAYER[layer]),
  'source-layer': `${TILE_LAYER[layer]}-cells`,
  paint: { 'fill-color': cellColour, 'fill-antialias': false },
})

/** Nothing to be seen of it: what a click looks into. */
export const parcelReachLayer = (layer: ParcelLayer): FillLayerSpecification => ({
  id: `county-ground-${layer}`,
  type: 'fill',
  source: tileSource(TILE_LAYER[layer]),
  'source-layer': TILE_LAYER[layer],
  paint: { 'fill-color': PAPER, 'fill-opacity': 0, 'fill-antialias': false },
})

/** A layer is told by the kind of its line, equally dark: one line, two lines, a broad pale one. */
export const parcelLineLayer = (layer: ParcelLayer): LineLayerSpecification => {
  const { colour, widthPixels, gapPixels, opacity } = COUNTY.lines[layer]
  return {
    id: `county-lines-${layer}`,
    type: 'line',
    source: tileSource(TILE_LAYER[layer]),
    'source-layer': TILE_LAYER[layer],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, opacity * 0.45, 14, opacity],
      'line-width': ['interpolate', ['linear'], ['zoom'], 11, widthPixels * 0.4, 15, widthPixels],
      'line-gap-width': ['interpolate', ['linear'], ['zoom'], 12, 0, 15, gapPixels],
    },
  }
}

const numberWith = (illustrative: string): ExpressionSpecification => [
  'concat',
  ['coalesce', ['get', 'number'], ''],
  ['case', ['==', ['get', 'illustrative'], true], `（${illustrative}）`, ''],
]

/** `illustrative` is the word for ground that only shows the idea; what is open bears a number of its own (`OPENED_NUMBER_LAYER`). */
export const parcelNumberLayer = (
  layer: ParcelLayer,
  illustrative: string,
  openedIds: readonly number[],
): SymbolLayerSpecification => ({
  id: `county-numbers-${layer}`,
  type: 'symbol',
  source: tileSource(TILE_LAYER[layer]),
  'source-layer': TILE_LAYER[layer],
  minzoom: NUMBERS_FROM_ZOOM,
  filter: ['!', ['in', ['id'], ['literal', [...openedIds]]]],
  layout: {
    ...text(11),
    'text-field': numberWith(illustrative),
    'text-max-width': 30,
    // Above or below its middle where another number stands there already: neither of two rivals is the one without a name.
    'text-variable-anchor': ['center', 'bottom', 'top'],
    'text-radial-offset': 1.3,
  },
  paint: halo(COUNTY.number),
})

const overlaps = { source: tileSource(OVERLAP_TILES), 'source-layer': OVERLAP_TILES } as const

/** From some way off a hatch would only shimmer. */
export const COUNTY_OVERLAP_LAYERS: readonly (FillLayerSpecification | LineLayerSpecification)[] = [
  {
    id: 'county-overlap-wash',
    type: 'fill',
    ...overlaps,
    paint: {
      'fill-color': OVERLAP.colour,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.6, 13, 0.5, 14, 0.14],
      'fill-antialias': false,
    },
  },
  {
    id: 'county-overlap-hatch',
    type: 'fill',
    ...overlaps,
    minzoom: HATCH_FROM_ZOOM,
    paint: { 'fill-pattern': COUNTY_HATCH_IMAGE },
  },
  {
    id: 'county-overlap-edge',
    type: 'line',
    ...overlaps,
    minzoom: 12,
    paint: {
      'line-color': OVERLAP.colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 15, 1.4],
    },
  },
]
export const OVERLAP_CLICK_LAYER = 'county-overlap-wash'

const ground = { source: SOURCES.openedGround } as const
const isPart = (part: string): ExpressionSpecification => ['==', ['get', 'part'], part]

/** What is open: the shared ground lit, both outlines equally strong, each with its number. */
export const OPENED_LAYERS: readonly (FillLayerSpecification | LineLayerSpecification | SymbolLayerSpecification)[] = [
  {
    id: 'opened-shared',
    type: 'fill',
    ...ground,
    filter: isPart('shared'),
    paint: { 'fill-color': SELECTED_COLOUR, 'fill-opacity': 0.5 },
  },
  {
    id: 'opened-shared-reach',
    type: 'line',
    ...ground,
    filter: isPart('shared'),
    paint: { 'line-color': SELECTED_COLOUR, 'line-width': SELECTED_WIDTH_PIXELS / 2, 'line-opacity': 0.7 },
  },
  {
    id: 'opened-hatch',
    type: 'fill',
    ...ground,
    filter: isPart('shared'),
    paint: { 'fill-pattern': COUNTY_HATCH_IMAGE },
  },
  {
    id: 'opened-former',
    type: 'line',
    ...ground,
    filter: isPart('former'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': GROUND.former.label,
      'line-width': GROUND.former.widthPixels,
      'line-dasharray': GROUND.former.dashPixels.map((pixels) => pixels / GROUND.former.widthPixels),
    },
  },
  {
    id: 'opened-outlines',
    type: 'line',
    ...ground,
    filter: isPart('outline'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['get', 'colour'],
      'line-width': COUNTY.openedWidthPixels,
      'line-offset': ['get', 'offset'],
    },
  },
]

export const OPENED_NUMBER_LAYER: SymbolLayerSpecification = {
  id: 'opened-numbers',
  type: 'symbol',
  ...ground,
  filter: isPart('outline'),
  minzoom: OPENED_NUMBERS_FROM_ZOOM,
  layout: {
    ...text(14),
    'text-field': ['get', 'number'],
    'text-anchor': ['get', 'anchor'],
    'text-allow-overlap': true,
    'text-max-width': 30,
  },
  paint: halo(['get', 'colour']),
}
