import { bearingDegrees, distanceMetres, lengthMetres, nearestOnLine } from '../../crs/plane-geometry.ts'

import { degreesApart } from './winds.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** One wind does not describe a line that turns by more than this. */
const TURN_DEGREES = 45
/** Wriggles within this of the general course are no turns; the larger of metres and share of the length counts. */
const WRIGGLE_METRES = 15
const WRIGGLE_SHARE = 0.02
/** A stretch shorter than this is told with its neighbour. */
const SHORTEST_LEG_METRES = 20

/** The indices of the vertices that tell the general course, the two ends included (Douglas and Peucker). */
function courseVertices(points: readonly Metres[], first: number, last: number, toleranceMetres: number): number[] {
  const chord = [points[first]!, points[last]!]
  let [farthest, offset] = [first, 0]
  for (let index = first + 1; index < last; index++) {
    const { offsetMetres } = nearestOnLine(chord, points[index]!)
    if (offsetMetres > offset) [farthest, offset] = [index, offsetMetres]
  }
  if (offset <= toleranceMetres) return [first, last]
  const before = courseVertices(points, first, farthest, toleranceMetres)
  return [...before, ...courseVertices(points, farthest, last, toleranceMetres).slice(1)]
}

/** Where the general course has turned by more than one wind can tell. */
function turningVertices(points: readonly Metres[], course: readonly number[]): number[] {
  const turns: number[] = []
  let bearings: number[] = []
  course.slice(1).forEach((end, edge) => {
    const start = course[edge]!
    const bearing = bearingDegrees(points[start]!, points[end]!)
    if (bearings.some((earlier) => degreesApart(earlier, bearing) > TURN_DEGREES)) {
      turns.push(start)
      bearings = []
    }
    bearings.push(bearing)
  })
  return turns
}

/**
 * Parts a line where it turns by more than 45°, so that one wind tells each part. Parts follow one another and share
 * their end points; a line that keeps its course comes back whole.
 */
export function splitAtTurns(points: readonly Metres[]): (readonly Metres[])[] {
  const last = points.length - 1
  const toleranceMetres = Math.max(WRIGGLE_METRES, WRIGGLE_SHARE * lengthMetres(points))
  const course = courseVertices(points, 0, last, toleranceMetres)
  const parts: (readonly Metres[])[] = []
  let start = 0
  for (const turn of [...turningVertices(points, course), last]) {
    const part = points.slice(start, turn + 1)
    const isShort = turn < last && distanceMetres(part[0]!, part.at(-1)!) < SHORTEST_LEG_METRES
    if (isShort) continue
    parts.push(part)
    start = turn
  }
  return parts
}
