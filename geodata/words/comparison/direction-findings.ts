import { bearingDegrees } from '../../crs/plane-geometry.ts'
import { bearingOfSide, isCompassSide } from '../../outline/compass.ts'
import { degreesApart } from '../course/winds.ts'

import { READING_SECTOR_DEGREES } from './tolerances.ts'

import type { Call } from '../../boundary/model.ts'
import type { CourseLeg } from '../course/course-legs.ts'
import type { LineFinding } from './model.ts'

/** Whether the leg of a walk or dividing line runs where the words send it, from its start to its end. */
export function directionFindings({ act, side }: Call, legs: readonly CourseLeg[]): LineFinding[] {
  const [start, end] = [legs[0]?.points[0], legs.at(-1)?.points.at(-1)]
  if (act === 'bounds' || !isCompassSide(side) || !start || !end) return []
  const degrees = degreesApart(bearingDegrees(start, end), bearingOfSide(side))
  return degrees > READING_SECTOR_DEGREES ? [{ code: 'direction-off', stated: side, degrees }] : []
}
