import { DIVISION_KINDS, type DivisionKind } from '../model.ts'
import { piecesOnGround } from '../inside-pieces.ts'
import { boxesMeet, boxOf } from './box.ts'
import { halvesByClaims, type ClaimedFace, type HalfByClaims } from './half-by-claims.ts'
import { measureDivision, type Division, type OwnLine, type Things } from './measure-division.ts'
import { midline } from './midline.ts'
import { differentBearings, lineOfShare, lineThroughPoint, turnedRings } from './straight-lines.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { GroundRings } from '../split-ground.ts'
import type { PrincipalLine } from './principal-lines.ts'

export type DivisionQuestion = {
  readonly extent: GroundRings
  /** Grid bearings in degrees that straight lines are wanted on. Of opposite winds the first is taken. */
  readonly bearingsDegrees: readonly number[]
  /** Points that straight lines are wanted through. */
  readonly through: readonly { readonly placeId: string; readonly point: Metres }[]
  /** Ridges, gullies, roads and other lines of the land. */
  readonly features: readonly { readonly placeId: string; readonly line: readonly Metres[] }[]
  /** Ridges and gullies of the terrain grid. */
  readonly terrain: readonly PrincipalLine[]
  /** The partition of all claims. */
  readonly faces: readonly ClaimedFace[]
  readonly things: Things
  readonly ownLines: readonly OwnLine[]
}

export type DivisionProposal = {
  readonly kind: DivisionKind
  readonly bearingDegrees: number | null
  readonly placeId: string | null
  /** Of a line of the terrain grid: which of its kind, counted from the north, and how far it stands out. */
  readonly terrain: { readonly number: number; readonly reliefMetres: number } | null
  /** Of a line by the partition: whose ground in common it halves, and how. */
  readonly claims: Pick<HalfByClaims, 'claimantLetters' | 'sets'> | null
  readonly line: readonly Metres[]
  readonly division: Division
}

type Wanted = Omit<DivisionProposal, 'division'> & {
  /** A person asked for this very line: where it misses the ground it says so, instead of being left out. */
  readonly isAskedFor: boolean
}

const NOTHING_MORE = { bearingDegrees: null, placeId: null, terrain: null, claims: null, isAskedFor: false } as const

/**
 * Lines that would divide the disputed extent, for people to compare. Their order is that of the kinds and of what was asked, and
 * says nothing of rank; none is preferred. Lines of the land that do not enter the extent are left out; any other that does not
 * part it says why.
 */
export function proposeDivisions(question: DivisionQuestion): DivisionProposal[] {
  const { extent, ownLines } = question
  const around = boxOf(extent[0] ?? [])
  const isNear = (points: readonly Metres[]): boolean => boxesMeet(around, boxOf(points))
  const things = { ...question.things, cut: question.things.cut.filter(({ rings }) => rings.some(isNear)) }
  const enters = (line: readonly Metres[]): boolean => isNear(line) && piecesOnGround(line, extent).length > 0
  const wanted = [
    ...straight(question),
    ...alongFeatures(question),
    ...alongTerrain(question),
    ...halfWay(question),
    ...byClaims(question),
  ]
  return wanted
    .filter(({ line, isAskedFor }) => isAskedFor || enters(line))
    .sort((one, other) => DIVISION_KINDS.indexOf(one.kind) - DIVISION_KINDS.indexOf(other.kind))
    .map(({ isAskedFor: _, ...proposal }) => ({
      ...proposal,
      division: measureDivision(extent, proposal.line, things, ownLines),
    }))
}

function straight({ extent, bearingsDegrees, through }: DivisionQuestion): Wanted[] {
  const rings = turnedRings(extent)
  const bearings = differentBearings(bearingsDegrees)
  const asked = { ...NOTHING_MORE, isAskedFor: true }
  return [
    ...bearings.map((bearingDegrees) => ({
      ...asked,
      kind: 'equal-area' as const,
      bearingDegrees,
      line: lineOfShare(rings, bearingDegrees, 0.5),
    })),
    ...through.flatMap(({ placeId, point }) =>
      bearings.map((bearingDegrees) => ({
        ...asked,
        kind: 'through-point' as const,
        bearingDegrees,
        placeId,
        line: lineThroughPoint(rings, point, bearingDegrees),
      })),
    ),
  ]
}

const alongFeatures = ({ features }: DivisionQuestion): Wanted[] =>
  features.map(({ placeId, line }) => ({ ...NOTHING_MORE, kind: 'along-feature', placeId, line }))

const alongTerrain = ({ terrain }: DivisionQuestion): Wanted[] =>
  terrain.map(({ kind, line, reliefMetres }, index) => ({
    ...NOTHING_MORE,
    kind: kind === 'ridge' ? 'along-ridge' : 'along-gully',
    terrain: { number: 1 + terrain.slice(0, index).filter((other) => other.kind === kind).length, reliefMetres },
    line,
  }))

/** Between two sides: what would be half way between three is no line. */
function halfWay({ ownLines }: DivisionQuestion): Wanted[] {
  const [one, other] = ownLines
  if (!one || !other || ownLines.length > 2) return []
  return [{ ...NOTHING_MORE, kind: 'midline', line: midline(one.line, other.line) }]
}

const byClaims = ({ faces, extent }: DivisionQuestion): Wanted[] =>
  halvesByClaims(faces, extent).map(({ bearingDegrees, line, ...claims }) => ({
    ...NOTHING_MORE,
    kind: 'half-by-claims',
    bearingDegrees,
    claims,
    line,
  }))
