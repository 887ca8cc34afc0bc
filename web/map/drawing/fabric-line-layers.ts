import { DASH_PIXELS, DRAWING } from '../style.ts'

import type { LineLayerSpecification } from 'maplibre-gl'
import type { Certainty } from '../../../geodata/outline/model.ts'

const SHARED_WIDTH_PIXELS = 4.5

const lineOf = (source: string, certainty: Certainty): LineLayerSpecification => {
  const pattern = DASH_PIXELS[certainty]
  return {
    // Whoever waits for the lines in hand waits for the layer that bears the name of the source.
    id: certainty === 'stated' ? source : `${source}-${certainty}`,
    type: 'line',
    source,
    filter: ['==', ['get', 'certainty'], certainty],
    layout: { 'line-join': 'round', 'line-cap': certainty === 'implied' ? 'butt' : 'round' },
    paint: {
      'line-color': DRAWING.colour,
      'line-width': ['case', ['get', 'shared'], SHARED_WIDTH_PIXELS, DRAWING.widthPixels],
      ...(pattern === null ? {} : { 'line-dasharray': pattern.map((pixels) => pixels / DRAWING.widthPixels) }),
    },
  }
}

/** Lines in hand: dashes say certainty here too; a line that two shapes share is broad. */
export const fabricLineLayers = (source: string): LineLayerSpecification[] =>
  (['unknown', 'implied', 'stated'] as const).map((certainty) => lineOf(source, certainty))
