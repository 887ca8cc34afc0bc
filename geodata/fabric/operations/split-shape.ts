import { isInsideRing, nearestOnLine } from '../../crs/plane-geometry.ts'
import { success, type Result } from '../../result.ts'
import { chainMetres, chainPositions } from '../chain-positions.ts'
import { cutLine } from '../cut-line.ts'
import { isSamePosition, linesById, newLineIds, newShapeId, shapeOf } from '../find.ts'
import { edgeCrossings } from '../plane/edge-crossings.ts'
import { positionOf, roundedPosition } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'
import { reversedChain } from '../replace-uses.ts'
import { chainBetween, courseBetween } from '../ring-knots.ts'
import { trimmed, type Ends } from './trimmed-cut.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Chain, Fabric, FabricLine, FabricShape, LineWords, ShapeOf } from '../model.ts'
import type { Position } from 'geojson'

export type Splitting = {
  readonly shapeId: string
  /** A line that a person drew, or the course of a shape: a dividing line, whose lines the parts will then share. */
  readonly cut:
    | { readonly drawn: readonly Position[]; readonly words?: readonly LineWords[]; readonly drawnBy: string }
    | { readonly courseOf: string }
  /** How far an end may lie inside the boundary and still be run on to it. An end outside is cut off at the boundary. */
  readonly toleranceMetres: number
  /**
   * What the parts left and right of the cut are, seen along it. Null: what the whole was. Both null: both stay parts of the one shape,
   * and the cut runs inside it.
   */
  readonly left: ShapeOf | null
  readonly right: ShapeOf | null
  /** The whole stays beside its parts: the disputed extent beside the awards. */
  readonly keepWhole?: boolean
}

export type Split = {
  readonly fabric: Fabric
  /** One and the same where both stay parts of one shape. */
  readonly leftId: string
  readonly rightId: string
  /** The lines that both parts share, in the direction of the cut. */
  readonly dividing: Chain
}

/** The part whose ground the cut runs through. */
function partOfCut(shape: FabricShape, fabric: Fabric, drawn: readonly Metres[], plane: PlaneSystem): number {
  const lines = linesById(fabric)
  const rings = shape.parts.map(([outer]) => chainMetres(outer!, lines, plane))
  const inside = rings.findIndex((ring) =>
    drawn.some((point, index) => {
      const next = drawn[index + 1]
      return isInsideRing(next ? [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] : point, ring)
    }),
  )
  return inside >= 0 ? inside : rings.findIndex((ring) => edgeCrossings(drawn, ring).length > 1)
}

const nearestLine = (chain: Chain, spot: Metres, fabric: Fabric, plane: PlaneSystem): string => {
  const lines = linesById(fabric)
  const away = chain.map(
    ({ lineId }) => nearestOnLine(lines.get(lineId)!.coordinates.map(plane.toPlane), spot).offsetMetres,
  )
  return chain[away.indexOf(Math.min(...away))]!.lineId
}

/** Ring and cut with knots at both ends of the cut. */
type Prepared = { readonly fabric: Fabric; readonly from: Position; readonly to: Position; readonly dividing: Chain }

function withDrawnCut(
  fabric: Fabric,
  ends: Ends,
  [from, to]: readonly [Position, Position],
  cut: Extract<Splitting['cut'], { drawn: unknown }>,
  plane: PlaneSystem,
): Prepared {
  const inner = ends.course.slice(1, -1).map((point) => positionOf(plane, point))
  const line: FabricLine = {
    id: newLineIds(fabric, 1)[0]!,
    coordinates: [from, ...inner, to],
    method: 'drawn-by-hand',
    certainty: 'implied',
    accuracyMetres: null,
    words: cut.words ?? [],
    placeId: null,
    reason: 'drawn-by-a-person',
    drawnBy: cut.drawnBy,
  }
  return {
    fabric: { ...fabric, lines: [...fabric.lines, line] },
    from,
    to,
    dividing: [{ lineId: line.id, reversed: false }],
  }
}

/** Cuts the course where it meets the boundary; an end that had to be run on gets the knot as its last vertex. */
function withCourseCut(
  fabric: Fabric,
  ends: Ends,
  [from, to]: readonly [Position, Position],
  courseOf: string,
  plane: PlaneSystem,
): Prepared | undefined {
  const course = (now: Fabric): Chain => shapeOf(now, courseOf).courses[0]!
  let now = fabric
  for (const [knot, point, isEnd] of [
    [from, ends.start, false],
    [to, ends.end, true],
  ] as const) {
    const lines = linesById(now)
    const chain = course(now)
    const positions = chainPositions(chain, lines)
    const on = nearestOnLine(positions.map(plane.toPlane), point)
    if (positions.some((position) => isSamePosition(position, knot))) {
      now = cutLine(now, nearestLine(chain, point, now, plane), knot, plane).fabric
      continue
    }
    const use = isEnd ? chain.at(-1)! : chain[0]!
    const isRunOn = on.offsetMetres > 0.01
    const lineId = isRunOn ? use.lineId : nearestLine(chain, point, now, plane)
    const target = lines.get(lineId)!
    const atLast = isRunOn ? isEnd !== use.reversed : false
    const own = nearestOnLine(target.coordinates.map(plane.toPlane), point)
    const coordinates = isRunOn
      ? atLast
        ? [...target.coordinates, knot]
        : [knot, ...target.coordinates]
      : target.coordinates.toSpliced(own.edge + 1, 0, knot)
    now = { ...now, lines: now.lines.map((line) => (line.id === lineId ? { ...line, coordinates } : line)) }
    now = cutLine(now, lineId, knot, plane).fabric
  }
  const dividing = courseBetween(course(now), from, to, linesById(now))
  return dividing && { fabric: now, from, to, dividing }
}

/**
 * Splits a shape into the part left of a cut and the part right of it. Both share the cut; each segment of the boundary keeps its
 * words, and parts that the cut does not reach stay with the left.
 */
export function splitShape(fabric: Fabric, given: Splitting, plane: PlaneSystem): Result<Split> {
  const whole = shapeOf(fabric, given.shapeId)
  const { cut } = given
  const course =
    'drawn' in cut
      ? cut.drawn.map(roundedPosition)
      : chainPositions(shapeOf(fabric, cut.courseOf).courses[0] ?? [], linesById(fabric))
  const once = course.filter((position, index) => index === 0 || !isSamePosition(position, course[index - 1]!))
  if (once.length < 2) return refusal('fabric-line-too-short', once[0] ?? [0, 0])
  const drawn = once.map(plane.toPlane)
  const partIndex = partOfCut(whole, fabric, drawn, plane)
  if (partIndex < 0) return refusal('fabric-split-parts-nothing', once[0]!)
  const ringOf = (now: Fabric): Chain => shapeOf(now, given.shapeId).parts[partIndex]![0]!
  const lines = linesById(fabric)
  const ends = trimmed(drawn, chainMetres(ringOf(fabric), lines, plane), given.toleranceMetres, plane)
  if (!ends.ok) return ends
  const holes = whole.parts[partIndex]!.slice(1).map((hole) => chainMetres(hole, lines, plane))
  const met = holes.flatMap((hole) => edgeCrossings(ends.value.course, hole))[0]
  if (met) return refusal('fabric-split-meets-hole', positionOf(plane, met.point))
  const first = cutLine(
    fabric,
    nearestLine(ringOf(fabric), ends.value.start, fabric, plane),
    positionOf(plane, ends.value.start),
    plane,
  )
  const second = cutLine(
    first.fabric,
    nearestLine(ringOf(first.fabric), ends.value.end, first.fabric, plane),
    positionOf(plane, ends.value.end),
    plane,
  )
  const knots = [first.knot, second.knot] as const
  const prepared =
    'drawn' in cut
      ? withDrawnCut(second.fabric, ends.value, knots, cut, plane)
      : withCourseCut(second.fabric, ends.value, knots, cut.courseOf, plane)
  if (!prepared || isSamePosition(...knots)) return refusal('fabric-split-parts-nothing', knots[0])
  return success(parted(prepared, given, partIndex, plane))
}

function parted(
  { fabric, from, to, dividing }: Prepared,
  given: Splitting,
  partIndex: number,
  plane: PlaneSystem,
): Split {
  const lines = linesById(fabric)
  const whole = shapeOf(fabric, given.shapeId)
  const [outer, ...holes] = whole.parts[partIndex]!
  // Along the cut and back round an anticlockwise ring keeps the land on the left.
  const leftRing = [...dividing, ...chainBetween(outer!, to, from, lines)]
  const rightRing = [...reversedChain(dividing), ...chainBetween(outer!, from, to, lines)]
  const leftGround = chainMetres(leftRing, lines, plane)
  const isLeft = (hole: Chain) => isInsideRing(chainMetres(hole, lines, plane)[0]!, leftGround)
  const others = whole.parts.filter((_, index) => index !== partIndex)
  const leftPart = [leftRing, ...holes.filter(isLeft)]
  const rightPart = [rightRing, ...holes.filter((hole) => !isLeft(hole))]
  if (given.left === null && given.right === null) {
    const both: FabricShape = { ...whole, parts: whole.parts.toSpliced(partIndex, 1, leftPart, rightPart) }
    const shapes = fabric.shapes.map((shape) => (shape.id === whole.id ? both : shape))
    return { fabric: { ...fabric, shapes }, leftId: whole.id, rightId: whole.id, dividing }
  }
  const rightId = newShapeId(fabric)
  const leftId = given.keepWhole ? `shape-${Number(rightId.slice('shape-'.length)) + 1}` : whole.id
  const left: FabricShape = {
    id: leftId,
    of: given.left ?? whole.of,
    parts: [leftPart, ...others],
    courses: given.keepWhole ? [] : whole.courses,
  }
  const right: FabricShape = {
    id: rightId,
    of: given.right ?? whole.of,
    parts: [rightPart],
    courses: [],
  }
  const shapes = given.keepWhole
    ? [...fabric.shapes, left, right]
    : fabric.shapes.flatMap((shape) => (shape.id === whole.id ? [left, right] : [shape]))
  return { fabric: { ...fabric, shapes }, leftId, rightId, dividing }
}
