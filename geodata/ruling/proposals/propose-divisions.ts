import { measureDivision, type CutThing, type Division, type OwnLine } from './measure-division.ts'
import { midline } from './midline.ts'
import { DIVISION_KINDS, type DivisionKind } from '../model.ts'
import { lineOfShare, lineThroughPoint } from './straight-lines.ts'
import { insidePieces } from '../inside-pieces.ts'
import { boxesMeet, boxOf } from './box.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

export type DivisionQuestion = {
  /** A closed ring. */
  readonly extent: readonly Metres[]
  /** Grid bearings in degrees that straight lines are wanted on. */
  readonly bearingsDegrees: readonly number[]
  /** Points that straight lines are wanted through. */
  readonly through: readonly { readonly placeId: string; readonly point: Metres }[]
  /** Ridges, gullies, roads and other lines of the land. */
  readonly features: readonly { readonly placeId: string; readonly line: readonly Metres[] }[]
  readonly things: readonly CutThing[]
  readonly ownLines: readonly OwnLine[]
}

export type DivisionProposal = {
  readonly kind: DivisionKind
  readonly bearingDegrees: number | null
  readonly placeId: string | null
  readonly line: readonly Metres[]
  readonly division: Division
}

type Wanted = Pick<DivisionProposal, 'kind' | 'bearingDegrees' | 'placeId'> & {
  readonly line: readonly Metres[] | undefined
}

/**
 * Lines that would divide the disputed extent, for people to compare. Their order is that of the kinds and of what was asked, and
 * says nothing of rank; none is preferred. Lines that do not meet the extent are left out; those that enter it but do not part it say why.
 */
export function proposeDivisions(question: DivisionQuestion): DivisionProposal[] {
  const around = boxOf(question.extent)
  const isNear = (points: readonly Metres[]): boolean => boxesMeet(around, boxOf(points))
  const things = question.things.filter(({ rings }) => rings.some(isNear))
  const wanted = [...equalAreas(question), ...throughPoints(question), ...alongFeatures(question), ...halfWay(question)]
  return wanted
    .sort((one, other) => DIVISION_KINDS.indexOf(one.kind) - DIVISION_KINDS.indexOf(other.kind))
    .flatMap(({ line, ...proposal }) =>
      line && isNear(line) && insidePieces(line, question.extent).length > 0
        ? [
            {
              ...proposal,
              line,
              division: measureDivision(question.extent, line, things, question.ownLines),
            },
          ]
        : [],
    )
}

const equalAreas = ({ extent, bearingsDegrees }: DivisionQuestion): Wanted[] =>
  bearingsDegrees.map((bearingDegrees) => ({
    kind: 'equal-area',
    bearingDegrees,
    placeId: null,
    line: lineOfShare(extent, bearingDegrees, 0.5),
  }))

const throughPoints = ({ extent, bearingsDegrees, through }: DivisionQuestion): Wanted[] =>
  through.flatMap(({ placeId, point }) =>
    bearingsDegrees.map((bearingDegrees) => ({
      kind: 'through-point' as const,
      bearingDegrees,
      placeId,
      line: lineThroughPoint(extent, point, bearingDegrees),
    })),
  )

const alongFeatures = ({ features }: DivisionQuestion): Wanted[] =>
  features.map(({ placeId, line }) => ({ kind: 'along-feature', bearingDegrees: null, placeId, line }))

/** Between two sides: what would be half way between three is no line. */
function halfWay({ ownLines }: DivisionQuestion): Wanted[] {
  const [one, other] = ownLines
  if (!one || !other || ownLines.length > 2) return []
  return [{ kind: 'midline', bearingDegrees: null, placeId: null, line: midline(one.line, other.line) }]
}
