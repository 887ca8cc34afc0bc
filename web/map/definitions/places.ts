import { GROUND, INK, PAPER } from '../style.ts'

import { FORMER_LABEL_LAYERS } from './former.ts'
import { LINE_KINDS, inLine, inPolygon, ofKind } from './kinds.ts'
import { SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { CircleLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'

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
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    ...text(13),
    'text-field': ['get', 'name'],
    'text-variable-anchor': ['left', 'top-left', 'bottom-left', 'right', 'top-right', 'bottom-right', 'top', 'bottom'],
    'text-radial-offset': 0.8,
    'text-max-width': 12,
  },
  paint: halo(GROUND.label),
}
export const AREA_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'place-area-labels',
  type: 'symbol',
  source: SOURCES.places,
  filter: inPolygon,
  layout: { ...text(13), 'text-field': ['get', 'name'], 'text-max-width': 12 },
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

/** A click on a name or a point looks the place up. */
export const PLACE_CLICK_LAYERS = [
  PLACE_POINT_LAYER,
  PEAK_LAYER,
  PLACE_LABEL_LAYER,
  AREA_LABEL_LAYER,
  LINE_LABEL_LAYER,
  ...FORMER_LABEL_LAYERS,
].map(({ id }) => id)
