import { Type, type Static } from 'typebox'

import { PARTY_ROLES } from '../documents/model.ts'
import { STANCES } from '../evidence/model.ts'

import { Nullable, OneOf, ORDINAL } from './primitives.ts'

const Issue = Type.String({
  minLength: 1,
  maxLength: 60,
  description: 'extent; claim and a letter; words and where they stand: words 120-133',
})
const Note = Type.String({ maxLength: 500 })

/** What a person decided that an entry does for an issue. */
export const WeighingSchema = Type.Object({
  decision: Type.Integer({ ...ORDINAL, description: 'counts the decisions of the case' }),
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String({ description: 'of the entry in its party’s list' }),
  issue: Issue,
  stance: OneOf(STANCES),
  note: Note,
  decidedBy: Type.String(),
  decidedAt: Type.String({ format: 'date-time' }),
})
export type WireWeighing = Static<typeof WeighingSchema>

/** One decision of a cell’s history; a stance of null took the one before back. */
export const DecisionSchema = Type.Object({ ...WeighingSchema.properties, stance: Nullable(OneOf(STANCES)) })
export type WireDecision = Static<typeof DecisionSchema>

export const NewWeighingSchema = Type.Object({
  offeredBy: OneOf(PARTY_ROLES),
  number: Type.String({ minLength: 1, maxLength: 20 }),
  issue: Issue,
  stance: Nullable(OneOf(STANCES)),
  note: Note,
  decidedBy: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
})
export type NewWeighingBody = Static<typeof NewWeighingSchema>
