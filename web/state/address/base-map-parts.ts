import type { BaseMapsState } from '../base-maps/base-maps.svelte.ts'
import type { AddressPart } from './view-in-address.svelte.ts'

/** Which base map lies under the maps of a page, and how strongly. */
export const baseMapParts = (maps: BaseMapsState): AddressPart[] => [
  {
    key: 'base',
    isStep: true,
    words: () => maps.askedId,
    show: (words) => {
      if (words !== maps.askedId) maps.choose(words)
    },
  },
  {
    key: 'strength',
    isStep: false,
    words: () => (maps.askedId === null || maps.isUsualOpacity ? null : String(maps.opacityPercent)),
    show: (words) => {
      if (words !== null) maps.setOpacity(Number(words))
    },
  },
]
