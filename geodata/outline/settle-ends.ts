/** Where a link begins and ends, from its own words and from where the line already is. */
import { crossings, distanceMetres, nearestOnLine, type LinePoint } from '../crs/plane-geometry.ts'

import { directionOfSide, dot } from './compass.ts'
import { MEETING_METRES, type Goal, type Link } from './link.ts'
import { lineOf } from './plane-place.ts'

import type { CompassSide } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'

/** Long enough to leave any case. */
const RAY_METRES = 20_000

export const goalLine = (goal: Goal): readonly Metres[] | undefined => goal.edge ?? lineOf(goal.place)

/** The one of several points on a line that the stated direction leads to first; the nearest when no direction is stated. */
function firstTowards(
  points: readonly LinePoint[],
  start: Metres | undefined,
  travel: CompassSide | null,
): Metres | undefined {
  if (!start) return points[0]?.point
  const ahead = points.filter(({ point }) => distanceMetres(point, start) > MEETING_METRES)
  const towards = travel
    ? ahead.filter(({ point }) => dot([point[0] - start[0], point[1] - start[1]], directionOfSide(travel)) > 0)
    : ahead
  const choice = (towards.length > 0 ? towards : ahead).sort(
    (first, second) => distanceMetres(first.point, start) - distanceMetres(second.point, start),
  )
  return choice[0]?.point
}

/** A feature that the leg starts from and then follows: 由山龙尽头分水直上山顶. */
function followsItsStart(link: Link): boolean {
  const line = link.from?.place.line
  if (link.line || !line || !link.to?.place.point) return false
  return nearestOnLine(line, link.to.place.point).offsetMetres <= MEETING_METRES
}

/** The point that the words fix as the start, if they do. `reached` is where the line before ends. */
export function statedStart(link: Link, reached: Metres | undefined): Metres | undefined {
  const { from, to } = link
  if (!from) return undefined
  if (from.place.point) return from.place.point
  const line = goalLine(from)!
  if (followsItsStart(link) && link.manner.fromFeatureEnd) {
    const target = to!.place.point!
    const [first, last] = [line[0]!, line[line.length - 1]!]
    return distanceMetres(first, target) > distanceMetres(last, target) ? first : last
  }
  // Straight from a line to a point: where the line is nearest to the point.
  const aim = to?.place.point ?? reached
  return aim && nearestOnLine(line, aim).point
}

/** Where a straight line from a point on a compass bearing first meets a line; undefined when it never does. */
export function firstOnBearing(start: Metres, side: CompassSide, target: readonly Metres[]): Metres | undefined {
  const [east, north] = directionOfSide(side)
  const ray: Metres[] = [start, [start[0] + east * RAY_METRES, start[1] + north * RAY_METRES]]
  return firstTowards(crossings(ray, target), start, side)
}

/** The line that a link runs along; undefined when it is straight between its ends. */
export const pathOf = (link: Link): readonly Metres[] | undefined =>
  link.line?.points ?? (followsItsStart(link) ? link.from!.place.line : undefined)
