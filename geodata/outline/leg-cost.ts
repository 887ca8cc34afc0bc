/** What speaks against a leg with given ends. */
import { bearingDegrees, distanceMetres, lengthMetres, type LinePoint } from '../crs/plane-geometry.ts'

import { bearingOfSide } from './compass.ts'
import { COST } from './costs.ts'
import { courseAlong, stationOn } from './course-along.ts'
import { goalLine, pathOf } from './settle-ends.ts'

import type { CompassSide } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Against } from './against.ts'
import type { AgainstCode } from './model.ts'
import type { Link } from './link.ts'

export type Crossings = (line: readonly Metres[], other: readonly Metres[]) => readonly LinePoint[]

/** Legs shorter than this are none. */
const SHORTEST_METRES = 5
/** Within this of an end a crossing is the end. */
const AT_THE_END_METRES = 30
const ASLANT_DEGREES = 67.5
const AGAINST_DEGREES = 112.5

const turnDegrees = (first: number, second: number): number => Math.abs(((first - second + 540) % 360) - 180)

/** How far a course strays from a wind: by its ends, or by how it sets out. */
function strayDegrees(course: readonly Metres[], wind: CompassSide): number {
  const [first, last] = [course[0]!, course.at(-1)!]
  const chord = turnDegrees(bearingDegrees(first, last), bearingOfSide(wind))
  const setOut = course.find((point) => distanceMetres(point, first) > 0.25 * distanceMetres(first, last)) ?? last
  return Math.min(chord, turnDegrees(bearingDegrees(first, setOut), bearingOfSide(wind)) + 20)
}

/** Whether the words of a leg say another direction than it takes; the legs of a side have words of their own for that. */
export function directionOf(link: Link, course: readonly Metres[], isRing: boolean): 'along' | 'aslant' | 'against' {
  const winds = link.winds.length > 0 ? link.winds : isRing || !link.travel ? [] : [link.travel]
  if (winds.length === 0 || course.length < 2) return 'along'
  const stray = Math.min(...winds.map((wind) => strayDegrees(course, wind)))
  return stray > AGAINST_DEGREES ? 'against' : stray > ASLANT_DEGREES ? 'aslant' : 'along'
}

/** The course of a leg whose ends are known. */
export function courseOf(link: Link): readonly Metres[] {
  const { start, end } = link
  if (!start || !end) return []
  const path = pathOf(link)
  if (!path) return [start, end]
  return courseAlong(path, start, end).points
}

const passed = (path: readonly Metres[], other: readonly Metres[], link: Link, crossings: Crossings): number => {
  const [from, to] = [stationOn(path, link.start!), stationOn(path, link.end!)]
  const [least, most] = [from.chainageMetres, to.chainageMetres].sort((one, two) => one - two) as [number, number]
  return crossings(path, other).filter(
    ({ chainageMetres: at }) => at > least + AT_THE_END_METRES && at < most - AT_THE_END_METRES,
  ).length
}

/** Crossings with the line before and the line after that the leg passes, although it could have ended there. */
function passedCrossings(link: Link, before: Link | undefined, after: Link | undefined, crossings: Crossings): number {
  const path = pathOf(link)
  if (!path || !link.start || !link.end) return 0
  const isPoint = (goal: Link['to']) => goal?.place.point !== undefined
  const ahead =
    isPoint(link.to) || isPoint(after?.from) ? undefined : ((link.to && goalLine(link.to)) ?? (after && pathOf(after)))
  const behind = isPoint(link.from) || isPoint(before?.to) ? undefined : before && pathOf(before)
  return [ahead, behind].reduce(
    (sum, other) => sum + (other && other !== path ? passed(path, other, link, crossings) : 0),
    0,
  )
}

/** Names each thing that speaks against a leg, with its points. */
export function weighLeg(
  link: Link,
  before: Link | undefined,
  after: Link | undefined,
  context: { readonly isRing: boolean; readonly crossings: Crossings },
  against: Against,
): void {
  against(placeReason(link), link.placeCost)
  if (!link.start || !link.end) return
  const course = courseOf(link)
  const path = pathOf(link)
  const metres = path ? courseAlong(path, link.start, link.end).lengthMetres : lengthMetres(course)
  const offset = path ? stationOn(path, link.start).offsetMetres + stationOn(path, link.end).offsetMetres : 0
  const direction = directionOf(link, course, context.isRing)
  const passing = passedCrossings(link, before, after, context.crossings)
  if (metres < SHORTEST_METRES) against('no-length', COST.noLength)
  against('beside-line', offset / COST.metresPerPoint)
  if (direction !== 'along') against(direction === 'against' ? 'against-direction' : 'aslant', COST[direction])
  against('side-runs-back', sideCost(link, course, context.isRing))
  against('passed-crossing', COST.passedCrossing * passing)
  against('longer', (COST.perThousandMetres * metres) / 1000)
}

export function legCost(
  link: Link,
  before: Link | undefined,
  after: Link | undefined,
  context: { readonly isRing: boolean; readonly crossings: Crossings },
): number {
  let points = 0
  weighLeg(link, before, after, context, (_, more) => {
    points += more
  })
  return points
}

/** What the places of a leg cost, in one word. */
const placeReason = ({ line, lineIsLost, placeCost }: Link): AgainstCode =>
  line?.onTerrain
    ? 'by-terrain'
    : lineIsLost
      ? 'line-lost'
      : line?.byName === false || placeCost >= COST.byKind
        ? 'by-kind'
        : 'name-resembles'

/** The side of a parcel runs with the sun: weak evidence, since a side may have many legs. */
function sideCost(link: Link, course: readonly Metres[], isRing: boolean): number {
  if (!isRing || !link.travel || link.winds.length > 0) return 0
  const stray = strayDegrees(course, link.travel)
  return stray > 150 ? COST.sideAgainst : stray > 100 ? COST.sideAslant : 0
}
