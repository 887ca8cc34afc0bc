import { signedAreaSquareMetres } from '../../crs/plane-geometry.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { CourseLeg } from './course-legs.ts'

/** The land inside a line, as far as the line tells: which way round it runs, and about where its middle is. */
export type Face = { readonly isClockwise: boolean; readonly middle: Metres }

/** Gaps are crossed straight, so that an open line has a face too. Undefined when there is no line. */
export function faceOf(legs: readonly CourseLeg[]): Face | undefined {
  const drawn = legs.filter(({ is }) => is === 'drawn')
  const totalMetres = drawn.reduce((sum, leg) => sum + leg.lengthMetres, 0)
  if (totalMetres === 0) return undefined
  const mean = (axis: 0 | 1) =>
    drawn.reduce((sum, { points, lengthMetres }) => {
      const middle = (points[0]![axis] + points.at(-1)![axis]) / 2
      return sum + middle * lengthMetres
    }, 0) / totalMetres
  return {
    isClockwise: signedAreaSquareMetres(legs.flatMap(({ points }) => points)) < 0,
    middle: [mean(0), mean(1)],
  }
}

/** The bearing in which a stretch faces outwards, away from the land. */
export const outwardBearingDegrees = (bearingDegrees: number, { isClockwise }: Face): number =>
  (bearingDegrees + (isClockwise ? 270 : 90)) % 360
