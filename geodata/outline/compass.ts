import { COMPASS_SIDES, type CompassSide, type Side } from '../boundary/model.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

export const isCompassSide = (side: Side | null): side is CompassSide => COMPASS_SIDES.some((known) => known === side)

/** Grid bearing of a compass word in degrees. */
export const bearingOfSide = (side: CompassSide): number => COMPASS_SIDES.indexOf(side) * 45

/** Unit vector (east, north) of a compass word. */
export function directionOfSide(side: CompassSide): Metres {
  const radians = (bearingOfSide(side) * Math.PI) / 180
  return [Math.round(Math.sin(radians) * 1e12) / 1e12, Math.round(Math.cos(radians) * 1e12) / 1e12]
}

/** Where a side runs to when the parcel is walked round clockwise: the east side goes south. */
export const clockwiseTravelOf = (side: CompassSide): CompassSide =>
  COMPASS_SIDES[(COMPASS_SIDES.indexOf(side) + 2) % COMPASS_SIDES.length]!

/** Order of the sides on a clockwise round that begins in the east. */
export const roundOrderOf = (side: CompassSide): number => (COMPASS_SIDES.indexOf(side) + 6) % COMPASS_SIDES.length

export const dot = ([ax, ay]: Metres, [bx, by]: Metres): number => ax * bx + ay * by
