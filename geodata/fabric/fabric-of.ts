import { distanceMetres, signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { roundedPosition } from './plane/rounded-position.ts'
import { ringStretches } from './ring-segments.ts'
import { shareLines } from './share-lines.ts'
import {
  SHARING_METRES,
  type Chain,
  type Fabric,
  type FabricLine,
  type FabricShape,
  type LineWords,
  type ShapeOf,
} from './model.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Segment } from '../outline/model.ts'
import type { Span } from '../text/span.ts'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** A call as far as a line knows it: where its words and marks stand in the document. */
export type CallSpans = Span & { readonly marks: readonly Span[] }

/** An outline to be taken into hand, the machine's or a stored one. */
export type OutlineInHand = {
  readonly of: ShapeOf
  readonly segments: readonly Omit<Segment, 'lengthMetres'>[]
  /** Null where a side is missing: then its segments are courses. */
  readonly polygon: Polygon | MultiPolygon | null
  /** The calls of its description; those that the segments number. */
  readonly calls: readonly CallSpans[]
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function wordsOf(
  { callIndex, markIndex, certainty }: OutlineInHand['segments'][number],
  calls: readonly CallSpans[],
): LineWords[] {
  const call = callIndex === null ? undefined : calls[callIndex]
  if (!call) return []
  const mark = markIndex === null ? undefined : call.marks[markIndex]
  return [{ call: spanOf(call), mark: mark ? spanOf(mark) : null, certainty }]
}

class Drawing {
  readonly lines: FabricLine[] = []
  readonly #calls: readonly CallSpans[]
  readonly #firstId: number
  constructor(calls: readonly CallSpans[], firstId: number) {
    this.#calls = calls
    this.#firstId = firstId
  }
  add(segment: OutlineInHand['segments'][number], coordinates: readonly Position[]): Chain {
    const { method, certainty, accuracyMetres, placeId, reason } = segment
    const id = `line-${this.#firstId + this.lines.length}`
    this.lines.push({
      id,
      coordinates,
      method,
      certainty,
      accuracyMetres,
      words: wordsOf(segment, this.#calls),
      placeId,
      reason,
      drawnBy: null,
    })
    return [{ lineId: id, reversed: false }]
  }
}

function ringInHand(
  ring: readonly Position[],
  isOuter: boolean,
  { segments }: OutlineInHand,
  drawing: Drawing,
  plane: PlaneSystem,
): Chain {
  const isAnticlockwise = signedAreaSquareMetres(ring.map(plane.toPlane)) > 0
  const turned = (isAnticlockwise === isOuter ? ring : [...ring].reverse()).map(roundedPosition)
  const { firstVertex, stretches } = ringStretches(
    turned.map(plane.toPlane),
    segments.map(({ coordinates }) => coordinates.map(plane.toPlane)),
  )
  const from = [...turned.slice(firstVertex, -1), ...turned.slice(0, firstVertex)]
  const closed = [...from, from[0]!]
  return stretches.flatMap((one) => drawing.add(segments[one.segment]!, closed.slice(one.from, one.to + 1)))
}

/** Segments that follow each other without a gap run as one course. */
function coursesInHand({ segments }: OutlineInHand, drawing: Drawing, plane: PlaneSystem): Chain[] {
  const courses: Chain[] = []
  let end: Position | undefined
  for (const segment of segments) {
    const coordinates = segment.coordinates.map(roundedPosition)
    const isNext = end && distanceMetres(plane.toPlane(end), plane.toPlane(coordinates[0]!)) <= SHARING_METRES
    if (isNext) coordinates[0] = end!
    const uses = drawing.add(segment, coordinates)
    if (isNext) courses.push([...courses.pop()!, ...uses])
    else courses.push(uses)
    end = coordinates.at(-1)!
  }
  return courses
}

/** A shape of one outline with its own lines, numbered from `firstId` on; no line is shared yet. */
function inHand(
  outline: OutlineInHand,
  shapeNumber: number,
  firstId: number,
  plane: PlaneSystem,
): { shape: FabricShape; lines: readonly FabricLine[] } {
  const drawing = new Drawing(outline.calls, firstId)
  const { polygon } = outline
  const polygons = polygon === null ? [] : polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates
  const parts = polygons.map((rings) =>
    rings.map((ring, index) => ringInHand(ring, index === 0, outline, drawing, plane)),
  )
  const courses = polygon === null ? coursesInHand(outline, drawing, plane) : []
  return { shape: { id: `shape-${shapeNumber}`, of: outline.of, parts, courses }, lines: drawing.lines }
}

/** The next free number behind a prefix. */
const nextNumber = (prefix: string, ids: readonly string[]): number =>
  ids.reduce((most, id) => Math.max(most, id.startsWith(prefix) ? Number(id.slice(prefix.length)) || 0 : 0), 0) + 1

/**
 * Takes outlines into hand beside what is there already: each segment becomes a line that keeps its words, and stretches that
 * several lines run together become one line that all of them use.
 */
export function takeIntoHand(
  fabric: Fabric,
  outlines: readonly OutlineInHand[],
  plane: PlaneSystem,
  toleranceMetres: number = SHARING_METRES,
): Fabric {
  const lines = [...fabric.lines]
  const shapes = [...fabric.shapes]
  let firstId = nextNumber(
    'line-',
    lines.map(({ id }) => id),
  )
  let shapeNumber = nextNumber(
    'shape-',
    shapes.map(({ id }) => id),
  )
  for (const outline of outlines) {
    const own = inHand(outline, shapeNumber, firstId, plane)
    shapeNumber++
    firstId += own.lines.length
    lines.push(...own.lines)
    shapes.push(own.shape)
  }
  return shareLines({ lines, shapes }, plane, toleranceMetres)
}

export const fabricOf = (
  outlines: readonly OutlineInHand[],
  plane: PlaneSystem,
  toleranceMetres: number = SHARING_METRES,
): Fabric => takeIntoHand({ lines: [], shapes: [] }, outlines, plane, toleranceMetres)
