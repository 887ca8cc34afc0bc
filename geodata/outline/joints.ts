/** Every way in which one link can end and the next begin; which of them holds is decided over the whole chain. */
import { crossings, distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import { assumedEnd } from './assumed-ends.ts'
import { closestApproach } from './closest-approach.ts'
import { COST } from './costs.ts'
import { assumed, betweenStraights, fallFrom, leavingLine, type Fall } from './joints/assumed.ts'
import { byGoalLine, byStatedEnd, byStatedStart } from './joints/by-words.ts'
import { across, looseEnds, meeting, metresFrom, toleranceOf, type Joint, type Path } from './joints/meeting.ts'
import { REACH_METRES, type Link } from './link.ts'
import { firstOnBearing, goalLine, pathOf } from './settle-ends.ts'

/** No words tell where the lines meet: where they cross, or come near. */
function byLines(before: Link, after: Link, paths: readonly [Path, Path], fall: Fall | undefined): Joint[] {
  const [path, nextPath] = paths
  if (!nextPath) return path ? leavingLine(before, after, path, fall) : betweenStraights(before, after)
  if (!path) {
    if (!before.start || before.lineIsLost || before.to) return []
    if (before.endIsLost)
      return [assumed(assumedEnd(before.start, nextPath, fallFrom(before.start, before.slope, fall)), before.start)]
    const reached =
      (before.travel && firstOnBearing(before.start, before.travel, nextPath)) ??
      nearestOnLine(nextPath, before.start).point
    return [{ ...meeting(reached, COST.unstatedEnd), endIsGuess: before.endIsLost }]
  }
  const tolerance = toleranceOf(before, after)
  const crossed = crossings(path, nextPath).map(({ point }) => meeting(point))
  const loose = looseEnds(path, nextPath).map((pair) => across(...pair, tolerance))
  if (crossed.length + loose.length > 0) return [...crossed, ...loose]
  return [across(...closestApproach(path, nextPath), tolerance)]
}

const NOWHERE: Joint = { end: undefined, start: undefined, endIsGuess: false, startIsGuess: false, cost: COST.nowhere }

/** Ways in which `before` (whose start is known as far as it can be) hands over to `after`, in no order. */
export function jointsBetween(before: Link, after: Link, fall?: Fall): Joint[] {
  const paths = [pathOf(before), pathOf(after)] as const
  const stated = byStatedEnd(before, after, paths)
  if (stated.length > 0) return stated
  const begun = byStatedStart(before, after, paths)
  const goal = byGoalLine(before, after, paths)
  const told = [...begun, ...goal]
  const ignoring = before.to || after.from ? COST.ignoredMark : 0
  const lines = (told.length === 0 || ignoring > 0 ? byLines(before, after, paths, fall) : []).map((joint) => ({
    ...joint,
    cost: joint.cost + ignoring,
  }))
  const all = [...told, ...lines]
  return all.length > 0 ? all : [NOWHERE]
}

/** Ways in which the last link of a line or walk can end, where nothing follows it. */
export function lastEnds(link: Link, first: Link | undefined): Joint[] {
  const path = pathOf(link)
  const point = link.to?.place.point
  const begin = first?.start
  const closing = (cost: number): Joint[] =>
    begin && !link.lineIsLost && metresFrom(path, begin) <= REACH_METRES ? [meeting(begin, cost)] : []
  if (point && metresFrom(path, point) <= REACH_METRES) {
    // The words lead back to the starting point, which stands where its own line was met.
    const back = begin && distanceMetres(begin, point) <= 25 ? closing(0) : []
    return back.length > 0 ? back : [meeting(point)]
  }
  const goal = link.to && !point ? goalLine(link.to) : undefined
  if (goal && path) {
    const crossed = crossings(path, goal).map(({ point: at }) => meeting(at))
    if (crossed.length > 0) return crossed
    const loose = looseEnds(path, goal).map(([, at]) => meeting(at, COST.unstatedEnd))
    if (loose.length > 0) return loose
    const [point, reached] = closestApproach(path, goal)
    if (distanceMetres(point, reached) <= REACH_METRES) return [meeting(point, COST.unstatedEnd)]
  }
  if (goal && !path && link.start && !link.lineIsLost) {
    const reached = link.travel ? firstOnBearing(link.start, link.travel, goal) : nearestOnLine(goal, link.start).point
    if (reached) return [meeting(reached)]
  }
  // Words that name another end, on no map, do not lead back to the start.
  if (!link.to && !link.endIsLost) return [...closing(0), { ...NOWHERE, cost: COST.gap }]
  return [NOWHERE]
}
