import { crossings, lengthMetres, nearestOnLine } from '../../crs/plane-geometry.ts'
import { pointsAlong } from '../../crs/points-along.ts'
import { piecesOnGround } from '../inside-pieces.ts'
import { splitGround, type GroundRings, type NoGroundSplit } from '../split-ground.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** What a dividing line may cut or run through: a field, a grave, a house, a strip of a household. */
type CutThing = { readonly placeId: string; readonly rings: readonly (readonly Metres[])[] }
/** A grave, a house, a well that is recorded as a point. */
type NearThing = { readonly placeId: string; readonly point: Metres }
/** Where household strips lie along their foot line: told in order, with widths, never as ground. */
export type StripStretch = { readonly numbers: StripNumbers; readonly line: readonly Metres[] }
type StripNumbers = { readonly first: number; readonly last: number }
export type Things = {
  readonly cut: readonly CutThing[]
  readonly near: readonly NearThing[]
  readonly strips: readonly StripStretch[]
}
export const NO_THINGS: Things = { cut: [], near: [], strips: [] }

/** The line that a side itself gives for its end of the disputed ground. */
export type OwnLine = { readonly claimantLetter: string; readonly line: readonly Metres[] }

type DivisionMeasures = {
  readonly leftSquareMetres: number
  readonly rightSquareMetres: number
  /** How many pieces of ground lie on each side: more than one where the line leaves the extent and comes back. */
  readonly leftParts: number
  readonly rightParts: number
  /** Within the extent, holes not counted. */
  readonly lengthMetres: number
  /** In the order given; how far the line runs inside each thing that it cuts. */
  readonly cuts: readonly { readonly placeId: string; readonly lengthMetres: number }[]
  /** Things recorded as points that lie within `NEAR_METRES` of the line, in the order given. */
  readonly near: readonly { readonly placeId: string; readonly distanceMetres: number }[]
  /** The strips whose foot line it crosses. */
  readonly strips: readonly StripNumbers[]
  /** In the order given; how far the line lies from each side's own. */
  readonly fromOwnLines: readonly {
    readonly claimantLetter: string
    readonly meanMetres: number
    readonly farthestMetres: number
  }[]
}

export type Division = { readonly type: 'parts'; readonly measures: DivisionMeasures } | NoGroundSplit

/** A grave or a house is wider than the point that stands for it, and the point itself is not exact. */
const NEAR_METRES = 10
const SAMPLES = 201

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

type Pieces = readonly (readonly Metres[])[]

/** What lies in a hole of a field is not of the field. */
const cutsOf = (things: Things['cut'], pieces: Pieces): DivisionMeasures['cuts'] =>
  things.flatMap(({ placeId, rings }) => {
    const inside = sum(pieces.flatMap((piece) => piecesOnGround(piece, rings).map(lengthMetres)))
    return inside > 0 ? [{ placeId, lengthMetres: inside }] : []
  })

const nearOf = (things: Things['near'], pieces: Pieces): DivisionMeasures['near'] =>
  things.flatMap(({ placeId, point }) => {
    const distanceMetres = Math.min(...pieces.map((piece) => nearestOnLine(piece, point).offsetMetres))
    return distanceMetres <= NEAR_METRES ? [{ placeId, distanceMetres }] : []
  })

const stripsOf = (strips: Things['strips'], pieces: Pieces): StripNumbers[] =>
  strips.flatMap(({ numbers, line }) => (pieces.some((piece) => crossings(piece, line).length > 0) ? [numbers] : []))

/** Samples of every piece count as much as the piece is long. */
function fromOwnLine({ claimantLetter, line }: OwnLine, pieces: Pieces): DivisionMeasures['fromOwnLines'][number] {
  const perPiece = pieces.map((piece) => {
    const distances = pointsAlong(piece, SAMPLES).map((point) => nearestOnLine(line, point).offsetMetres)
    return { length: lengthMetres(piece), mean: sum(distances) / SAMPLES, farthest: Math.max(...distances) }
  })
  return {
    claimantLetter,
    meanMetres: sum(perPiece.map(({ length, mean }) => length * mean)) / sum(perPiece.map(({ length }) => length)),
    farthestMetres: Math.max(...perPiece.map(({ farthest }) => farthest)),
  }
}

/**
 * What a line would do to the disputed extent (its outer ring, then its holes): both sides, its length, what it cuts and how far it
 * lies from each side's own line. A line that does not part the extent has no measures but its reason.
 */
export function measureDivision(
  extent: GroundRings,
  line: readonly Metres[],
  things: Things,
  ownLines: readonly OwnLine[],
): Division {
  const split = splitGround(extent, line)
  if (split.type !== 'parts') return split
  const pieces = piecesOnGround(line, extent)
  const measures = {
    leftSquareMetres: split.left.squareMetres,
    rightSquareMetres: split.right.squareMetres,
    leftParts: split.left.rings.length,
    rightParts: split.right.rings.length,
    lengthMetres: sum(pieces.map(lengthMetres)),
    cuts: cutsOf(things.cut, pieces),
    near: nearOf(things.near, pieces),
    strips: stripsOf(things.strips, pieces),
    fromOwnLines: ownLines.map((own) => fromOwnLine(own, pieces)),
  }
  return { type: 'parts', measures }
}
