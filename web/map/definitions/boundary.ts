import {
  DASH_PIXELS,
  LETTERS,
  LINE_OPACITY,
  LINE_WIDTH_PIXELS,
  SELECTED_COLOUR,
  SELECTED_WIDTH_PIXELS,
  TICKS,
} from '../style.ts'

import { SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type {
  ExpressionSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Certainty } from '../../../geodata/outline/model.ts'

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
    'description',
    inWidths(LINE_WIDTH_PIXELS.description),
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
    // What is only assumed must always be said.
    'text-allow-overlap': true,
  },
  paint: halo(['get', 'colour']),
}
