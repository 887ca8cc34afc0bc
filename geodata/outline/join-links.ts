import { crossings, distanceMetres, isInsideRing, nearestOnLine } from '../crs/plane-geometry.ts'

import { MEETING_METRES, REACH_METRES, type Link } from './link.ts'
import { firstOnBearing, pathOf, statedEnd, statedStart } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Where two lines come nearest to each other: a pair of points, one on each. */
function closestApproach(first: readonly Metres[], second: readonly Metres[]): [Metres, Metres] {
  const fromFirst = first.map((point): [Metres, Metres] => [point, nearestOnLine(second, point).point])
  const fromSecond = second.map((point): [Metres, Metres] => [nearestOnLine(first, point).point, point])
  return [...fromFirst, ...fromSecond].reduce((best, pair) =>
    distanceMetres(...pair) < distanceMetres(...best) ? pair : best,
  )
}

const nearestTo = (points: readonly Metres[], anchor: Metres): Metres | undefined =>
  [...points].sort((first, second) => distanceMetres(first, anchor) - distanceMetres(second, anchor))[0]

/** Where two followed lines cross; of several crossings the one nearest to the anchor. */
const meetingOf = (first: readonly Metres[], second: readonly Metres[], anchor: Metres): Metres | undefined =>
  nearestTo(
    crossings(first, second).map(({ point }) => point),
    anchor,
  )

/** An area named as the end (至…西排合龙) holds wherever in it the next line is met. */
function meetingInside(before: Link, after: Link, anchor: Metres): Metres | undefined {
  const ring = before.to?.edge ? undefined : before.to?.place.ring
  const [path, nextPath] = [pathOf(before), pathOf(after)]
  if (!ring || !path || !nextPath) return undefined
  const inside = crossings(path, nextPath).map(({ point }) => point)
  return nearestTo(
    inside.filter((point) => isInsideRing(point, ring)),
    anchor,
  )
}

const isReachable = (path: readonly Metres[] | undefined, point: Metres): boolean =>
  !path || nearestOnLine(path, point).offsetMetres <= REACH_METRES

/** Where the next line is met when the leg before stops short of it: straight on, or else at its nearest point. */
const acrossTheGap = (before: Link, end: Metres, path: readonly Metres[]): Metres =>
  (before.travel && firstOnBearing(end, before.travel, path)) ?? nearestOnLine(path, end).point

/** Gives the end of one link and the start of the next, as far as words and lines tell. */
export function joinLinks(before: Link, after: Link, anchor: Metres): void {
  const [path, nextPath] = [pathOf(before), pathOf(after)]
  before.end ??= meetingInside(before, after, anchor) ?? statedEnd(before, path)
  const begin = statedStart(after, before.end)
  if (begin) {
    after.start = begin
    if (!before.end && !before.lineIsLost) {
      const beside = path && nearestOnLine(path, begin).point
      before.endIsGuess = beside !== undefined && !isReachable(path, begin)
      before.end = before.endIsGuess ? beside : begin
    }
    return
  }
  if (before.end) {
    if (after.lineIsLost) return
    after.startIsGuess = !isReachable(nextPath, before.end)
    after.start = after.startIsGuess ? acrossTheGap(before, before.end, nextPath!) : before.end
    return
  }
  if (!path || !nextPath) return
  const meeting = meetingOf(path, nextPath, before.start ?? anchor)
  const [end, start] = meeting ? [meeting, meeting] : closestApproach(path, nextPath)
  before.end = end
  after.start = start
  before.endIsGuess = after.startIsGuess = distanceMetres(end, start) > MEETING_METRES
}
