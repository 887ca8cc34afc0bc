/** 界址点: the vertices of a line numbered from the north-west corner, clockwise, with the side to the next one. */
import { bearingDegrees, distanceMetres, nearestOnLine, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { simplifiedLine } from '../crs/simplified-line.ts'
import { isInnerLine } from '../outline/model.ts'

import { letterAlong } from './boundary-marks.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { WireOutline, WirePlace, WireSegment } from '../wire/geometry.ts'
import type { PrintMatter } from './matter.ts'

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

function placeAt(at: Metres, places: readonly WirePlace[], toPlane: (position: number[]) => Metres): WirePlace | null {
  const isThere = ({ geometry }: WirePlace): boolean =>
    geometry.type === 'Point' && distanceMetres(toPlane(geometry.coordinates), at) <= AT_PLACE_METRES
  return places.find(isThere) ?? null
}

/** The points of one outline; none when nothing of it is drawn. */
export function numberedLine({ view, plane }: PrintMatter, outline: WireOutline): NumberedLine {
  const segments = outline.segments.filter(
    (segment) => !isInnerLine(segment) && segment.geometry.coordinates.length > 1,
  )
  const toPlane = (position: number[]): Metres => plane.toPlane(position)
  let tolerance = 0
  let vertices = verticesOf(segments, toPlane, tolerance)
  for (tolerance = 0.5; vertices.length > MOST_POINTS; tolerance *= 2)
    vertices = verticesOf(segments, toPlane, tolerance)
  const [first, last] = [vertices[0], vertices.at(-1)]
  const isRound = outline.role !== 'dividing-line' && vertices.length > 2
  const comesBack = isRound && first && last && distanceMetres(first.at, last.at) <= MEETING_METRES
  const ordered = isRound ? fromNorthWest(comesBack ? vertices.slice(0, -1) : vertices) : vertices
  const sign = letterAlong({ role: outline.role, letter: outline.role === 'claim' ? outline.claimantLetter : null })
  const points = ordered.map(({ at, segment, next }, index): BoundaryPoint => {
    const following = ordered[index + 1] ?? (isRound ? ordered[0] : undefined)
    return {
      number: `${sign}${segment.method === 'measured' ? 'J' : 'T'}${index + 1}`,
      at,
      segment,
      place: placeAt(at, view.places, toPlane),
      toNext: following
        ? {
            lengthMetres: distanceMetres(at, following.at),
            bearingDegrees: bearingDegrees(at, following.at),
            segment: next,
          }
        : null,
    }
  })
  const wholeLines = segments.map((segment) => segment.geometry.coordinates.map(toPlane))
  return {
    outline,
    points,
    isRound,
    toleranceMetres: farthest(
      wholeLines,
      points.map(({ at }) => at),
      isRound,
    ),
  }
}

/** How far the drawn line strays from the course through the listed points. */
function farthest(lines: readonly (readonly Metres[])[], listed: readonly Metres[], isRound: boolean): number {
  const course = isRound ? [...listed, listed[0]!] : listed
  const count = lines.reduce((sum, line) => sum + line.length, 0)
  if (course.length < 2 || count <= MOST_POINTS) return 0
  return Math.max(...lines.flat().map((point) => nearestOnLine(course, point).offsetMetres))
}
