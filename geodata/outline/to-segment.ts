import { lengthMetres } from '../crs/plane-geometry.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Segment } from './model.ts'
import type { PlanePlace } from './plane-place.ts'
import type { PlaneSegment } from './trace-link.ts'

/** Carries a segment over to longitude and latitude; it is as accurate as the place it follows, or not known. */
export function toSegment(
  { points, ...words }: PlaneSegment,
  places: ReadonlyMap<string, PlanePlace>,
  plane: PlaneSystem,
): Segment {
  return {
    ...words,
    accuracyMetres: (words.placeId === null ? null : places.get(words.placeId)?.place.accuracyMetres) ?? null,
    lengthMetres: lengthMetres(points),
    coordinates: points.map(plane.toGeographic),
  }
}
