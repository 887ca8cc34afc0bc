import { AWARD_OPACITY } from '../style.ts'

import { HATCH_IMAGE, SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { FillLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'

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

export const OVERLAP_LAYER: FillLayerSpecification = {
  id: 'overlap-hatch',
  type: 'fill',
  source: SOURCES.overlaps,
  paint: { 'fill-pattern': HATCH_IMAGE },
}
