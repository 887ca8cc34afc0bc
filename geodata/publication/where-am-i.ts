import { degreesOf } from '../public-record/lattice.ts'

import { holdsOrigin, metresAround, metresToLine } from './local-metres.ts'

import type { GroundAbsence } from '../public-record/model.ts'
import type { PublicRecord, WirePublicGround } from '../wire/publication.ts'
import type { LocalPoint } from './local-metres.ts'

/** What a phone says of where it is, in WGS84. */
export type PhonePosition = {
  readonly longitude: number
  readonly latitude: number
  /** How far it may be wrong; null where it does not say. */
  readonly accuracyMetres: number | null
}

/** How far both may be wrong: the phone, and the published line against the true one. */
type Doubts = { readonly phoneErrorMetres: number; readonly lineErrorMetres: number }

export type Whereabouts =
  | { readonly is: 'not-offered'; readonly absence: GroundAbsence }
  /** The phone gave no position, or none that says how far it may be wrong. */
  | { readonly is: 'no-position' }
  | ({ readonly is: 'cannot-tell' } & Doubts)
  | ({ readonly is: 'outside'; readonly distanceMetres: number } & Doubts)
  /** On the ground of the dispute, where the record gives it to nobody. */
  | ({ readonly is: 'undecided' } & Doubts)
  | ({
      readonly is: 'on-side'
      /** Null: ground that went to neither side. */
      readonly claimantLetter: string | null
      /** From the ruled line; from the nearest edge where none is published. */
      readonly distanceMetres: number
    } & Doubts)

type GroundOfRecord = Pick<PublicRecord, 'illustrative' | 'ground' | 'groundAbsence'>

/** The earth's plates have moved WGS84 and CGCS2000 apart by less than this, and edges bend by far less. */
const DATUM_METRES = 1

type LocalGround = {
  readonly extent: LocalPoint[][]
  readonly dividingLine: LocalPoint[][]
  readonly parts: readonly { readonly claimantLetter: string | null; readonly rings: LocalPoint[][] }[]
}

function around(position: PhonePosition, { lattice, extent, dividingLine, parts }: WirePublicGround): LocalGround {
  const toMetres = metresAround([position.longitude, position.latitude])
  const local = (lines: readonly (readonly (readonly number[])[])[]): LocalPoint[][] =>
    lines.map((line) => line.map(([column = NaN, row = NaN]) => toMetres(degreesOf([column, row], lattice))))
  return {
    extent: local(extent),
    dividingLine: local(dividingLine),
    parts: parts.map(({ claimantLetter, rings }) => ({ claimantLetter, rings: local(rings) })),
  }
}

const nearest = (lines: readonly (readonly LocalPoint[])[]): number =>
  Math.min(Infinity, ...lines.map((line) => metresToLine(line)))

/**
 * On whose ground somebody stands, by the published record alone. A side is told only where no published edge is nearer than all
 * that may be wrong taken together: the phone, the coarsening of the line, and the line itself.
 */
export function whereAmI(
  { illustrative, ground, groundAbsence }: GroundOfRecord,
  position: PhonePosition,
): Whereabouts {
  if (illustrative) return { is: 'not-offered', absence: 'illustrative' }
  if (!ground) return { is: 'not-offered', absence: groundAbsence ?? 'not-drawn' }
  const { accuracyMetres } = position
  if (accuracyMetres === null || !(accuracyMetres > 0) || !Number.isFinite(position.longitude + position.latitude))
    return { is: 'no-position' }

  const doubts = {
    phoneErrorMetres: Math.ceil(accuracyMetres),
    lineErrorMetres: ground.uncertaintyMetres + DATUM_METRES,
  }
  const { extent, dividingLine, parts } = around(position, ground)
  const toAnyEdge = nearest([...extent, ...dividingLine, ...parts.flatMap(({ rings }) => rings)])
  // Written so that what is no number is nothing that can be told.
  if (!(toAnyEdge > doubts.phoneErrorMetres + doubts.lineErrorMetres)) return { is: 'cannot-tell', ...doubts }

  const within = parts.filter(({ rings }) => holdsOrigin(rings))
  if (within.length > 1) return { is: 'cannot-tell', ...doubts }
  const [part] = within
  if (part) {
    const toLine = nearest(dividingLine)
    return {
      is: 'on-side',
      claimantLetter: part.claimantLetter,
      distanceMetres: Number.isFinite(toLine) ? toLine : toAnyEdge,
      ...doubts,
    }
  }
  if (holdsOrigin(extent)) return { is: 'undecided', ...doubts }
  return { is: 'outside', distanceMetres: toAnyEdge, ...doubts }
}
