import { Type } from 'typebox'

import { AccessTokensSchema, MadeAccessTokenSchema, NewAccessTokenSchema } from '../../geodata/wire/access-tokens.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { listTokens, makeToken, revokeToken } from '../auth/access-tokens.ts'

import { Uuid } from './county-answers.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const refusals = { 400: ErrorSchema, 401: ErrorSchema, 404: ErrorSchema, 409: ErrorSchema, 429: ErrorSchema }
const list = { 200: Type.Object({ data: AccessTokensSchema }), ...refusals }

/** Keys that an account makes for programs. They are made and revoked by who has signed in, never by a token. */
export const accessTokenRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  const { ownDatabase } = app

  app.get('/account/tokens', { config: { access: 'own' }, schema: { response: list } }, async ({ viewer }) => ({
    data: await listTokens(ownDatabase, viewer!),
  }))

  app.post(
    '/account/tokens',
    {
      config: { access: 'own', rate: 'tight' },
      schema: {
        body: NewAccessTokenSchema,
        response: { 201: Type.Object({ data: MadeAccessTokenSchema }), ...refusals },
      },
    },
    async ({ viewer, body }, reply) => {
      const token = await makeToken(ownDatabase, viewer!, body)
      void reply.code(201)
      return { data: { token, tokens: await listTokens(ownDatabase, viewer!) } }
    },
  )

  app.delete(
    '/account/tokens/:token',
    { config: { access: 'own' }, schema: { params: Type.Object({ token: Uuid }), response: list } },
    async ({ viewer, params }) => {
      await revokeToken(ownDatabase, viewer!, params.token)
      return { data: await listTokens(ownDatabase, viewer!) }
    },
  )
  done()
}
