import { distanceMetres, lengthMetres, nearestOnLine, stretch, type LinePoint } from '../../crs/plane-geometry.ts'
import { success, type Result } from '../../result.ts'
import { chainMetres } from '../chain-positions.ts'
import { cutLine } from '../cut-line.ts'
import { isSamePosition, knotOf, linesById } from '../find.ts'
import { meanDistance } from '../plane/mean-distance.ts'
import { reversedChain } from '../replace-uses.ts'
import { chainBetween, courseBetween, endOfUse, startOfUse } from '../ring-knots.ts'
import { positionOf, roundedPosition } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'
import { byHand } from './move-vertex.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Chain, Fabric, FabricLine } from '../model.ts'
import type { Position } from 'geojson'

export type Reshaping = {
  /** Drawn by a person, from a line and back to it or to another line of the same ring or course. */
  readonly drawn: readonly Position[]
  /** How far its ends may lie from the lines that they mean. */
  readonly toleranceMetres: number
  readonly drawnBy: string
  /** Only rings of this shape; else of any. */
  readonly shapeId?: string
  readonly method?: 'measured' | 'digitised' | 'traced-on-terrain' | 'drawn-by-hand'
  readonly accuracyMetres?: number | null
  /** A ring has two stretches between two points: the one that looks more like what was drawn, or the other. */
  readonly stretch?: 'alike' | 'other'
}

export type Reshaped = {
  readonly fabric: Fabric
  /** The lines that run as drawn now. */
  readonly lineIds: readonly string[]
  readonly replacedMetres: number
  readonly drawnMetres: number
  /** How far the drawn line lies from what it replaces, in the mean; of the other stretch too, where there is one. */
  readonly meanDistanceMetres: number
  readonly otherMeanDistanceMetres: number | null
}

type Candidate = { readonly fabric: Fabric; readonly uses: Chain; readonly meanDistanceMetres: number }

/** The rings and courses that pass near both ends, with the offset of both. */
function chainsNear(
  fabric: Fabric,
  drawn: readonly Metres[],
  { toleranceMetres, shapeId }: Reshaping,
  plane: PlaneSystem,
) {
  const lines = linesById(fabric)
  return fabric.shapes
    .filter(({ id }) => shapeId === undefined || id === shapeId)
    .flatMap(({ parts, courses }) => [
      ...parts.flat().map((chain) => ({ chain, isRing: true })),
      ...courses.map((chain) => ({ chain, isRing: false })),
    ])
    .flatMap(({ chain, isRing }) => {
      const course = chainMetres(chain, lines, plane)
      const [from, to] = [nearestOnLine(course, drawn[0]!), nearestOnLine(course, drawn.at(-1)!)]
      return Math.max(from.offsetMetres, to.offsetMetres) > toleranceMetres ? [] : [{ chain, isRing, from, to }]
    })
}

/** The line of a chain that a point of it lies on. */
function lineAt(chain: Chain, point: LinePoint, fabric: Fabric, plane: PlaneSystem): string {
  const lines = linesById(fabric)
  const away = chain.map(
    ({ lineId }) => nearestOnLine(lines.get(lineId)!.coordinates.map(plane.toPlane), point.point).offsetMetres,
  )
  return chain[away.indexOf(Math.min(...away))]!.lineId
}

/** The stretches between two points of a chain, the lines cut there: two of a ring, one of a course. */
function stretchesBetween(
  fabric: Fabric,
  near: ReturnType<typeof chainsNear>[number],
  drawn: readonly Metres[],
  plane: PlaneSystem,
): Candidate[] {
  const isThisChain = (chain: Chain) => chain === near.chain
  const shapeIndex = fabric.shapes.findIndex(
    ({ parts, courses }) => parts.flat().some(isThisChain) || courses.some(isThisChain),
  )
  const chainIndex = [...fabric.shapes[shapeIndex]!.parts.flat(), ...fabric.shapes[shapeIndex]!.courses].findIndex(
    isThisChain,
  )
  const chainNow = (now: Fabric): Chain =>
    [...now.shapes[shapeIndex]!.parts.flat(), ...now.shapes[shapeIndex]!.courses][chainIndex]!
  const first = cutLine(fabric, lineAt(near.chain, near.from, fabric, plane), positionOf(plane, near.from.point), plane)
  const second = cutLine(
    first.fabric,
    lineAt(chainNow(first.fabric), near.to, first.fabric, plane),
    positionOf(plane, near.to.point),
    plane,
  )
  if (isSamePosition(first.knot, second.knot)) return []
  const cut = second.fabric
  const lines = linesById(cut)
  const [from, to] = [first.knot, second.knot]
  const ring = chainNow(cut)
  const runs: (Chain | undefined)[] = near.isRing
    ? [chainBetween(ring, from, to, lines), reversedChain(chainBetween(ring, to, from, lines))]
    : [
        courseBetween(ring, from, to, lines) ??
          (courseBetween(ring, to, from, lines) && reversedChain(courseBetween(ring, to, from, lines)!)),
      ]
  return runs.flatMap((uses) =>
    uses && uses.length > 0
      ? [{ fabric: cut, uses, meanDistanceMetres: meanDistance(drawn, chainMetres(uses, lines, plane)) }]
      : [],
  )
}

const byLikeness = (one: Candidate, other: Candidate): number => one.meanDistanceMetres - other.meanDistanceMetres

/** Where the knots between the lines of a stretch come to lie on the drawn line: nearest, or else by their share of the way. */
function knotsOnDrawn(drawn: readonly Metres[], pieces: readonly (readonly Metres[])[]): LinePoint[] {
  const total = lengthMetres(drawn)
  const lengths = pieces.map((piece) => lengthMetres(piece))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const nearest = pieces.slice(0, -1).map((piece) => nearestOnLine(drawn, piece.at(-1)!))
  const isInOrder = nearest.every(
    ({ chainageMetres }, index) =>
      chainageMetres > (nearest[index - 1]?.chainageMetres ?? 0) + 0.01 && chainageMetres < total - 0.01,
  )
  if (isInOrder) return nearest
  let before = 0
  return lengths.slice(0, -1).map((length) => pointAtChainage(drawn, (total * (before += length)) / whole))
}

function pointAtChainage(line: readonly Metres[], chainageMetres: number): LinePoint {
  let before = 0
  for (let edge = 0; edge + 1 < line.length; edge++) {
    const length = distanceMetres(line[edge]!, line[edge + 1]!)
    if (before + length >= chainageMetres || edge + 2 === line.length) {
      const fraction = length === 0 ? 0 : Math.min(1, (chainageMetres - before) / length)
      const [a, b] = [line[edge]!, line[edge + 1]!]
      const point: Metres = [a[0] + fraction * (b[0] - a[0]), a[1] + fraction * (b[1] - a[1])]
      return { point, edge, fraction, chainageMetres }
    }
    before += length
  }
  throw new RangeError('A line needs two points.')
}

/** Lays the drawn line over the lines of a stretch: each keeps its number and words, and what meets the knots between them follows. */
function laidOver(
  { fabric, uses }: Candidate,
  drawn: readonly Metres[],
  given: Reshaping,
  plane: PlaneSystem,
): { fabric: Fabric; lineIds: string[] } {
  const lines = linesById(fabric)
  const pieces = uses.map((use) => chainMetres([use], lines, plane))
  const start: LinePoint = { point: drawn[0]!, edge: 0, fraction: 0, chainageMetres: 0 }
  const end = pointAtChainage(drawn, lengthMetres(drawn))
  const cuts = [start, ...knotsOnDrawn(drawn, pieces), end]
  const moves = new Map(
    uses
      .slice(0, -1)
      .map((use, index) => [knotOf(endOfUse(use, lines)), positionOf(plane, cuts[index + 1]!.point)] as const),
  )
  const firstKnot = startOfUse(uses[0]!, lines)
  const lastKnot = endOfUse(uses.at(-1)!, lines)
  const courses = new Map(
    uses.map(({ lineId, reversed }, index) => {
      const inner = stretch(drawn, cuts[index]!, cuts[index + 1]!)
        .slice(1, -1)
        .map((point) => positionOf(plane, point))
      const from = index === 0 ? firstKnot : positionOf(plane, cuts[index]!.point)
      const to = index === uses.length - 1 ? lastKnot : positionOf(plane, cuts[index + 1]!.point)
      const course = [from, ...inner, to].filter(
        (position, at, all) => at === 0 || !isSamePosition(position, all[at - 1]!),
      )
      return [lineId, reversed ? course.reverse() : course] as const
    }),
  )
  const redrawn = (line: FabricLine, coordinates: readonly Position[]): FabricLine => ({
    ...byHand({ ...line, coordinates }, given.drawnBy),
    ...(given.method === undefined ? {} : { method: given.method }),
    accuracyMetres: given.accuracyMetres ?? null,
  })
  return {
    lineIds: uses.map(({ lineId }) => lineId),
    fabric: {
      ...fabric,
      lines: fabric.lines.map((line) => {
        const course = courses.get(line.id)
        if (course) return redrawn(line, course)
        if (!line.coordinates.some((position) => moves.has(knotOf(position)))) return line
        return byHand(
          { ...line, coordinates: line.coordinates.map((position) => moves.get(knotOf(position)) ?? position) },
          given.drawnBy,
        )
      }),
    },
  }
}

/**
 * Puts a drawn line in the place of the stretch that it leaves and comes back to. Lines under the stretch keep their numbers and
 * words and divide the drawn line as they divided the stretch; whoever shares them moves too. Of a ring's two stretches the
 * one that runs nearer to the drawn line is replaced.
 */
export function reshape(fabric: Fabric, given: Reshaping, plane: PlaneSystem): Result<Reshaped> {
  const rounded = given.drawn
    .map(roundedPosition)
    .filter((position, index, all) => index === 0 || !isSamePosition(position, all[index - 1]!))
  const drawn = rounded.map(plane.toPlane)
  if (drawn.length < 2) return refusal('fabric-line-too-short', rounded[0] ?? [0, 0])
  const near = chainsNear(fabric, drawn, given, plane)
  if (near.length === 0)
    return refusal('fabric-reshape-off-line', rounded[0]!, { toleranceMetres: given.toleranceMetres })
  const pairs = near
    .map((one) => stretchesBetween(fabric, one, drawn, plane).sort(byLikeness))
    .filter((pair) => pair.length > 0)
    .sort(([one], [other]) => byLikeness(one!, other!))
  const [alike, other] = pairs[0] ?? []
  if (!alike) return refusal('fabric-reshape-same-spot', rounded[0]!)
  const chosen = given.stretch === 'other' && other ? other : alike
  const rest = chosen === alike ? other : alike
  return success({
    ...laidOver(chosen, drawn, given, plane),
    replacedMetres: lengthMetres(chainMetres(chosen.uses, linesById(chosen.fabric), plane)),
    drawnMetres: lengthMetres(drawn),
    meanDistanceMetres: chosen.meanDistanceMetres,
    otherMeanDistanceMetres: rest?.meanDistanceMetres ?? null,
  })
}
