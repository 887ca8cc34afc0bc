/** Every way in which one link can end and the next begin; which of them holds is decided over the whole chain. */
import { crossings, distanceMetres, isInsideRing, nearestOnLine } from '../crs/plane-geometry.ts'

import { assumedEnd, STRAY_SHARE, type AssumedEnd } from './assumed-ends.ts'
import { closestApproach } from './closest-approach.ts'
import { COST } from './costs.ts'
import { MEETING_METRES, REACH_METRES, type Link, type Slope } from './link.ts'
import { firstOnBearing, goalLine, pathOf, statedStart } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { TerrainLines } from './terrain-lines.ts'

export type Fall = TerrainLines['fall']

export type Joint = {
  /** Where the link before ends; undefined when nothing tells. */
  readonly end: Metres | undefined
  readonly start: Metres | undefined
  /** Ends found by closest approach, not by the words. */
  readonly endIsGuess: boolean
  readonly startIsGuess: boolean
  readonly cost: number
  /** Of a meeting that stands for a point on no map: how far the true point may lie from it. */
  readonly endStraysMetres?: number
}

type Path = readonly Metres[] | undefined

const meeting = (point: Metres, cost = 0): Joint => ({
  end: point,
  start: point,
  endIsGuess: false,
  startIsGuess: false,
  cost,
})

const metresFrom = (path: Path, point: Metres): number => (path ? nearestOnLine(path, point).offsetMetres : 0)

/** Ends of one line that come near the other without crossing it, and where the other is then met. */
function looseEnds(first: readonly Metres[], second: readonly Metres[]): [Metres, Metres][] {
  const ends = (line: readonly Metres[]) => [line[0]!, line[line.length - 1]!]
  return [
    ...ends(first).map((point): [Metres, Metres] => [point, nearestOnLine(second, point).point]),
    ...ends(second).map((point): [Metres, Metres] => [nearestOnLine(first, point).point, point]),
  ].filter((pair) => distanceMetres(...pair) <= REACH_METRES)
}

const gapCost = (metres: number, tolerance: number): number =>
  metres <= tolerance ? 0 : COST.gap + metres / COST.metresPerPoint

/** Two points that stand for one meeting: within the accuracy of the places they are one, else a gap. */
function across(end: Metres, start: Metres, tolerance: number, cost = 0): Joint {
  const metres = distanceMetres(end, start)
  if (metres <= tolerance) return meeting(end, cost + metres / 100)
  return { end, start, endIsGuess: true, startIsGuess: true, cost: cost + gapCost(metres, tolerance) }
}

/** Where the next line is taken up from a point: there, when it passes by; else straight on, or at its nearest point. */
function takenUpAt(point: Metres, before: Link, nextPath: Path, cost: number): Joint {
  if (!nextPath) return meeting(point, cost)
  const metres = metresFrom(nextPath, point)
  if (metres <= REACH_METRES) return meeting(point, cost)
  const start =
    (before.travel && firstOnBearing(point, before.travel, nextPath)) ?? nearestOnLine(nextPath, point).point
  return { end: point, start, endIsGuess: false, startIsGuess: true, cost: cost + gapCost(metres, 0) }
}

/** How far a named point may lie from the crossing that it names: its own error on the map and that of the lines. */
const snapMetres = (before: Link, after: Link): number => Math.max(25, 3 * toleranceOf(before, after))

/** Ends nearer than this are one within the accuracy of the two places; 1 m where nobody surveyed them. */
function toleranceOf(before: Link, after: Link): number {
  const errors = [before, after].map((link) => link.accuracyMetres)
  return errors.some((error) => error === null)
    ? MEETING_METRES
    : Math.max(MEETING_METRES, 3 * Math.hypot(...errors.map((error) => error ?? 0)))
}

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
  point: Metres,
  before: Link,
  after: Link,
  [path, nextPath]: readonly [Path, Path],
): { readonly at: Metres; readonly cost: number } {
  const feet = [path, nextPath].flatMap((line) => (line ? [nearestOnLine(line, point)] : []))
  const foot = feet.find(({ offsetMetres }) => offsetMetres <= toleranceOf(before, after))
  if (!foot || foot.offsetMetres <= MEETING_METRES) return { at: point, cost: 0 }
  return { at: foot.point, cost: foot.offsetMetres / COST.metresPerPointBeside }
}

/** A line named as the start is left where the leg before came to it. */
const leavesNear = ({ from }: Link, point: Metres): boolean => {
  const line = from && !from.place.point ? goalLine(from) : undefined
  return line !== undefined && metresFrom(line, point) <= REACH_METRES
}

function byStatedEnd(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
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
  const { at, cost } = onLine(point, before, after, paths)
  return [takenUpAt(at, before, after.lineIsLost ? undefined : nextPath, cost)]
}

function byStatedStart(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
  const [path] = paths
  const begin = statedStart(after, undefined)
  if (!begin) return []
  const snapped = after.from?.place.point ? atNamedPoint(begin, before, after, paths) : []
  if (snapped.length > 0) return snapped
  if (before.lineIsLost) return [meeting(begin)]
  const metres = metresFrom(path, begin)
  if (!path || metres <= REACH_METRES) {
    const { at, cost } = after.from?.place.point ? onLine(begin, before, after, paths) : { at: begin, cost: 0 }
    return [meeting(at, cost)]
  }
  const end = nearestOnLine(path, begin).point
  return [{ end, start: begin, endIsGuess: true, startIsGuess: false, cost: gapCost(metres, 0) }]
}

/** The line passes beside what it is said to come to: it ends at the nearest place along it. */
function passingBeside(
  before: Link,
  after: Link,
  path: readonly Metres[],
  goal: readonly Metres[],
  next: Path,
): Joint[] {
  const [point, reached] = closestApproach(path, goal)
  const metres = distanceMetres(point, reached)
  return metres <= REACH_METRES ? [takenUpAt(point, before, next, gapCost(metres, besideMetres(before, after)))] : []
}

/** How far apart they may be on the map and yet meet on the ground; where nobody surveyed them, as far as a name reaches. */
function besideMetres(before: Link, after: Link): number {
  const errors = [before.accuracyMetres, before.to!.place.place.accuracyMetres]
  return errors.includes(null)
    ? REACH_METRES
    : Math.max(toleranceOf(before, after), 3 * Math.hypot(...errors.map((error) => error ?? 0)))
}

/** A line or an area named as the end. */
function byGoalLine(before: Link, after: Link, paths: readonly [Path, Path]): Joint[] {
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

/** A meeting that stands for a point on no map. */
const assumed = ({ point, straysMetres }: AssumedEnd, from: Metres): Joint => ({
  ...meeting(point, COST.unstatedEnd + distanceMetres(point, from) / COST.metresPerPointAssumed),
  endIsGuess: true,
  startIsGuess: true,
  endStraysMetres: Math.max(MEETING_METRES, straysMetres),
})

const fallFrom = (point: Metres, slope: Slope | null, fall: Fall | undefined) =>
  slope === null ? undefined : fall?.(point, slope)

/** A line is left at a point on no map, straight for a known one: where the way back from there meets it. */
function leavingLine(before: Link, after: Link, path: readonly Metres[], fall: Fall | undefined): Joint[] {
  const target = after.to?.place.point
  if (before.lineIsLost || after.lineIsLost || !(before.endIsLost || after.startIsLost)) return []
  if (target) {
    const back = after.slope === null ? null : after.slope === 'up' ? 'down' : 'up'
    return [assumed(assumedEnd(target, path, fallFrom(target, back, fall)), target)]
  }
  const goal = after.to && goalLine(after.to)
  if (!goal) return []
  const [point, reached] = closestApproach(path, goal)
  return [assumed({ point, straysMetres: Infinity }, reached)]
}

/** Of two straight legs only the point between them is on no map: they are drawn as one. */
function betweenStraights(before: Link, after: Link): Joint[] {
  const [start, end] = [before.start, after.to?.place.point]
  if (!start || !end || before.lineIsLost || after.lineIsLost || !(before.endIsLost || after.startIsLost)) return []
  const point: Metres = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
  return [assumed({ point, straysMetres: STRAY_SHARE * distanceMetres(start, end) }, start)]
}

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
