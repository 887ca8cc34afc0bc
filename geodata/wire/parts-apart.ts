import { Type, type Static } from 'typebox'

import { Nullable, PolygonSchema, PositionSchema } from './primitives.ts'

const Part = Type.Integer({ minimum: 0, description: 'of the disputed extent, counted from 0' })
const Call = Type.Integer({ minimum: 0, description: 'the words of the ruling that award: an index into its calls' })

/** Parts of the disputed extent that the dividing line does not enter: whose they are only a person can say. */
export const PartsApartSchema = Type.Object({
  parts: Type.Array(
    Type.Object({
      part: Part,
      squareMetres: Type.Number({ description: 'plane, in the case’s zone' }),
      geometry: PolygonSchema,
      spot: PositionSchema,
      givenTo: Nullable(Call),
    }),
  ),
  awards: Type.Array(Type.Object({ callIndex: Call, words: Type.String(), claimantLetter: Nullable(Type.String()) })),
})
export type WirePartsApart = Static<typeof PartsApartSchema>

export const PartsGivenBodySchema = Type.Object({
  gives: Type.Array(Type.Object({ part: Part, callIndex: Call }), {
    minItems: 1,
    maxItems: 1000,
    description: 'every part that the line does not enter, each once',
  }),
  changedBy: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
})
export type PartsGivenBody = Static<typeof PartsGivenBodySchema>
