import { Type, type Static } from 'typebox'

import { Nullable } from './primitives.ts'

const Moment = Type.String({ format: 'date-time' })
const MOST_TOKEN_DAYS = 366
export const MOST_TOKENS = 20

/** A key of one's own by which a program reads at /ogc, or also writes places there. The token itself is told once, when it is made. */
const AccessTokenSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  purpose: Type.String({ description: 'what it was made for, in words of who made it' }),
  mayWrite: Type.Boolean({ description: 'whether it changes places; else it only reads' }),
  madeAt: Moment,
  expiresAt: Moment,
  usedAt: Nullable(Moment),
})
export type WireAccessToken = Static<typeof AccessTokenSchema>

export const AccessTokensSchema = Type.Array(AccessTokenSchema)

export const NewAccessTokenSchema = Type.Object({
  purpose: Type.String({ minLength: 1, maxLength: 100 }),
  days: Type.Integer({ minimum: 1, maximum: MOST_TOKEN_DAYS }),
  mayWrite: Type.Optional(Type.Boolean({ default: false, description: 'also changes places; else it only reads' })),
})
export type NewAccessTokenBody = Static<typeof NewAccessTokenSchema>

export const MadeAccessTokenSchema = Type.Object({
  token: Type.String({ description: 'shown now and never again; sent as the password of HTTP Basic, or as Bearer' }),
  tokens: AccessTokensSchema,
})
export type MadeAccessToken = Static<typeof MadeAccessTokenSchema>
