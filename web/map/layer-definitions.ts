import { DASH_PIXELS, GROUND, INK, LETTERS, LINE_OPACITY, LINE_WIDTH_PIXELS, MAP_FONTS, PAPER } from './style.ts'
import { AWARD_OPACITY, SELECTED_COLOUR, SELECTED_WIDTH_PIXELS, TICKS } from './style.ts'

import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
  CircleLayerSpecification,
} from 'maplibre-gl'
import type { LandmarkKind } from '../../geodata/boundary/model.ts'
import type { Certainty } from '../../geodata/outline/model.ts'

export const SOURCES = {
  places: 'places',
  grid: 'grid',
  gridLabels: 'grid-labels',
  awards: 'awards',
  overlaps: 'overlaps',
  segments: 'segments',
  letters: 'letters',
  gaps: 'gaps',
} as const
export const HATCH_IMAGE = 'overlap-hatch'

const ofKind = (...kinds: LandmarkKind[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]
const inLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString']
const inPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']

const RIDGES: LandmarkKind[] = ['ridge', 'spur']
const WATERLINES: LandmarkKind[] = ['gully', 'stream', 'ditch']
const LINE_KINDS: LandmarkKind[] = ['road', ...RIDGES, ...WATERLINES]

const groundFill = (kind: LandmarkKind, { fill, line }: { fill: string; line: string }): FillLayerSpecification => ({
  id: `ground-${kind}`,
  type: 'fill',
  source: SOURCES.places,
  filter: ['all', ofKind(kind), inPolygon],
  paint: { 'fill-color': fill, 'fill-outline-color': line },
})

const groundLine = (
  id: string,
  kinds: LandmarkKind[],
  colour: string,
  widthPixels: number,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: SOURCES.places,
  filter: ['all', ofKind(...kinds), inLine],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': widthPixels },
})

export const GROUND_LAYERS: readonly (FillLayerSpecification | LineLayerSpecification)[] = [
  groundFill('field', GROUND.field),
  groundFill('water-body', GROUND.water),
  groundFill('settlement', GROUND.settlement),
  groundLine('ground-gully', WATERLINES, GROUND.gully.line, GROUND.gully.widthPixels),
  groundLine('ground-ridge', RIDGES, GROUND.ridge.line, GROUND.ridge.widthPixels),
  groundLine('ground-road-casing', ['road'], GROUND.road.casing, GROUND.road.widthPixels + 1.5),
  groundLine('ground-road', ['road'], GROUND.road.fill, GROUND.road.widthPixels),
]

export const GRID_LAYER: LineLayerSpecification = {
  id: 'grid-lines',
  type: 'line',
  source: SOURCES.grid,
  paint: { 'line-color': GROUND.grid, 'line-width': 0.7, 'line-opacity': 0.8 },
}

const text = (sizePixels: number): NonNullable<SymbolLayerSpecification['layout']> => ({
  'text-font': MAP_FONTS,
  'text-size': sizePixels,
})
const halo = (colour: string | ExpressionSpecification): NonNullable<SymbolLayerSpecification['paint']> => ({
  'text-color': colour,
  'text-halo-color': PAPER,
  'text-halo-width': 2,
})

export const GRID_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'grid-labels',
  type: 'symbol',
  source: SOURCES.gridLabels,
  layout: {
    ...text(11),
    'text-field': ['get', 'text'],
    'text-anchor': ['match', ['get', 'axis'], 'north', 'left', 'top'],
    'text-offset': ['match', ['get', 'axis'], 'north', ['literal', [0.5, 0]], ['literal', [0, 0.5]]],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: halo(GROUND.gridLabel),
}

export const AWARD_LAYER: FillLayerSpecification = {
  id: 'award-fills',
  type: 'fill',
  source: SOURCES.awards,
  paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': AWARD_OPACITY },
}
export const AWARD_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'award-labels',
  type: 'symbol',
  source: SOURCES.awards,
  layout: { ...text(15), 'text-field': ['get', 'text'], 'text-allow-overlap': true, 'text-max-width': 8 },
  paint: halo(['get', 'colour']),
}

export const OVERLAP_LAYER: FillLayerSpecification = {
  id: 'overlap-hatch',
  type: 'fill',
  source: SOURCES.overlaps,
  paint: { 'fill-pattern': HATCH_IMAGE },
}

const ofCertainty = (certainty: Certainty): FilterSpecification => ['==', ['get', 'certainty'], certainty]

/** Dashes are counted in line widths; the widths differ by role. */
function dashes([dash, gap]: readonly [number, number]): ExpressionSpecification {
  const inWidths = (widthPixels: number): ExpressionSpecification => [
    'literal',
    [dash / widthPixels, gap / widthPixels],
  ]
  return [
    'match',
    ['get', 'role'],
    'claim',
    inWidths(LINE_WIDTH_PIXELS.claim),
    'dividing-line',
    inWidths(LINE_WIDTH_PIXELS['dividing-line']),
    inWidths(LINE_WIDTH_PIXELS.extent),
  ]
}

const boundaryLine = (certainty: Certainty): LineLayerSpecification => {
  const pattern = DASH_PIXELS[certainty]
  return {
    id: `boundary-${certainty}`,
    type: 'line',
    source: SOURCES.segments,
    filter: ofCertainty(certainty),
    layout: { 'line-cap': certainty === 'unknown' ? 'round' : 'butt', 'line-join': 'round' },
    paint: {
      'line-color': ['get', 'colour'],
      'line-width': ['get', 'widthPixels'],
      'line-offset': ['get', 'offsetPixels'],
      'line-opacity': LINE_OPACITY[certainty],
      ...(pattern === null ? {} : { 'line-dasharray': dashes(pattern) }),
    },
  }
}

export const SELECTED_LAYER: LineLayerSpecification = {
  id: 'boundary-selected',
  type: 'line',
  source: SOURCES.segments,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: {
    'line-color': SELECTED_COLOUR,
    'line-width': SELECTED_WIDTH_PIXELS,
    'line-offset': ['get', 'offsetPixels'],
    'line-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
  },
}

/** Ticks are one very short dash of a wide line, laid to the inside. */
export const TICK_LAYER: LineLayerSpecification = {
  id: 'boundary-ticks',
  type: 'line',
  source: SOURCES.segments,
  filter: ['!=', ['get', 'tickOffsetPixels'], 0],
  paint: {
    'line-color': ['get', 'colour'],
    'line-width': TICKS.lengthPixels,
    'line-offset': ['get', 'tickOffsetPixels'],
    'line-dasharray': [TICKS.thicknessPixels / TICKS.lengthPixels, TICKS.spacingPixels / TICKS.lengthPixels],
  },
}

export const BOUNDARY_LAYERS = (['unknown', 'implied', 'stated'] as const).map(boundaryLine)
/** Layers that a click looks into. */
export const CLICKABLE_LAYERS = BOUNDARY_LAYERS.map(({ id }) => id)

export const LETTER_LAYER: SymbolLayerSpecification = {
  id: 'side-letters',
  type: 'symbol',
  source: SOURCES.letters,
  layout: {
    ...text(LETTERS.sizePixels),
    'text-field': ['get', 'letter'],
    'text-offset': ['get', 'shiftEms'],
    // Always drawn; other names make way for them.
    'text-allow-overlap': true,
    'text-padding': 1,
  },
  paint: { ...halo(['get', 'colour']), 'text-halo-width': 3 },
}

export const GAP_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'gap-labels',
  type: 'symbol',
  source: SOURCES.gaps,
  layout: {
    ...text(12),
    'text-field': ['get', 'text'],
    'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.6,
    'text-max-width': 20,
  },
  paint: halo(['get', 'colour']),
}

export const PLACE_POINT_LAYER: CircleLayerSpecification = {
  id: 'place-points',
  type: 'circle',
  source: SOURCES.places,
  filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'kind'], 'peak']],
  paint: {
    'circle-radius': 3.2,
    'circle-color': PAPER,
    'circle-stroke-color': GROUND.point,
    'circle-stroke-width': 1.4,
  },
}
export const PEAK_LAYER: SymbolLayerSpecification = {
  id: 'place-peaks',
  type: 'symbol',
  source: SOURCES.places,
  filter: ofKind('peak'),
  layout: { ...text(13), 'text-field': '▲', 'text-allow-overlap': true, 'text-ignore-placement': true },
  paint: halo(INK),
}
export const PLACE_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'place-labels',
  type: 'symbol',
  source: SOURCES.places,
  filter: ['!', inLine],
  layout: {
    ...text(13),
    'text-field': ['get', 'name'],
    'text-variable-anchor': ['top-right', 'top-left', 'bottom-right', 'bottom-left', 'center'],
    'text-radial-offset': 0.9,
    'text-max-width': 12,
  },
  paint: halo(GROUND.label),
}
export const LINE_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'place-line-labels',
  type: 'symbol',
  source: SOURCES.places,
  filter: ['all', inLine, ofKind(...LINE_KINDS)],
  layout: {
    ...text(12),
    'symbol-placement': 'line',
    'symbol-spacing': 320,
    'text-field': ['get', 'name'],
    'text-offset': [0, 1.2],
  },
  paint: halo(GROUND.label),
}
