import { INK, PARTITION, SELECTED_COLOUR } from '../style.ts'

import { PARTY_HATCH_IMAGE, SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { FillLayerSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'

const face = { source: SOURCES.partition } as const

/** A wash that grows with the number of claimants; it also is what a click looks into. */
export const FACE_LAYER: FillLayerSpecification = {
  id: 'partition-faces',
  type: 'fill',
  ...face,
  paint: {
    'fill-color': INK,
    'fill-opacity': [
      'min',
      PARTITION.mostOpacity,
      ['*', PARTITION.opacityPerFurtherClaimant, ['-', ['get', 'count'], 1]],
    ],
  },
}

export const FACE_EDGE_LAYER: LineLayerSpecification = {
  id: 'partition-edges',
  type: 'line',
  ...face,
  paint: { 'line-color': INK, 'line-opacity': 0.35, 'line-width': 1 },
}

export const partyHatchImage = (letter: string): string => `${PARTY_HATCH_IMAGE}-${letter}`

export const partyHatchLayer = (letter: string): FillLayerSpecification => ({
  id: `partition-hatch-${letter}`,
  type: 'fill',
  ...face,
  filter: ['in', ` ${letter} `, ['get', 'letters']],
  paint: { 'fill-pattern': partyHatchImage(letter) },
})

export const LIT_FACE_LAYER: FillLayerSpecification = {
  id: 'partition-lit',
  type: 'fill',
  ...face,
  filter: ['get', 'isLit'],
  paint: { 'fill-color': SELECTED_COLOUR, 'fill-opacity': PARTITION.litOpacity },
}

export const FACE_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'partition-labels',
  type: 'symbol',
  ...face,
  layout: { ...text(15), 'text-field': ['get', 'label'] },
  paint: halo(INK),
}
