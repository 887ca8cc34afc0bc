import { lengthMetres, nearestOnLine, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { pointsAlong } from '../../crs/points-along.ts'
import { insidePieces } from '../inside-pieces.ts'
import { splitExtent, type Split } from '../split-extent.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** What a dividing line may cut or run through: a field, a grave, a house, a strip of a household. */
export type CutThing = { readonly placeId: string; readonly rings: readonly (readonly Metres[])[] }
/** The line that a side itself gives for its end of the disputed ground. */
export type OwnLine = { readonly claimantLetter: string; readonly line: readonly Metres[] }

type DivisionMeasures = {
  readonly leftSquareMetres: number
  readonly rightSquareMetres: number
  /** Within the extent. */
  readonly lengthMetres: number
  /** In the order given; how far the line runs inside each thing that it cuts. */
  readonly cuts: readonly { readonly placeId: string; readonly lengthMetres: number }[]
  /** In the order given; how far the line lies from each side's own. */
  readonly fromOwnLines: readonly {
    readonly claimantLetter: string
    readonly meanMetres: number
    readonly farthestMetres: number
  }[]
}

export type Division =
  { readonly type: 'parts'; readonly measures: DivisionMeasures } | Exclude<Split, { readonly type: 'parts' }>

const SAMPLES = 201

const squareMetres = (rings: readonly (readonly Metres[])[]): number =>
  rings.reduce((sum, ring) => sum + Math.abs(signedAreaSquareMetres(ring)), 0)

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

function distancesTo(line: readonly Metres[], pieces: readonly (readonly Metres[])[]): number[] {
  return pieces.flatMap((piece) => pointsAlong(piece, SAMPLES).map((point) => nearestOnLine(line, point).offsetMetres))
}

/**
 * What a line would do to the disputed extent, a closed ring: both parts, its length, what it cuts and how far it lies from each
 * side's own line. A line that does not part the extent has no measures but its reason.
 */
export function measureDivision(
  extent: readonly Metres[],
  line: readonly Metres[],
  things: readonly CutThing[],
  ownLines: readonly OwnLine[],
): Division {
  const split = splitExtent(extent, line)
  if (split.type !== 'parts') return split
  const pieces = insidePieces(line, extent)
  const cuts = things.flatMap(({ placeId, rings }) => {
    const inside = sum(pieces.flatMap((piece) => rings.flatMap((ring) => insidePieces(piece, ring).map(lengthMetres))))
    return inside > 0 ? [{ placeId, lengthMetres: inside }] : []
  })
  const fromOwnLines = ownLines.map((own) => {
    const distances = distancesTo(own.line, pieces)
    return {
      claimantLetter: own.claimantLetter,
      meanMetres: sum(distances) / distances.length,
      farthestMetres: Math.max(...distances),
    }
  })
  const measures = {
    leftSquareMetres: squareMetres(split.left),
    rightSquareMetres: squareMetres(split.right),
    lengthMetres: sum(pieces.map(lengthMetres)),
    cuts,
    fromOwnLines,
  }
  return { type: 'parts', measures }
}
