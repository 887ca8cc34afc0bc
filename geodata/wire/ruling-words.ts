import { Type, type Static } from 'typebox'

import { Person } from './primitives.ts'

/** Words of a ruling that a person writes in a case whose papers hold none. */
export const RulingWordsBodySchema = Type.Object({
  words: Type.String({
    minLength: 1,
    maxLength: 20_000,
    pattern: '\\S',
    description: 'which line, and whose each side is',
  }),
  authority: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', description: 'who makes the ruling' }),
  number: Type.Optional(Type.String({ maxLength: 100, description: 'of the ruling; none yet where it is not given' })),
  comparedWith: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'number, from 1, of somebody else’s words on record that these were compared with and follow',
    }),
  ),
  writtenBy: Person,
})
export type RulingWordsBody = Static<typeof RulingWordsBodySchema>
