import { COMPASS_SIDES, type CompassSide } from '../../boundary/model.ts'
import { bearingDegrees } from '../../crs/plane-geometry.ts'
import { bearingOfSide } from '../../outline/compass.ts'
import { outwardBearingDegrees, type Face } from '../course/face.ts'
import { degreesApart } from '../course/winds.ts'

import { READING_SECTOR_DEGREES } from './tolerances.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { CourseLeg } from '../course/course-legs.ts'
import type { LineFinding } from './model.ts'

const ORIGIN: Metres = [0, 0]

/** The straight lines over the stretches, laid end to end. */
const sumOfChords = (legs: readonly CourseLeg[]): Metres => {
  const sum = (axis: 0 | 1) => legs.reduce((all, { points }) => all + points.at(-1)![axis] - points[0]![axis], 0)
  return [sum(0), sum(1)]
}

const middleOf = (legs: readonly CourseLeg[]): Metres => {
  const totalMetres = legs.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0)
  const mean = (axis: 0 | 1) =>
    legs.reduce((sum, { points, lengthMetres }) => {
      const middle = points[Math.floor(points.length / 2)]![axis]
      return sum + ((points[0]![axis] + 2 * middle + points.at(-1)![axis]) / 4) * lengthMetres
    }, 0) / totalMetres
  return [mean(0), mean(1)]
}

const nearestSide = (bearing: number): CompassSide => COMPASS_SIDES[Math.round(bearing / 45) % 8]!

/**
 * Whether a side lies where the words put it. It may face that way, or lie that way from the middle of the land: long,
 * slanting and winding parcels keep one of the two. All stretches of the side count together, since the words give the
 * side to all of them.
 */
export function sideFindings(side: CompassSide, legs: readonly CourseLeg[], face: Face | undefined): LineFinding[] {
  if (!face || legs.length === 0) return []
  const faces = outwardBearingDegrees(bearingDegrees(ORIGIN, sumOfChords(legs)), face)
  const lies = bearingDegrees(face.middle, middleOf(legs))
  const keeps = [faces, lies].some((bearing) => degreesApart(bearing, bearingOfSide(side)) <= READING_SECTOR_DEGREES)
  return keeps ? [] : [{ code: 'wrong-side', stated: side, lies: nearestSide(lies) }]
}
