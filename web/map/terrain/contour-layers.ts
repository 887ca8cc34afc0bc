import { halo, text } from '../definitions/text.ts'
import { RELIEF } from '../style.ts'

import type { LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'

export const RELIEF_SOURCE = 'relief'
export const CONTOUR_SOURCE = 'contours'

/** Further out only the index contours are drawn. */
const ALL_FROM_ZOOM = 13.5

const contourLine = (id: string, isIndex: boolean, widthPixels: number): LineLayerSpecification => ({
  id,
  type: 'line',
  source: CONTOUR_SOURCE,
  filter: ['==', ['get', 'isIndex'], isIndex],
  ...(isIndex ? {} : { minzoom: ALL_FROM_ZOOM }),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': RELIEF.contour, 'line-width': widthPixels, 'line-opacity': 0.75 },
})

export const CONTOUR_LAYERS: readonly (LineLayerSpecification | SymbolLayerSpecification)[] = [
  contourLine('contours', false, 0.6),
  contourLine('contours-index', true, 1.1),
  {
    id: 'contour-labels',
    type: 'symbol',
    source: CONTOUR_SOURCE,
    filter: ['==', ['get', 'isIndex'], true],
    layout: {
      ...text(10),
      'text-field': ['to-string', ['get', 'heightMetres']],
      'symbol-placement': 'line',
      'symbol-spacing': 320,
      'text-padding': 12,
    },
    paint: { ...halo(RELIEF.contourLabel), 'text-halo-width': 1.5 },
  },
]
