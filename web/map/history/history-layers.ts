import { halo, text } from '../definitions/text.ts'
import { DRAWING, HISTORY, INK } from '../style.ts'

import type { FillLayerSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { FaceChange } from './history-features.ts'

export const HISTORY_SOURCES = { lines: 'history-lines', faces: 'history-faces', marks: 'history-marks' } as const
export const HISTORY_HATCHES: Readonly<
  Record<FaceChange, { readonly colour: string; readonly direction: 'rising' | 'falling' }>
> = {
  gained: { colour: DRAWING.colour, direction: 'rising' },
  lost: { colour: INK, direction: 'falling' },
}
export const historyHatchImage = (change: FaceChange): string => `history-hatch-${change}`

export const historyFaceLayer = (change: FaceChange): FillLayerSpecification => ({
  id: `history-${change}`,
  type: 'fill',
  source: HISTORY_SOURCES.faces,
  filter: ['==', ['get', 'change'], change],
  paint: { 'fill-pattern': historyHatchImage(change) },
})

const lines = { type: 'line', source: HISTORY_SOURCES.lines } as const

/** Without dashes, which say certainty: what was is a hollow line, what is a full one. */
export const HISTORY_LINE_LAYERS: readonly LineLayerSpecification[] = [
  {
    id: 'history-kept',
    ...lines,
    filter: ['==', ['get', 'part'], 'kept'],
    paint: { 'line-color': INK, 'line-width': HISTORY.keptWidthPixels, 'line-opacity': 0.6 },
  },
  {
    id: 'history-before',
    ...lines,
    filter: ['==', ['get', 'part'], 'before'],
    paint: {
      'line-color': INK,
      'line-width': HISTORY.beforeWidthPixels,
      'line-gap-width': HISTORY.beforeGapPixels,
    },
  },
  {
    id: 'history-after',
    ...lines,
    filter: ['==', ['get', 'part'], 'after'],
    paint: { 'line-color': DRAWING.colour, 'line-width': HISTORY.afterWidthPixels },
  },
]

export const HISTORY_MARK_LAYER: SymbolLayerSpecification = {
  id: 'history-marks',
  type: 'symbol',
  source: HISTORY_SOURCES.marks,
  layout: { ...text(14), 'text-field': ['get', 'text'], 'text-allow-overlap': true },
  paint: { ...halo(['case', ['get', 'isStretch'], DRAWING.colour, INK]), 'text-halo-width': 2.5 },
}
