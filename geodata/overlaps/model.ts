/** Kinds of ground that a county keeps: claimed by somebody, certified to somebody, awarded by a ruling. */
export const PARCEL_LAYERS = ['claim', 'certificate', 'award'] as const
export type ParcelLayer = (typeof PARCEL_LAYERS)[number]

/** How two parcels share ground. Those that only touch have no record. */
export const PARCEL_OVERLAP_TYPES = ['equal', 'contained', 'crossing', 'sliver'] as const
export type ParcelOverlapType = (typeof PARCEL_OVERLAP_TYPES)[number]

export const SEARCH_STATES = ['running', 'done', 'stopped', 'failed'] as const
export type SearchState = (typeof SEARCH_STATES)[number]

/** What a running search of a county is at. */
export const SEARCH_PHASES = ['reading', 'searching', 'recording'] as const
export type SearchPhase = (typeof SEARCH_PHASES)[number]

export const OVERLAP_ORDERS = ['area', 'share'] as const
export type OverlapOrder = (typeof OVERLAP_ORDERS)[number]

/** For whom an answer is made: names of households go to the officer and the court alone. */
export const AUDIENCES = ['officer', 'court', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]
