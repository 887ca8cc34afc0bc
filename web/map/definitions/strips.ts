import { DASH_PIXELS, LINE_OPACITY, SELECTED_COLOUR, SELECTED_WIDTH_PIXELS, STRIP } from '../style.ts'

import { SOURCES, STRIP_TICK_IMAGE } from './sources.ts'
import { halo, text } from './text.ts'

import type { LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Certainty } from '../../../geodata/outline/model.ts'

const stripLine = (certainty: Certainty): LineLayerSpecification => {
  const pattern = DASH_PIXELS[certainty]
  return {
    id: `strip-${certainty}`,
    type: 'line',
    source: SOURCES.strips,
    filter: ['==', ['get', 'certainty'], certainty],
    layout: { 'line-cap': certainty === 'unknown' ? 'round' : 'butt', 'line-join': 'round' },
    paint: {
      'line-color': STRIP.colour,
      'line-width': STRIP.widthPixels,
      'line-offset': ['get', 'offsetPixels'],
      'line-opacity': LINE_OPACITY[certainty],
      ...(pattern === null ? {} : { 'line-dasharray': pattern.map((pixels) => pixels / STRIP.widthPixels) }),
    },
  }
}

const wide = (id: string, paint: LineLayerSpecification['paint']): LineLayerSpecification => ({
  id,
  type: 'line',
  source: SOURCES.strips,
  paint: { 'line-width': SELECTED_WIDTH_PIXELS, 'line-offset': ['get', 'offsetPixels'], ...paint },
})

const SELECTED: LineLayerSpecification = wide('strip-selected', {
  'line-color': SELECTED_COLOUR,
  'line-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
})
/** What a click looks into: wider than the thin line, and never seen. */
export const STRIP_REACH_LAYER: LineLayerSpecification = wide('strip-reach', { 'line-opacity': 0 })

const TICKS: SymbolLayerSpecification = {
  id: 'strip-ticks',
  type: 'symbol',
  source: SOURCES.stripTicks,
  layout: {
    'icon-image': STRIP_TICK_IMAGE,
    'icon-rotate': ['get', 'rotation'],
    'icon-rotation-alignment': 'map',
    'icon-anchor': 'bottom',
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
}

const NUMBERS: SymbolLayerSpecification = {
  id: 'strip-numbers',
  type: 'symbol',
  source: SOURCES.stripLabels,
  layout: {
    ...text(STRIP.numberSizePixels),
    'text-field': ['get', 'number'],
    'text-offset': ['get', 'numberShiftEms'],
    'text-padding': 0,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: halo(STRIP.colour),
}

const HOLDERS: SymbolLayerSpecification = {
  id: 'strip-holders',
  type: 'symbol',
  source: SOURCES.stripLabels,
  layout: {
    ...text(STRIP.holderSizePixels),
    'text-field': ['get', 'holder'],
    'text-offset': ['get', 'holderShiftEms'],
    'text-padding': 1,
    'text-max-width': 20,
  },
  paint: halo(STRIP.colour),
}

export const STRIP_LAYERS = [
  SELECTED,
  ...(['unknown', 'implied', 'stated'] as const).map(stripLine),
  STRIP_REACH_LAYER,
  TICKS,
  HOLDERS,
  NUMBERS,
]
