import { CONFIDENCE_OF_USUAL_ERRORS, USUAL_STANDARD_ERRORS } from '../accuracy/model.ts'
import { EQUAL_SHARE, LEAST_OVERLAP } from './classify-overlap.ts'

import type { SegmentAccuracy, UnknownWhy } from '../accuracy/model.ts'
import type { BandMethod } from './model.ts'

/** What an overlap is computed with, besides the two outlines and how well each is known. */
export type OverlapTolerances = {
  /** What shares less, in mu or of the smaller outline, is a sliver. */
  readonly leastMu: number
  readonly leastShareOfSmaller: number
  /** From this share of both on, two outlines count as equal; of one, as contained. */
  readonly equalShare: number
  readonly bandMethod: BandMethod
  readonly standardErrors: number
  /** How often one line lies within its band, where errors are normal. */
  readonly confidence: number
}

/** Whoever changes how bands are made changes the method here: records made otherwise no longer hold. */
export const OVERLAP_TOLERANCES: OverlapTolerances = {
  leastMu: LEAST_OVERLAP.mu,
  leastShareOfSmaller: LEAST_OVERLAP.shareOfSmaller,
  equalShare: EQUAL_SHARE,
  bandMethod: 'widened-at-worst',
  standardErrors: USUAL_STANDARD_ERRORS,
  confidence: CONFIDENCE_OF_USUAL_ERRORS,
}

/** How well the boundary of one outline is known: its standard errors from the least to the most, and what has none. */
export type BoundaryAccuracy = {
  readonly leastMetres: number | null
  readonly mostMetres: number | null
  readonly unknown: readonly UnknownWhy[]
}

/** In short, of the segments that bound the outline. */
export function boundaryAccuracy(segments: readonly SegmentAccuracy[]): BoundaryAccuracy {
  const metres = segments.flatMap((segment) => (segment.type === 'unknown' ? [] : [segment.metres]))
  const unknown = segments.flatMap((segment) => (segment.type === 'unknown' ? [segment.why] : []))
  return {
    leastMetres: metres.length === 0 ? null : Math.min(...metres),
    mostMetres: metres.length === 0 ? null : Math.max(...metres),
    unknown: [...new Set(unknown)].sort(),
  }
}
