import { distanceMetres, isInsideRing, nearestOnLine } from '../../crs/plane-geometry.ts'
import { success, type Result } from '../../result.ts'
import { edgeCrossings } from '../plane/edge-crossings.ts'
import { positionOf } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'

/** A cut between the two places where it meets a ring. */
export type Ends = { readonly start: Metres; readonly end: Metres; readonly course: readonly Metres[] }

/** An end inside that lies near the boundary is run on to it, along its own direction where that leads there. */
function runOn(
  course: readonly Metres[],
  ring: readonly Metres[],
  toleranceMetres: number,
): Metres | { awayMetres: number } {
  const [inner, end] = [course.at(-2)!, course.at(-1)!]
  const nearest = nearestOnLine(ring, end)
  if (nearest.offsetMetres > toleranceMetres) return { awayMetres: nearest.offsetMetres }
  const length = distanceMetres(inner, end) || 1
  const reach = (2 * toleranceMetres) / length
  const ahead: Metres = [end[0] + reach * (end[0] - inner[0]), end[1] + reach * (end[1] - inner[1])]
  const met = edgeCrossings([end, ahead], ring)[0]
  return met && distanceMetres(met.point, end) <= 2 * toleranceMetres ? met.point : nearest.point
}

/** The cut between the two places where it meets the ring, both on the ring. */
export function trimmed(
  drawn: readonly Metres[],
  ring: readonly Metres[],
  toleranceMetres: number,
  plane: PlaneSystem,
): Result<Ends> {
  const isInside = (point: Metres) => isInsideRing(point, ring)
  const onRing = (point: Metres) => nearestOnLine(ring, point).offsetMetres <= 0.01
  const course = [...drawn]
  for (const atEnd of [false, true]) {
    if (!atEnd) course.reverse()
    const last = course.at(-1)!
    if (onRing(last)) course[course.length - 1] = nearestOnLine(ring, last).point
    else if (isInside(last)) {
      const reached = runOn(course, ring, toleranceMetres)
      if ('awayMetres' in reached) {
        const details = { metres: reached.awayMetres, toleranceMetres }
        return refusal('fabric-split-end-away', positionOf(plane, last), details)
      }
      course.push(reached)
    }
    if (!atEnd) course.reverse()
  }
  // The meetings along the cut, each place once; between the first stretch that runs inside and its end lies the cut.
  const meetings = edgeCrossings(course, ring)
    .map(({ first, alongFirst, point }) => ({ at: first + alongFirst, point }))
    .filter(({ point }, index, all) => index === 0 || distanceMetres(point, all[index - 1]!.point) > 0.01)
  const between = (from: number, to: number): Metres[] =>
    course.filter((_, index) => index > from + 1e-9 && index < to - 1e-9)
  const runs = meetings.slice(1).flatMap((to, index) => {
    const from = meetings[index]!
    const inner = between(from.at, to.at)
    const points = [from.point, ...inner, to.point]
    const middle: Metres = [(points[0]![0] + points[1]![0]) / 2, (points[0]![1] + points[1]![1]) / 2]
    return isInside(middle) && !onRing(middle) ? [{ start: from.point, end: to.point, course: points }] : []
  })
  const spot = positionOf(plane, drawn[0]!)
  if (runs.length === 0) return refusal('fabric-split-parts-nothing', spot)
  if (runs.length > 1) return refusal('fabric-split-crosses-more', positionOf(plane, runs[1]!.start))
  return success(runs[0]!)
}
