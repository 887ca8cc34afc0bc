import { Type, type Static } from 'typebox'

import { LANDMARK_KINDS } from '../boundary/model.ts'
import { PLACE_METHODS } from '../places/model.ts'

import { StandingYearsSchema } from './geometry.ts'
import { LineStringSchema, Nullable, OneOf, Person, PointSchema, PolygonSchema, SpanSchema } from './primitives.ts'

const Reason = Type.String({ maxLength: 300, description: 'why, in a person’s words; may be empty' })
const PlaceId = Type.String({ minLength: 1, maxLength: 100 })

const PlaceStateSchema = Type.Object({
  kind: OneOf(LANDMARK_KINDS),
  names: Type.Array(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      source: Type.String({ maxLength: 200 }),
      party: Type.Optional(Type.String({ maxLength: 100 })),
      era: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    { minItems: 1, maxItems: 50 },
  ),
  geometry: Type.Union([PointSchema, LineStringSchema, PolygonSchema]),
  accuracyMetres: Nullable(Type.Number({ minimum: 0, description: 'standard error of the position' })),
  illustrative: Type.Boolean(),
  spotHeightMetres: Type.Optional(Type.Number()),
  method: Type.Optional(OneOf(PLACE_METHODS)),
  years: Type.Optional(StandingYearsSchema),
})

const WordsSchema = Type.Object({
  descriptionId: Type.String(),
  callIndex: Type.Integer({ minimum: 0 }),
  markIndex: Nullable(Type.Integer({ minimum: 0, description: 'null: the line of the whole call' })),
})
/** Words of the case that a place can be given to. */
export type WordsBody = Static<typeof WordsSchema>

/** A place entered (no id), or what is now known of one (its id); given to some words in the same change. */
export const PlaceChangeSchema = Type.Object({
  placeId: Nullable(PlaceId),
  place: PlaceStateSchema,
  meantBy: Type.Optional(WordsSchema),
  comparedWith: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'the last version of the place, by somebody else, that this was compared with and stands on',
    }),
  ),
  changedBy: Person,
  reason: Reason,
})
export type PlaceChangeBody = Static<typeof PlaceChangeSchema>

export const PlaceWithdrawalSchema = Type.Object({ placeId: PlaceId, changedBy: Person, reason: Reason })
export type PlaceWithdrawalBody = Static<typeof PlaceWithdrawalSchema>

export const PlaceReturnSchema = Type.Object({
  placeId: PlaceId,
  version: Type.Integer({ minimum: 1, description: 'the state that is to stand again' }),
  changedBy: Person,
})
export type PlaceReturnBody = Static<typeof PlaceReturnSchema>

export const PlaceVersionSchema = Type.Object({
  placeId: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  place: Nullable(Type.Object({ id: Type.String(), ...PlaceStateSchema.properties })),
  changedBy: Type.String(),
  changedAt: Type.String({ format: 'date-time' }),
  reason: Type.String(),
  sourceFile: Nullable(Type.String({ description: 'the file that this state was imported from' })),
  sourceSha256: Nullable(Type.String()),
})
export type WirePlaceVersion = Static<typeof PlaceVersionSchema>

/** These words mean that place. */
export const PlaceChoiceSchema = Type.Object({
  ...WordsSchema.properties,
  placeId: PlaceId,
  decidedBy: Person,
})
export type PlaceChoiceBody = Static<typeof PlaceChoiceSchema>

export const DecidedChoiceSchema = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  call: SpanSchema,
  mark: Nullable(SpanSchema),
  placeId: Type.String(),
  decidedBy: Type.String(),
  decidedAt: Type.String({ format: 'date-time' }),
})
