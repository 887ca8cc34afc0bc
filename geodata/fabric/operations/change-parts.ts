import { isInsideRing, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { success, type Result } from '../../result.ts'
import { chainMetres } from '../chain-positions.ts'
import { isSamePosition, linesById, newLineIds, newShapeId, shapeOf } from '../find.ts'
import { edgeCrossings, selfCrossings } from '../plane/edge-crossings.ts'
import { positionOf, roundedPosition } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'
import { shareLines } from '../share-lines.ts'
import { withoutUnused, type Removed } from '../unused-lines.ts'
import {
  SHARING_METRES,
  type Chain,
  type Fabric,
  type FabricLine,
  type FabricShape,
  type LineWords,
  type ShapeOf,
} from '../model.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Position } from 'geojson'

/** A ring or line as a person draws it. A ring closes itself. */
export type Drawn = {
  readonly positions: readonly Position[]
  readonly words?: readonly LineWords[]
  readonly method?: 'measured' | 'digitised' | 'traced-on-terrain' | 'drawn-by-hand'
  readonly accuracyMetres?: number | null
  readonly drawnBy: string
  /** How near a line must run to become one with what is there; 0.5 m unless told. */
  readonly toleranceMetres?: number
}

const LEAST_SQUARE_METRES = 0.01

const lineOfDrawn = (fabric: Fabric, coordinates: readonly Position[], drawn: Drawn): FabricLine => ({
  id: newLineIds(fabric, 1)[0]!,
  coordinates,
  method: drawn.method ?? 'drawn-by-hand',
  certainty: 'implied',
  accuracyMetres: drawn.accuracyMetres ?? null,
  words: drawn.words ?? [],
  placeId: null,
  reason: 'drawn-by-a-person',
  drawnBy: drawn.drawnBy,
})

const onceEach = (positions: readonly Position[]): Position[] =>
  positions
    .map(roundedPosition)
    .filter((position, index, all) => index === 0 || !isSamePosition(position, all[index - 1]!))

/** A drawn ring, closed and anticlockwise; refused when it crosses itself or encloses nothing. */
function soundRing({ positions }: Drawn, plane: PlaneSystem): Result<Position[]> {
  const once = onceEach(positions)
  const open = once.length > 1 && isSamePosition(once[0]!, once.at(-1)!) ? once.slice(0, -1) : once
  if (open.length < 3) return refusal('fabric-ring-too-small', open[0] ?? [0, 0])
  const ring = [...open, open[0]!]
  const points = ring.map(plane.toPlane)
  const [crossing] = selfCrossings(points, true, 1)
  if (crossing) return refusal('fabric-ring-crosses-itself', positionOf(plane, crossing.point))
  const area = signedAreaSquareMetres(points)
  if (Math.abs(area) < LEAST_SQUARE_METRES) return refusal('fabric-ring-too-small', ring[0]!)
  return success(area > 0 ? ring : ring.reverse())
}

/** The fabric with the ring as a line of its own, and its use with the land on the left (outer) or right (hole) of it. */
function withRing(
  fabric: Fabric,
  ring: readonly Position[],
  drawn: Drawn,
  isHole: boolean,
): { fabric: Fabric; chain: Chain } {
  const line = lineOfDrawn(fabric, ring, drawn)
  return { fabric: { ...fabric, lines: [...fabric.lines, line] }, chain: [{ lineId: line.id, reversed: isHole }] }
}

const withShape = (fabric: Fabric, shape: FabricShape): Fabric => ({
  ...fabric,
  shapes: fabric.shapes.map((one) => (one.id === shape.id ? shape : one)),
})

const sharing = (fabric: Fabric, { toleranceMetres }: Drawn, plane: PlaneSystem): Fabric =>
  shareLines(fabric, plane, toleranceMetres ?? SHARING_METRES)

/** A new shape within a drawn ring. Where the ring runs along lines that are there, it uses those. */
export function drawShape(
  fabric: Fabric,
  of: ShapeOf,
  drawn: Drawn,
  plane: PlaneSystem,
): Result<{ fabric: Fabric; shapeId: string }> {
  const ring = soundRing(drawn, plane)
  if (!ring.ok) return ring
  const { fabric: withLine, chain } = withRing(fabric, ring.value, drawn, false)
  const shapeId = newShapeId(fabric)
  const shape: FabricShape = { id: shapeId, of, parts: [[chain]], courses: [] }
  return success({ fabric: sharing({ ...withLine, shapes: [...fabric.shapes, shape] }, drawn, plane), shapeId })
}

/** A new open line, such as a dividing line, as a shape without ground. */
export function drawCourse(
  fabric: Fabric,
  of: ShapeOf,
  drawn: Drawn,
  plane: PlaneSystem,
): Result<{ fabric: Fabric; shapeId: string }> {
  const positions = onceEach(drawn.positions)
  if (positions.length < 2) return refusal('fabric-line-too-short', positions[0] ?? [0, 0])
  const line = lineOfDrawn(fabric, positions, drawn)
  const shapeId = newShapeId(fabric)
  const shape: FabricShape = { id: shapeId, of, parts: [], courses: [[{ lineId: line.id, reversed: false }]] }
  return success({
    fabric: sharing({ lines: [...fabric.lines, line], shapes: [...fabric.shapes, shape] }, drawn, plane),
    shapeId,
  })
}

/** Cuts a hole into the part that holds it; it may touch no ring of the shape. */
export function cutHole(fabric: Fabric, shapeId: string, drawn: Drawn, plane: PlaneSystem): Result<Fabric> {
  const ring = soundRing(drawn, plane)
  if (!ring.ok) return ring
  const shape = shapeOf(fabric, shapeId)
  const lines = linesById(fabric)
  const points = ring.value.map(plane.toPlane)
  const rings = shape.parts.map((part) => part.map((one) => chainMetres(one, lines, plane)))
  const holder = rings.findIndex(([outer]) => points.every((point) => isInsideRing(point, outer!)))
  const met = rings.flat().flatMap((one) => edgeCrossings(points, one))[0]
  const isInHole =
    holder >= 0 &&
    rings[holder]!.slice(1).some((hole) => isInsideRing(points[0]!, hole) || isInsideRing(hole[0]!, points))
  if (holder < 0 || met || isInHole)
    return refusal('fabric-hole-outside', met ? positionOf(plane, met.point) : ring.value[0]!)
  const { fabric: withLine, chain } = withRing(fabric, ring.value, drawn, true)
  const parts = shape.parts.map((part, index) => (index === holder ? [...part, chain] : part))
  return success(sharing(withShape(withLine, { ...shape, parts }), drawn, plane))
}

/** Adds ground that lies apart from what the shape has. */
export function addPart(fabric: Fabric, shapeId: string, drawn: Drawn, plane: PlaneSystem): Result<Fabric> {
  const ring = soundRing(drawn, plane)
  if (!ring.ok) return ring
  const shape = shapeOf(fabric, shapeId)
  const lines = linesById(fabric)
  const points = ring.value.map(plane.toPlane)
  const grounds = shape.parts.map((part) => part.map((one) => chainMetres(one, lines, plane)))
  const met = grounds.flat().flatMap((one) => edgeCrossings(points, one))[0]
  const isOnGround = ([outer, ...holes]: readonly Metres[][]) =>
    isInsideRing(outer![0]!, points) ||
    (isInsideRing(points[0]!, outer!) && !holes.some((hole) => isInsideRing(points[0]!, hole)))
  if (met || grounds.some(isOnGround))
    return refusal('fabric-part-overlaps', met ? positionOf(plane, met.point) : ring.value[0]!)
  const { fabric: withLine, chain } = withRing(fabric, ring.value, drawn, false)
  return success(sharing(withShape(withLine, { ...shape, parts: [...shape.parts, [chain]] }), drawn, plane))
}

/** Takes a part away with its holes; the last one stays. */
export function removePart(fabric: Fabric, shapeId: string, partIndex: number): Result<Removed> {
  const shape = shapeOf(fabric, shapeId)
  const part = shape.parts[partIndex]
  if (!part) throw new RangeError(`Shape ${shapeId} has no part ${partIndex}.`)
  if (shape.parts.length === 1 && shape.courses.length === 0)
    return refusal('fabric-last-part', linesById(fabric).get(part[0]![0]!.lineId)!.coordinates[0]!)
  return success(withoutUnused(withShape(fabric, { ...shape, parts: shape.parts.toSpliced(partIndex, 1) })))
}

/** Fills a hole: `hole` counts from 0 among the holes of the part. */
export function fillHole(fabric: Fabric, shapeId: string, partIndex: number, hole: number): Removed {
  const shape = shapeOf(fabric, shapeId)
  if (!shape.parts[partIndex]?.[hole + 1])
    throw new RangeError(`Part ${partIndex} of shape ${shapeId} has no hole ${hole}.`)
  const parts = shape.parts.map((part, index) => (index === partIndex ? part.toSpliced(hole + 1, 1) : part))
  return withoutUnused(withShape(fabric, { ...shape, parts }))
}

/** Takes a shape out of hand; lines that others use stay. */
export const removeShape = (fabric: Fabric, shapeId: string): Removed =>
  withoutUnused({ ...fabric, shapes: fabric.shapes.filter(({ id }) => id !== shapeOf(fabric, shapeId).id) })
