import { lengthMetres } from '../crs/plane-geometry.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Segment, SegmentMethod } from './model.ts'
import type { PlanePlace } from './plane-place.ts'
import type { PlaneSegment } from './trace-link.ts'

/** What follows a line that somebody measured, traced or drew is itself measured, traced or drawn. */
const methodAlong = (place: Place | undefined): SegmentMethod =>
  place?.method === undefined || place.method === 'digitised' ? 'follows-feature' : place.method

/** Carries a segment over to longitude and latitude; it is as accurate as the place that it follows or the two that it runs between, or not known. */
export function toSegment(
  { points, ownAccuracyMetres, ...words }: PlaneSegment,
  places: ReadonlyMap<string, PlanePlace>,
  plane: PlaneSystem,
): Segment {
  const place = words.placeId === null ? undefined : places.get(words.placeId)?.place
  const method = words.method === 'follows-feature' ? methodAlong(place) : words.method
  return {
    ...words,
    method,
    // Whoever traced it on the terrain followed the grid: the words alone do not state where it runs.
    certainty: method === 'traced-on-terrain' && words.certainty === 'stated' ? 'implied' : words.certainty,
    accuracyMetres: place?.accuracyMetres ?? ownAccuracyMetres ?? null,
    lengthMetres: lengthMetres(points),
    coordinates: points.map(plane.toGeographic),
  }
}
