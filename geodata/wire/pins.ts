import { Type, type Static } from 'typebox'

import { PARTY_ROLES } from '../documents/model.ts'

import { Nullable, OneOf, ORDINAL, Person, PositionSchema, QuoteSchema } from './primitives.ts'

const Id = Type.String({ minLength: 1, maxLength: 200 })
const Index = Type.Integer({ minimum: 0, maximum: 100_000 })
const Letter = Type.String({ minLength: 1, maxLength: 3 })

/** What an entry is to be pinned to, by what stands in the case now. */
const AimSchema = Type.Union([
  Type.Object({ kind: Type.Literal('extent') }),
  Type.Object({ kind: Type.Literal('claim'), claimantLetter: Letter }),
  Type.Object({ kind: Type.Literal('clause'), descriptionId: Id, callIndex: Index }),
  Type.Object({ kind: Type.Literal('segment'), descriptionId: Id, segmentIndex: Index }),
  Type.Object({ kind: Type.Literal('place'), placeId: Id }),
  Type.Object({ kind: Type.Literal('point'), position: PositionSchema }),
])
export type PinAim = Static<typeof AimSchema>

/**
 * What an entry is pinned to, so told that it is found again after the words were read anew or the lines were drawn anew: a
 * clause by its words, a segment by its words, what it follows and where it was.
 */
const PinTargetSchema = Type.Union([
  Type.Object({ kind: Type.Literal('extent') }),
  Type.Object({ kind: Type.Literal('claim'), claimantLetter: Type.String() }),
  Type.Object({ kind: Type.Literal('clause'), words: QuoteSchema }),
  Type.Object({
    kind: Type.Literal('segment'),
    descriptionId: Type.String(),
    words: Nullable(QuoteSchema),
    placeId: Nullable(Type.String()),
    position: PositionSchema,
  }),
  Type.Object({ kind: Type.Literal('place'), placeId: Type.String(), name: Type.String() }),
  Type.Object({ kind: Type.Literal('point'), position: PositionSchema }),
])
export type PinTarget = Static<typeof PinTargetSchema>

export const PinSchema = Type.Object({
  pin: Type.Integer({ ...ORDINAL, description: 'tells it from the other pins of the case' }),
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String({ description: 'of the entry in its party’s list' }),
  target: PinTargetSchema,
  pinnedBy: Type.String(),
  pinnedAt: Type.String({ format: 'date-time' }),
})
export type WirePin = Static<typeof PinSchema>

export const NewPinSchema = Type.Object({
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String({ minLength: 1, maxLength: 20 }),
  aim: AimSchema,
  pinnedBy: Person,
})
export type NewPinBody = Static<typeof NewPinSchema>

export const PinRemovalSchema = Type.Object({
  pin: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  removedBy: Person,
})
export type PinRemovalBody = Static<typeof PinRemovalSchema>
