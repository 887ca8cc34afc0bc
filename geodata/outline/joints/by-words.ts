/** Meetings that the words tell: a named point at the end or the start, or a line or an area that the leg goes to. */
import { crossings, distanceMetres, isInsideRing, nearestOnLine } from '../../crs/plane-geometry.ts'

import { directionOfSide, dot } from '../compass.ts'
import { closestApproach } from '../closest-approach.ts'
import { COST } from '../costs.ts'
import { ELSEWHERE_METRES, MEETING_METRES, REACH_METRES, type Goal, type Link } from '../link.ts'
import { firstOnBearing, goalLine, statedStart } from '../settle-ends.ts'
import {
  across,
  gapCost,
  looseEnds,
  meeting,
  metresFrom,
  snapMetres,
  takenUpAt,
  toleranceOf,
  type Joint,
  type Path,
} from './meeting.ts'

import type { CompassSide } from '../../boundary/model.ts'
import type { Metres } from '../../crs/gauss-kruger.ts'

/** A named point where the lines meet: at their crossing where one lies beside it, so that no spur is drawn to the point. */
function atNamedPoint(point: Metres, before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
  const [path, nextPath] = paths
  if (!path || !nextPath) return []
  return crossings(path, nextPath)
    .map(({ point: at }) => ({ at, metres: distanceMetres(at, point) }))
    .filter(({ metres }) => metres <= snapMetres(before, after))
    .map(({ at, metres }) => meeting(at, metres / 100))
}

/**
 * A named point beside a line stands on it, as far as its own accuracy allows: no spur is drawn to it. Of several lines the
 * one that passes nearer is meant.
 */
function onLine(
  { onTerrain, place }: Goal,
  point: Metres,
  before: Link,
  after: Link,
  [path, nextPath]: readonly [Path, Path],
): { readonly at: Metres; readonly cost: number } {
  const feet = [path, nextPath].flatMap((line) => (line ? [nearestOnLine(line, point)] : []))
  const own = onTerrain ? 3 * (place.place.accuracyMetres ?? 0) : 0
  const foot = feet.find(({ offsetMetres }) => offsetMetres <= Math.max(toleranceOf(before, after), own))
  if (!foot || foot.offsetMetres <= MEETING_METRES) return { at: point, cost: 0 }
  return { at: foot.point, cost: foot.offsetMetres / COST.metresPerPointBeside }
}

/** A line named as the start is left where the leg before came to it. */
const leavesNear = ({ from }: Link, point: Metres): boolean => {
  const line = from && !from.place.point ? goalLine(from) : undefined
  return line !== undefined && metresFrom(line, point) <= REACH_METRES
}

export function byStatedEnd(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
  const [path, nextPath] = paths
  const point = before.to?.place.point
  if (!point || metresFrom(path, point) > REACH_METRES) return []
  const snapped = atNamedPoint(point, before, after, paths)
  if (snapped.length > 0) return snapped
  const begin = statedStart(after, point)
  if (begin && !leavesNear(after, point)) {
    const metres = distanceMetres(point, begin)
    if (metres > MEETING_METRES)
      return [{ end: point, start: begin, endIsGuess: false, startIsGuess: false, cost: gapCost(metres, 0) }]
  }
  const { at, cost } = onLine(before.to, point, before, after, paths)
  return [takenUpAt(at, before, after.lineIsLost ? undefined : nextPath, cost)]
}

export function byStatedStart(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
  const [path] = paths
  const begin = statedStart(after, undefined)
  if (!begin) return []
  const snapped = after.from?.place.point ? atNamedPoint(begin, before, after, paths) : []
  if (snapped.length > 0) return snapped
  if (before.lineIsLost) return [meeting(begin)]
  const metres = metresFrom(path, begin)
  if (!path || metres <= REACH_METRES) {
    const { at, cost } = after.from?.place.point
      ? onLine(after.from, begin, before, after, paths)
      : { at: begin, cost: 0 }
    return [meeting(at, cost)]
  }
  const end = nearestOnLine(path, begin).point
  return [{ end, start: begin, endIsGuess: true, startIsGuess: false, cost: gapCost(metres, 0) }]
}

/** From where on a line runs as near to what it passes as at its nearest, within its accuracy; undefined where it is not told which way it is followed. */
function firstBeside(
  { from, travel, winds }: Link,
  path: readonly Metres[],
  goal: readonly Metres[],
  nearest: Metres,
  limitMetres: number,
): Metres | undefined {
  const wind = winds[0] ?? travel
  const back = from?.place.point ?? (wind && endAgainst(path, wind))
  if (!back) return undefined
  const at = (point: Metres) => nearestOnLine(path, point).chainageMetres
  const [origin, reached] = [at(back), at(nearest)]
  return goal
    .map((corner) => nearestOnLine(path, corner))
    .filter(({ offsetMetres }) => offsetMetres <= limitMetres)
    .filter(({ chainageMetres }) => (chainageMetres - origin) * (reached - origin) > 0)
    .sort((one, other) => Math.abs(one.chainageMetres - origin) - Math.abs(other.chainageMetres - origin))[0]?.point
}

/** The end of a line that lies behind whoever goes with the wind. */
function endAgainst(path: readonly Metres[], wind: CompassSide): Metres {
  const [first, last] = [path[0]!, path.at(-1)!]
  return dot(first, directionOfSide(wind)) < dot(last, directionOfSide(wind)) ? first : last
}

/**
 * The line passes beside what it is said to come to: it ends at the nearest place along it. Beside a parallel edge that may be
 * the far corner: where a person would first stop is weighed too.
 */
function passingBeside(
  before: Link,
  after: Link,
  path: readonly Metres[],
  goal: readonly Metres[],
  next: Path,
): Joint[] {
  const [point, reached] = closestApproach(path, goal)
  const metres = distanceMetres(point, reached)
  if (metres > REACH_METRES) return []
  const beside = besideMetres(before, after)
  const parallel = Math.min(
    REACH_METRES,
    metres + toleranceOf(before, { ...after, accuracyMetres: before.to!.place.place.accuracyMetres }),
  )
  const first = firstBeside(before, path, goal, point, parallel)
  const ends = first && distanceMetres(first, point) > ELSEWHERE_METRES ? [point, first] : [point]
  return ends.map((end) => takenUpAt(end, before, next, gapCost(metres, beside)))
}

/** How far apart they may be on the map and yet meet on the ground; where nobody surveyed them, as far as a name reaches. */
function besideMetres(before: Link, after: Link): number {
  const errors = [before.accuracyMetres, before.to!.place.place.accuracyMetres]
  return errors.includes(null)
    ? REACH_METRES
    : Math.max(toleranceOf(before, after), 3 * Math.hypot(...errors.map((error) => error ?? 0)))
}

/** A line or an area named as the end. */
export function byGoalLine(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
  const [path, nextPath] = paths
  const goal = before.to && !before.to.place.point ? goalLine(before.to) : undefined
  if (!goal || before.lineIsLost) return []
  const ring = before.to!.edge ? undefined : before.to!.place.ring
  // An area named as the end (至…西排合龙) holds wherever in it the next line is met.
  if (ring && path && nextPath) {
    const inside = crossings(path, nextPath).filter(({ point }) => isInsideRing(point, ring))
    if (inside.length > 0) return inside.map(({ point }) => meeting(point))
  }
  const next = after.lineIsLost ? undefined : nextPath
  if (path) {
    const crossed = crossings(path, goal).map(({ point }) => takenUpAt(point, before, next, 0))
    const loose = looseEnds(path, goal).map(([end, start]) =>
      goal === next
        ? across(end, start, toleranceOf(before, after))
        : takenUpAt(start, before, next, gapCost(distanceMetres(end, start), toleranceOf(before, after))),
    )
    const met = [...crossed, ...loose]
    return met.length > 0 ? met : passingBeside(before, after, path, goal, next)
  }
  const start = before.start
  if (!start) return []
  const reached = before.travel ? firstOnBearing(start, before.travel, goal) : nearestOnLine(goal, start).point
  return reached ? [takenUpAt(reached, before, next, 0)] : []
}
