import { Type, type Static } from 'typebox'

import { PARTY_ROLES } from '../documents/model.ts'

import { Nullable, OneOf, Person } from './primitives.ts'

export const PartySchema = Type.Object({
  name: Type.String(),
  shortName: Type.String({ description: 'as the document calls it; a correction leaves it' }),
  role: OneOf(PARTY_ROLES),
  otherNames: Type.Array(Type.String()),
  correction: Nullable(
    Type.Object(
      {
        nameAsRead: Type.String(),
        roleAsRead: OneOf(PARTY_ROLES),
        reason: Type.String(),
        correctedBy: Type.String(),
        correctedAt: Type.String({ format: 'date-time' }),
      },
      { description: 'null for a party that stands as it was read' },
    ),
  ),
})

export const PartyCorrectionSchema = Type.Object({
  party: Type.Integer({ minimum: 0, maximum: 10_000, description: 'place in the list of parties, from 0' }),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  role: OneOf(PARTY_ROLES),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  correctedBy: Person,
})
export type PartyCorrectionBody = Static<typeof PartyCorrectionSchema>
