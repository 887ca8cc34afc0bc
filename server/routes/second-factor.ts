import { Type } from 'typebox'

import {
  NewSecondFactorSchema,
  OwnAccountSchema,
  SecondFactorRemovalSchema,
  SecondFactorSchema,
} from '../../geodata/wire/account.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { enrolSecondFactor, removeSecondFactor } from '../auth/own-second-factor.ts'
import { newSecondFactor, secondFactorAddress } from '../auth/second-factor.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { OwnAccounts } from './own-account.ts'

const refusals = { 400: ErrorSchema, 401: ErrorSchema, 422: ErrorSchema, 429: ErrorSchema }
const answer = { 200: Type.Object({ data: OwnAccountSchema }), ...refusals }
const newFactor = { 200: Type.Object({ data: NewSecondFactorSchema }), ...refusals }

/** What an account with a password does about its own second factor. */
export const secondFactorRoutes: FastifyPluginCallbackTypebox<{ ownAccounts: OwnAccounts }> = (
  app,
  { ownAccounts },
  done,
) => {
  app.post('/account/second-factor', { config: { access: 'own' }, schema: { response: newFactor } }, (request) => {
    const secret = newSecondFactor()
    return { data: { secret, address: secondFactorAddress(secret, request.viewer!.signInName) } }
  })

  app.put(
    '/account/second-factor',
    { config: { access: 'own', rate: 'tight' }, schema: { body: SecondFactorSchema, response: answer } },
    async (request, reply) => {
      await enrolSecondFactor(app.ownDatabase, request.viewer!, request.body)
      return ownAccounts.beginAnew(request, reply, request.viewer!)
    },
  )

  app.put(
    '/account/second-factor/remove',
    { config: { access: 'own', rate: 'tight' }, schema: { body: SecondFactorRemovalSchema, response: answer } },
    async (request, reply) => {
      await removeSecondFactor(app.ownDatabase, request.viewer!, request.body.password)
      return ownAccounts.beginAnew(request, reply, request.viewer!)
    },
  )
  done()
}
