import { GROUND, PAPER } from '../style.ts'

import { SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'

const { line, widthPixels, dashPixels, label } = GROUND.former
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point']

const LINES: LineLayerSpecification = {
  id: 'former-lines',
  type: 'line',
  source: SOURCES.formerPlaces,
  filter: ['!=', ['geometry-type'], 'Point'],
  paint: {
    'line-color': line,
    'line-width': widthPixels,
    'line-dasharray': dashPixels.map((pixels) => pixels / widthPixels),
  },
}
const POINTS: CircleLayerSpecification = {
  id: 'former-points',
  type: 'circle',
  source: SOURCES.formerPlaces,
  filter: isPoint,
  paint: { 'circle-radius': 3, 'circle-color': PAPER, 'circle-stroke-color': line, 'circle-stroke-width': 1.2 },
}
const labels = (id: string, placement: 'line' | 'point'): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  source: SOURCES.formerPlaces,
  filter: [placement === 'line' ? '==' : '!=', ['geometry-type'], 'LineString'],
  layout: {
    ...text(12),
    'symbol-placement': placement,
    'symbol-spacing': 320,
    'text-field': ['get', 'name'],
    'text-offset': [0, 1.1],
    'text-max-width': 14,
    // Whoever asks for it wants to know from when it is.
    'text-allow-overlap': true,
  },
  paint: halo(label),
})

/** Below the boundaries. */
export const FORMER_LAYERS = [LINES, POINTS]
/** Above them, among the other names. */
export const FORMER_LABEL_LAYERS = [labels('former-line-labels', 'line'), labels('former-labels', 'point')]
