import { Type, type Static } from 'typebox'

import { Nullable, PartialDateSchema, QuoteSchema, SpanSchema } from './primitives.ts'

export const EventSchema = Type.Object({
  date: PartialDateSchema,
  words: QuoteSchema,
  repeats: Type.Array(SpanSchema, { description: 'further places that tell the same of the same date' }),
  who: Type.Array(Type.String()),
  saidBy: Nullable(Type.String({ description: 'letter of the claimant who alone tells it' })),
  gap: Nullable(
    Type.Object({
      sinceIndex: Type.Integer({ description: 'the event that the gap begins with' }),
      days: Type.Integer(),
    }),
  ),
})
export type WireEvent = Static<typeof EventSchema>
