import { Type, type Static } from 'typebox'

import { PARCEL_LAYERS } from '../overlaps/model.ts'

import { ParcelId } from './parcels.ts'
import { Nullable, OneOf, ORDINAL, Person } from './primitives.ts'

const ParcelVersion = Type.Integer(ORDINAL)

/** Which parcel of the county the claim of a side was taken from. */
export const SourceParcelSchema = Type.Object({
  claimantLetter: Type.String(),
  parcelId: ParcelId,
  layer: OneOf(PARCEL_LAYERS),
  number: Type.String(),
  version: Type.Integer({ minimum: 1, description: 'when the case began' }),
  standingVersion: Nullable(Type.Integer({ minimum: 1, description: 'now; null when the parcel has gone' })),
})
export type SourceParcel = Static<typeof SourceParcelSchema>

export const PairCaseBodySchema = Type.Object({
  begunBy: Person,
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })),
  firstVersion: ParcelVersion,
  secondVersion: ParcelVersion,
})
export type PairCaseBody = Static<typeof PairCaseBodySchema>
