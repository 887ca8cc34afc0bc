import { bearingDegrees } from '../../crs/plane-geometry.ts'

import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Position } from 'geojson'
import type { BearingReference } from './model.ts'

/** Long enough to tell a direction, short enough to be straight. */
const NORTH_STEP_DEGREES = 1e-4

/** How far true north lies from the grid's at a place, in degrees, clockwise positive; 0 on the central meridian. */
export function trueNorthDegrees([longitude = NaN, latitude = NaN]: Position, plane: PlaneSystem): number {
  const bearing = bearingDegrees(
    plane.toPlane([longitude, latitude]),
    plane.toPlane([longitude, latitude + NORTH_STEP_DEGREES]),
  )
  return bearing > 180 ? bearing - 360 : bearing
}

/**
 * What has to be added to bearings counted from a north to count them from the grid's. `declinationDegrees`: how far the needle
 * points east of true north (west negative), as a person gives it with its source; nothing is assumed about it.
 */
export function toGridDegrees(
  reference: BearingReference,
  declinationDegrees: number,
  at: Position,
  plane: PlaneSystem,
): number {
  if (reference === 'grid') return 0
  return trueNorthDegrees(at, plane) + (reference === 'magnetic' ? declinationDegrees : 0)
}
