/** How two links meet: the shapes of a meeting, and what each costs. */
import { distanceMetres, nearestOnLine } from '../../crs/plane-geometry.ts'

import { COST } from '../costs.ts'
import { MEETING_METRES, REACH_METRES, type Link } from '../link.ts'
import { firstOnBearing } from '../settle-ends.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

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

export type Path = readonly Metres[] | undefined

export const meeting = (point: Metres, cost = 0): Joint => ({
  end: point,
  start: point,
  endIsGuess: false,
  startIsGuess: false,
  cost,
})

export const metresFrom = (path: Path, point: Metres): number => (path ? nearestOnLine(path, point).offsetMetres : 0)

/** Ends of one line that come near the other without crossing it, and where the other is then met. */
export function looseEnds(first: readonly Metres[], second: readonly Metres[]): [Metres, Metres][] {
  const ends = (line: readonly Metres[]) => [line[0]!, line[line.length - 1]!]
  return [
    ...ends(first).map((point): [Metres, Metres] => [point, nearestOnLine(second, point).point]),
    ...ends(second).map((point): [Metres, Metres] => [nearestOnLine(first, point).point, point]),
  ].filter((pair) => distanceMetres(...pair) <= REACH_METRES)
}

export const gapCost = (metres: number, tolerance: number): number =>
  metres <= tolerance ? 0 : COST.gap + metres / COST.metresPerPoint

/** Two points that stand for one meeting: within the accuracy of the places they are one, else a gap. */
export function across(end: Metres, start: Metres, tolerance: number, cost = 0): Joint {
  const metres = distanceMetres(end, start)
  if (metres <= tolerance) return meeting(end, cost + metres / 100)
  return { end, start, endIsGuess: true, startIsGuess: true, cost: cost + gapCost(metres, tolerance) }
}

/** Where the next line is taken up from a point: there, when it passes by; else straight on, or at its nearest point. */
export function takenUpAt(point: Metres, before: Link, nextPath: Path, cost: number): Joint {
  if (!nextPath) return meeting(point, cost)
  const metres = metresFrom(nextPath, point)
  if (metres <= REACH_METRES) return meeting(point, cost)
  const start =
    (before.travel && firstOnBearing(point, before.travel, nextPath)) ?? nearestOnLine(nextPath, point).point
  return { end: point, start, endIsGuess: false, startIsGuess: true, cost: cost + gapCost(metres, 0) }
}

/** How far a named point may lie from the crossing that it names: its own error on the map and that of the lines. */
export const snapMetres = (before: Link, after: Link): number => Math.max(25, 3 * toleranceOf(before, after))

/** Ends nearer than this are one within the accuracy of the two places; 1 m where nobody surveyed them. */
export function toleranceOf(before: Link, after: Link): number {
  const errors = [before, after].map((link) => link.accuracyMetres)
  return errors.some((error) => error === null)
    ? MEETING_METRES
    : Math.max(MEETING_METRES, 3 * Math.hypot(...errors.map((error) => error ?? 0)))
}
