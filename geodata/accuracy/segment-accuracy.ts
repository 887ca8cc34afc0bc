import { errorMetres, standardError, STANDARD_ERRORS, type ErrorBasis } from './standard-errors.ts'

import type { Place } from '../places/place.ts'
import type { Segment } from '../outline/model.ts'
import type { ErrorKey, SegmentAccuracy, StandardError } from './model.ts'

/** Where a surveyed or copied place comes without a figure of its own. */
const KEY_OF_METHOD: Partial<Record<Segment['method'], ErrorKey>> = {
  measured: 'handheld-gnss',
  digitised: 'map-mountain',
}
/** Counties keep their hills on sheets of this scale. */
const USUAL_SCALE: ErrorBasis = { scaleDenominator: 10_000 }

type Measured = Pick<Segment, 'method' | 'accuracyMetres'>
type Source = Pick<Place, 'illustrative' | 'method'>

/**
 * How well a segment is known: by its own figure; else, where its place was surveyed or copied, by the table; else not at all.
 * An assumed line stands for no words and has no error that could be told, whatever its ends are worth.
 */
export function segmentAccuracy(
  { method, accuracyMetres }: Measured,
  place: Source | undefined,
  table: readonly StandardError[] = STANDARD_ERRORS,
): SegmentAccuracy {
  if (method === 'assumed') return { type: 'unknown', why: 'assumed' }
  if (accuracyMetres !== null) return { type: 'stated', metres: accuracyMetres }
  if (place?.illustrative === true) return { type: 'unknown', why: 'illustrative' }
  const obtained = place?.method ?? method
  const key = KEY_OF_METHOD[obtained]
  const metres = key === undefined ? null : errorMetres(standardError(key, table), USUAL_SCALE)
  if (key !== undefined && metres !== null) return { type: 'by-method', metres, key }
  return { type: 'unknown', why: obtained === 'drawn-by-hand' ? 'by-hand' : 'not-stated' }
}
