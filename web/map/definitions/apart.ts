import { DASH_PIXELS, INK, LINE_OPACITY, SELECTED_COLOUR, SELECTED_WIDTH_PIXELS, SHAPE_APART } from '../style.ts'

import { SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Certainty } from '../../../geodata/outline/model.ts'

const lineOf = (certainty: Certainty): LineLayerSpecification => {
  const pattern = DASH_PIXELS[certainty]
  const { widthPixels } = SHAPE_APART
  return {
    id: `apart-${certainty}`,
    type: 'line',
    source: SOURCES.apart,
    filter: ['==', ['get', 'certainty'], certainty],
    layout: { 'line-cap': certainty === 'unknown' ? 'round' : 'butt', 'line-join': 'round' },
    paint: {
      'line-color': SHAPE_APART.colour,
      'line-width': widthPixels,
      'line-opacity': LINE_OPACITY[certainty],
      ...(pattern === null ? {} : { 'line-dasharray': pattern.map((pixels) => pixels / widthPixels) }),
    },
  }
}

/** Shapes of no words: thin and without a side's colour; dashes say certainty here too. */
export const APART_LINE_LAYERS = (['unknown', 'implied', 'stated'] as const).map(lineOf)

export const APART_SELECTED_LAYER: LineLayerSpecification = {
  id: 'apart-selected',
  type: 'line',
  source: SOURCES.apart,
  filter: ['get', 'selected'],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': SELECTED_COLOUR, 'line-width': SELECTED_WIDTH_PIXELS },
}

export const APART_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'apart-labels',
  type: 'symbol',
  source: SOURCES.apartNames,
  layout: { ...text(13), 'text-field': ['get', 'name'], 'text-allow-overlap': true, 'text-max-width': 11 },
  paint: halo(INK),
}
