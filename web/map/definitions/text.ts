import { MAP_FONTS, PAPER } from '../style.ts'

import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'

export const text = (sizePixels: number): NonNullable<SymbolLayerSpecification['layout']> => ({
  'text-font': MAP_FONTS,
  'text-size': sizePixels,
})
export const halo = (colour: string | ExpressionSpecification): NonNullable<SymbolLayerSpecification['paint']> => ({
  'text-color': colour,
  'text-halo-color': PAPER,
  'text-halo-width': 2,
})
