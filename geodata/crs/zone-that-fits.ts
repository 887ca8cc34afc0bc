import { gaussKruger, type PlaneSystem } from './gauss-kruger.ts'

import type { Position } from 'geojson'

const WESTERNMOST_DEGREES = 75
const EASTERNMOST_DEGREES = 135

/** A position whose figures belong to the zone of another central meridian: the same easting and northing there. */
const inZoneOf = (position: Position, plane: PlaneSystem, centralMeridianDegrees: number): Position =>
  gaussKruger(centralMeridianDegrees).toGeographic(plane.toPlane(position))

/**
 * The central meridian to whose zone the figures of a misplaced position belong: coordinates of one zone read in another lie
 * whole degrees beside where they should. undefined where no neighbouring zone brings it to where `fits` says that it belongs.
 */
export function zoneThatFits(
  position: Position,
  plane: PlaneSystem,
  fits: (position: Position) => boolean,
): number | undefined {
  const own = plane.centralMeridianDegrees
  return [own - 6, own - 3, own + 3, own + 6].find(
    (meridian) =>
      meridian >= WESTERNMOST_DEGREES && meridian <= EASTERNMOST_DEGREES && fits(inZoneOf(position, plane, meridian)),
  )
}
