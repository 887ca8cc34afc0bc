import { AWARD_OPACITY, BAND } from '../style.ts'

import { HATCH_IMAGE, SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { FillLayerSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'

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
  layout: { ...text(15), 'text-field': ['get', 'text'], 'text-allow-overlap': true, 'text-max-width': 12 },
  paint: halo(['get', 'colour']),
}

export const BAND_LAYER: FillLayerSpecification = {
  id: 'band-fills',
  type: 'fill',
  source: SOURCES.bands,
  paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': BAND.fillOpacity, 'fill-antialias': false },
}
export const BAND_EDGE_LAYER: LineLayerSpecification = {
  id: 'band-edges',
  type: 'line',
  source: SOURCES.bands,
  paint: { 'line-color': ['get', 'colour'], 'line-opacity': BAND.edgeOpacity, 'line-width': BAND.edgeWidthPixels },
}

export const OVERLAP_LAYER: FillLayerSpecification = {
  id: 'overlap-hatch',
  type: 'fill',
  source: SOURCES.overlaps,
  paint: { 'fill-pattern': HATCH_IMAGE },
}
