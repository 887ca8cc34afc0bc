import { Type, type Static } from 'typebox'

import { MOST_TYPED_CHARACTERS } from '../answers/model.ts'
import { QUESTION_CODES } from '../boundary/model.ts'

import { Nullable, OneOf, Person } from './primitives.ts'

const Value = Type.String({
  minLength: 1,
  maxLength: 40 + MOST_TYPED_CHARACTERS,
  description: 'a word of the closed list, alone or with what it is about: near, kind:ridge, read-as:老鹰岭',
})

const GivenAnswerSchema = Type.Object({
  value: Value,
  answeredBy: Type.String(),
  answeredAt: Type.String({ format: 'date-time' }),
})

export const QuestionSchema = Type.Object({
  key: Type.String(),
  code: OneOf(QUESTION_CODES),
  quote: Type.String(),
  calls: Type.Array(
    Type.Object({
      descriptionId: Type.String(),
      callIndex: Nullable(Type.Integer()),
      markIndex: Nullable(Type.Integer()),
    }),
    { description: 'every place that asks it; callIndex null: the description as a whole' },
  ),
  candidates: Type.Array(
    Type.Object({
      value: Value,
      takesWords: Type.Boolean({ description: 'the answer is this value, a colon and the words of the person' }),
    }),
  ),
  answer: Nullable(GivenAnswerSchema),
  history: Type.Array(Type.Object({ ...GivenAnswerSchema.properties, value: Nullable(Value) }), {
    description: 'everything that was answered, the last one last; value null: taken back',
  }),
})
export type WireQuestion = Static<typeof QuestionSchema>

const SETTLED_BY = ['place-choice', 'other'] as const

/** What a person answered and the case asks no more, since another decision settles it. The answer stays on record and can be taken back. */
export const SettledQuestionSchema = Type.Object({
  ...Type.Pick(QuestionSchema, ['key', 'code', 'quote', 'history']).properties,
  answer: GivenAnswerSchema,
  settledBy: OneOf(SETTLED_BY),
})
export type WireSettledQuestion = Static<typeof SettledQuestionSchema>

export const AnswerSchema = Type.Object({ key: Type.String({ minLength: 1 }), value: Value, answeredBy: Person })
export type AnswerBody = Static<typeof AnswerSchema>

export const WithdrawAnswerSchema = Type.Object({ key: Type.String({ minLength: 1 }), answeredBy: Person })
export type WithdrawAnswerBody = Static<typeof WithdrawAnswerSchema>
