import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'

import {
  DemonstrationSignInSchema,
  OwnAccountSchema,
  PasswordChangeSchema,
  SignInSchema,
  SignOutSchema,
} from '../../geodata/wire/account.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { foreignRequest } from '../access-refusals.ts'
import { changePassword } from '../auth/change-password.ts'
import { demonstrationAccount } from '../auth/demonstration-accounts.ts'
import { camePastAProxy } from '../auth/one-click.ts'
import { dropToken } from '../auth/session-cookie.ts'
import { deviceHashOf, signIn } from '../auth/sign-in.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'
import { signInFailureRepository } from '../db/repositories/sign-in-failures.ts'

import { OwnAccounts } from './own-account.ts'
import { providerSignInRoutes, takeRefusal } from './provider-sign-in.ts'
import { secondFactorRoutes } from './second-factor.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { IdentityProvider } from '../auth/oidc/identity-provider.ts'

export type AccountRouteOptions = {
  /** The case of the demonstration, where each role may be tried with one click; null everywhere else. */
  readonly demonstrationCase: string | null
  /** Where people of the office sign in beside this server; null where they do so here alone. */
  readonly provider: IdentityProvider | null
  readonly address: string | null
}

const DEVICE_COOKIE = 'sizhi-device'
const DEVICE_SECONDS = 180 * 86_400
const answer = { 200: Type.Object({ data: OwnAccountSchema }), 400: ErrorSchema, 401: ErrorSchema }

/** Signing in and out, and what an account may change of itself. */
export const accountRoutes: FastifyPluginCallbackTypebox<AccountRouteOptions> = (app, options, done) => {
  const { demonstrationCase, provider, address } = options
  const { ownDatabase, sessions } = app
  const ownAccounts = new OwnAccounts(sessions, {
    isDemonstration: demonstrationCase !== null,
    hasProvider: provider !== null,
  })
  void app.register(secondFactorRoutes, { ownAccounts })
  if (provider) void app.register(providerSignInRoutes, { provider, ownAccounts, address })

  app.get('/account', { config: { access: 'public' }, schema: { response: answer } }, (request, reply) => {
    const { data } = ownAccounts.answer(request, request.viewer)
    const refusal = provider && takeRefusal(request, reply, provider)
    return { data: { ...data, sessionEnd: refusal ?? data.sessionEnd } }
  })

  app.post(
    '/account/sign-in',
    {
      config: { access: 'public', rate: 'tight' },
      schema: { body: SignInSchema, response: { ...answer, 429: ErrorSchema } },
    },
    async (request, reply) => {
      const { name, password, code = null } = request.body
      const device = request.cookies[DEVICE_COOKIE] ?? null
      const account = await signIn(ownDatabase, { name, password, code, address: request.ip, device })
      const kept = device ?? randomBytes(32).toString('base64url')
      await ownDatabase.inTransaction(async (client) => {
        await signInFailureRepository(client).rememberDevice(account.accountId, deviceHashOf(kept))
        await signInFailureRepository(client).sweep()
        await accountRepository(client).note(account.signInName, 'signed-in', account.accountId)
      }, KEEPER)
      void reply.setCookie(DEVICE_COOKIE, kept, {
        path: '/api/account',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        maxAge: DEVICE_SECONDS,
      })
      return ownAccounts.begin(request, reply, account.accountId)
    },
  )

  app.post(
    '/account/sign-out',
    { config: { access: 'public' }, schema: { body: SignOutSchema, response: answer } },
    async (request, reply) => {
      const { viewer, body } = request
      if (viewer) await sessions.end(viewer, body.everywhere ? 'signed-out-everywhere' : 'signed-out')
      dropToken(request, reply)
      return ownAccounts.answer(request, null)
    },
  )

  app.put(
    '/account/password',
    {
      config: { access: 'own', takesGivenPassword: true },
      schema: { body: PasswordChangeSchema, response: { ...answer, 422: ErrorSchema } },
    },
    async (request, reply) => {
      const viewer = request.viewer!
      await changePassword(ownDatabase, viewer, request.body)
      return ownAccounts.beginAnew(request, reply, viewer)
    },
  )

  if (demonstrationCase !== null)
    app.post(
      '/account/demonstration',
      {
        config: { access: 'public' },
        schema: { body: DemonstrationSignInSchema, response: { ...answer, 403: ErrorSchema } },
      },
      async (request, reply) => {
        if (camePastAProxy(request)) throw foreignRequest()
        const accountId = await demonstrationAccount(ownDatabase, request.body.role, demonstrationCase)
        return ownAccounts.begin(request, reply, accountId)
      },
    )
  done()
}
