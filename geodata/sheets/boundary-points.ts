/** 界址点: the vertices of a line numbered from the north-west corner, clockwise, with the side to the next one. */
import { bearingDegrees, distanceMetres, nearestOnLine, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { simplifiedLine } from '../crs/simplified-line.ts'
import { isInnerLine } from '../outline/model.ts'

import { letterAlong } from './boundary-marks.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline, WirePlace, WireSegment } from '../wire/geometry.ts'

/** Ends nearer than this are one point. */
const MEETING_METRES = 1
const AT_PLACE_METRES = 5
/** A table longer than this helps nobody: the line is then told by fewer points, and the sheet says so. */
const MOST_POINTS = 260

type Side = {
  readonly lengthMetres: number
  readonly bearingDegrees: number
  /** Null where nothing is drawn between two points. */
  readonly segment: WireSegment | null
}

export type BoundaryPoint = {
  /** 争T3: the line, J for measured or T for taken from a map, and the number. */
  readonly number: string
  readonly at: Metres
  readonly segment: WireSegment
  /** Null behind the last point of a line that does not come back. */
  readonly toNext: Side | null
  /** The place that stands there. */
  readonly place: WirePlace | null
}

export type NumberedLine = {
  readonly outline: WireOutline
  readonly points: readonly BoundaryPoint[]
  readonly isRound: boolean
  /** How far points that are not listed may lie from the listed course; 0 when all are listed. */
  readonly toleranceMetres: number
}

/** What of a case its numbered points are made from. */
export type LineMatter = {
  readonly view: Pick<CaseView, 'places'>
  readonly plane: Pick<PlaneSystem, 'toPlane'>
}

type Vertex = { readonly at: Metres; readonly segment: WireSegment; readonly next: WireSegment | null }

function verticesOf(
  segments: readonly WireSegment[],
  toPlane: (position: number[]) => Metres,
  tolerance: number,
): Vertex[] {
  const lines = segments.map((segment) => {
    const course = segment.geometry.coordinates.map(toPlane)
    return { segment, course: tolerance === 0 ? course : simplifiedLine(course, tolerance) }
  })
  const vertices: Vertex[] = []
  for (const { segment, course } of lines) {
    const last = vertices.at(-1)
    const meets = last && distanceMetres(last.at, course[0]!) <= MEETING_METRES
    if (meets) vertices.pop()
    course.forEach((at, index) =>
      vertices.push({
        at: index === 0 && meets ? last.at : at,
        segment,
        next: index === course.length - 1 ? null : segment,
      }),
    )
  }
  return vertices
}

/** From the north-west corner, clockwise: as surveyors number. */
function fromNorthWest(ring: readonly Vertex[]): Vertex[] {
  const clockwise = signedAreaSquareMetres(ring.map(({ at }) => at)) > 0 ? reversed(ring) : [...ring]
  const rank = ({ at: [east, north] }: Vertex): number => north - east
  const first = clockwise.reduce((best, vertex, index) => (rank(vertex) > rank(clockwise[best]!) ? index : best), 0)
  return [...clockwise.slice(first), ...clockwise.slice(0, first)]
}

/** The other way round each side belongs to the vertex at its other end. */
const reversed = (ring: readonly Vertex[]): Vertex[] =>
  [...ring].reverse().map((vertex, index, all) => ({ ...vertex, next: all[(index + 1) % all.length]!.next }))

function placeAt(at: Metres, { view, plane }: LineMatter): WirePlace | null {
  const isThere = ({ geometry }: WirePlace): boolean =>
    geometry.type === 'Point' && distanceMetres(plane.toPlane(geometry.coordinates), at) <= AT_PLACE_METRES
  return view.places.find(isThere) ?? null
}

const outerSegments = ({ segments }: WireOutline): WireSegment[] =>
  segments.filter((segment) => !isInnerLine(segment) && segment.geometry.coordinates.length > 1)

/** A line that comes back to its beginning, or is meant to. */
const isRoundLine = ({ role }: WireOutline, vertices: readonly Vertex[]): boolean =>
  role !== 'dividing-line' && vertices.length > 2

/** In the order in which they are numbered, without the last one of a ring, which is the first again. */
function inOrder(vertices: readonly Vertex[], isRound: boolean): Vertex[] {
  if (!isRound) return [...vertices]
  const comesBack = distanceMetres(vertices[0]!.at, vertices.at(-1)!.at) <= MEETING_METRES
  return fromNorthWest(comesBack ? vertices.slice(0, -1) : vertices)
}

const withSides = (
  ordered: readonly Vertex[],
  isRound: boolean,
  numbers: readonly string[],
  matter: LineMatter,
): BoundaryPoint[] =>
  ordered.map(({ at, segment, next }, index): BoundaryPoint => {
    const following = ordered[index + 1] ?? (isRound ? ordered[0] : undefined)
    const toNext = following && {
      lengthMetres: distanceMetres(at, following.at),
      bearingDegrees: bearingDegrees(at, following.at),
      segment: next,
    }
    return { number: numbers[index]!, at, segment, place: placeAt(at, matter), toNext: toNext ?? null }
  })

function numbersOf(ordered: readonly Vertex[], outline: WireOutline): string[] {
  const sign = letterAlong({ role: outline.role, letter: outline.role === 'claim' ? outline.claimantLetter : null })
  return ordered.map(({ segment }, index) => `${sign}${segment.method === 'measured' ? 'J' : 'T'}${index + 1}`)
}

/** The points of one outline; none when nothing of it is drawn. */
export function numberedLine(matter: LineMatter, outline: WireOutline): NumberedLine {
  const segments = outerSegments(outline)
  const toPlane = (position: number[]): Metres => matter.plane.toPlane(position)
  let tolerance = 0
  let vertices = verticesOf(segments, toPlane, tolerance)
  for (tolerance = 0.5; vertices.length > MOST_POINTS; tolerance *= 2)
    vertices = verticesOf(segments, toPlane, tolerance)
  const isRound = isRoundLine(outline, vertices)
  const ordered = inOrder(vertices, isRound)
  const points = withSides(ordered, isRound, numbersOf(ordered, outline), matter)
  const wholeLines = segments.map((segment) => segment.geometry.coordinates.map(toPlane))
  const listed = points.map(({ at }) => at)
  return { outline, points, isRound, toleranceMetres: farthest(wholeLines, listed, isRound) }
}

const isSame = (one: Pick<Vertex, 'at' | 'segment'>, other: Pick<Vertex, 'at' | 'segment'>): boolean =>
  one.at[0] === other.at[0] && one.at[1] === other.at[1] && one.segment === other.segment

/** All vertices beginning with the first that is listed; undefined where it is not among them. */
function beginningWith(ordered: readonly Vertex[], first: BoundaryPoint, isRound: boolean): Vertex[] | undefined {
  const begin = ordered.findIndex((vertex) => isSame(vertex, first))
  if (begin < 0 || (begin > 0 && !isRound)) return undefined
  return [...ordered.slice(begin), ...ordered.slice(0, begin)]
}

/** The listed points keep their numbers; 争T3-1 and 争T3-2 lie between 争T3 and 争T4. Undefined where the order is not the same. */
function numbersBetween(ordered: readonly Vertex[], listed: readonly BoundaryPoint[]): string[] | undefined {
  let [next, after] = [0, 0]
  const numbers = ordered.map((vertex) => {
    const point = listed[next]
    if (!point || !isSame(vertex, point)) return `${listed[next - 1]?.number ?? ''}-${++after}`
    next += 1
    after = 0
    return point.number
  })
  return next === listed.length ? numbers : undefined
}

/** Every vertex of an outline, where the sheet may list fewer: those that it lists bear the same numbers. */
export function wholeLine(matter: LineMatter, outline: WireOutline): NumberedLine {
  const listed = numberedLine(matter, outline)
  const vertices = verticesOf(outerSegments(outline), (position) => matter.plane.toPlane(position), 0)
  const isRound = isRoundLine(outline, vertices)
  const ordered = inOrder(vertices, isRound)
  if (ordered.length <= listed.points.length) return listed
  for (const direction of isRound ? [ordered, reversed(ordered)] : [ordered]) {
    const turned = beginningWith(direction, listed.points[0]!, isRound)
    const numbers = turned && numbersBetween(turned, listed.points)
    if (numbers) return { outline, isRound, toleranceMetres: 0, points: withSides(turned, isRound, numbers, matter) }
  }
  return {
    outline,
    isRound,
    toleranceMetres: 0,
    points: withSides(ordered, isRound, numbersOf(ordered, outline), matter),
  }
}

/** How far the drawn line strays from the course through the listed points. */
function farthest(lines: readonly (readonly Metres[])[], listed: readonly Metres[], isRound: boolean): number {
  const course = isRound ? [...listed, listed[0]!] : listed
  const count = lines.reduce((sum, line) => sum + line.length, 0)
  if (course.length < 2 || count <= MOST_POINTS) return 0
  return Math.max(...lines.flat().map((point) => nearestOnLine(course, point).offsetMetres))
}
