import { baseMapParts } from './base-map-parts.ts'

import type { BaseMapsState } from '../base-maps/base-maps.svelte.ts'
import type { OpenedGround } from '../county/opened-ground.svelte.ts'
import type { AddressPart } from './view-in-address.svelte.ts'

const PAIR = /^\d{1,15}-\d{1,15}$/u
const NUMBER = /^\d{1,15}$/u

/** The overlap that is open, by its two parcels. */
const overlapPart = (opened: OpenedGround): AddressPart => ({
  key: 'overlap',
  isStep: true,
  words: () => opened.pair,
  show: (words) => {
    if (words === opened.pair) return
    if (words !== null && PAIR.test(words)) void opened.openPair(words)
    else opened.close()
  },
})

/** The parcel that is open. */
const parcelPart = (opened: OpenedGround): AddressPart => ({
  key: 'parcel',
  isStep: true,
  words: () => (opened.parcelId === null ? null : String(opened.parcelId)),
  show: (words) => {
    if (words === null || !NUMBER.test(words)) {
      if (opened.parcelId !== null) opened.close()
    } else if (Number(words) !== opened.parcelId) void opened.openParcel(Number(words))
  },
})

/** What is seen of a county beside its tables. */
export const partsOfCounty = (opened: OpenedGround, baseMaps: BaseMapsState): AddressPart[] => [
  overlapPart(opened),
  parcelPart(opened),
  ...baseMapParts(baseMaps),
]
