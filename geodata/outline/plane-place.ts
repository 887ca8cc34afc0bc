import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'

/** A place in the plane of the case; exactly one of point, line and ring is there. */
export type PlanePlace = {
  readonly place: Place
  readonly point?: Metres
  readonly line?: readonly Metres[]
  /** Outer ring, closed: the first point is repeated at the end. */
  readonly ring?: readonly Metres[]
}

export function planePlace(place: Place, plane: PlaneSystem): PlanePlace {
  switch (place.geometry.type) {
    case 'Point':
      return { place, point: plane.toPlane(place.geometry.coordinates) }
    case 'LineString':
      return { place, line: place.geometry.coordinates.map(plane.toPlane) }
    case 'Polygon':
      return { place, ring: (place.geometry.coordinates[0] ?? []).map(plane.toPlane) }
  }
}

/** The line that can be followed or met: the line itself, or the ring of an area; undefined for points. */
export const lineOf = ({ line, ring }: PlanePlace): readonly Metres[] | undefined => line ?? ring

/** How far a place is from a point; 0 on its line or edge. */
export function metresBetween(place: PlanePlace, point: Metres): number {
  const line = lineOf(place)
  return line ? nearestOnLine(line, point).offsetMetres : distanceMetres(place.point!, point)
}
