import { Type } from 'typebox'

import {
  AccountListSchema,
  GrantChangeSchema,
  NewAccountSchema,
  ProviderLinkSchema,
  type AccountList,
} from '../../geodata/wire/accounts.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { isSoundGrant } from '../../geodata/access/grants.ts'
import { grantUnfit, noProvider } from '../access-refusals.ts'
import { addAccount } from '../auth/keep-accounts.ts'
import {
  changeGrant,
  endSessions,
  givePassword,
  linkProvider,
  resetSecondFactor,
  shutAccount,
} from '../auth/manage-accounts.ts'
import { newPassword } from '../auth/new-password.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountListRepository } from '../db/repositories/account-list.ts'

import { Uuid } from './county-answers.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'

const params = Type.Object({ account: Uuid })
const response = {
  200: Type.Object({ data: AccountListSchema }),
  ...Object.fromEntries([400, 401, 403, 404, 409, 422].map((status) => [status, ErrorSchema])),
}
const config = { access: 'account.manage' } as const
const schema = { params, response }

/** The accounts of all, for the administrator. Each change answers with the list as it stands then. */
export const accountsRoutes: FastifyPluginCallbackTypebox<{ issuer: string | null }> = (app, { issuer }, done) => {
  const database = app.ownDatabase
  const list = async (given: string | null = null): Promise<{ data: AccountList }> => {
    const found = await database.inTransaction(async (client) => {
      const repository = accountListRepository(client)
      return {
        accounts: await repository.accounts(),
        events: await repository.events(),
        counties: await repository.counties(),
      }
    }, KEEPER)
    return { data: { ...found, hasProvider: issuer !== null, newPassword: given } }
  }
  const deedOf = ({ viewer }: Pick<FastifyRequest, 'viewer'>, accountId: string) => ({
    database,
    by: viewer!,
    accountId,
  })

  app.get('/accounts', { config, schema: { response } }, () => list())

  app.post('/accounts', { config, schema: { body: NewAccountSchema, response } }, async ({ viewer, body }) => {
    const { signInName, displayName, hasPassword, grants } = body
    if (!grants.every(isSoundGrant)) throw grantUnfit()
    if (!hasPassword && issuer === null) throw noProvider()
    const password = hasPassword ? newPassword() : null
    await addAccount(database, {
      signInName,
      displayName,
      password,
      mustChangePassword: hasPassword,
      grants,
      orderedBy: viewer!.signInName,
    })
    return list(password)
  })

  app.put('/accounts/:account/grants', { config, schema: { ...schema, body: GrantChangeSchema } }, async (request) => {
    await changeGrant(deedOf(request, request.params.account), request.body.grant, request.body.isGiven)
    return list()
  })

  app.put(
    '/accounts/:account/provider',
    { config, schema: { ...schema, body: ProviderLinkSchema } },
    async (request) => {
      if (issuer === null) throw noProvider()
      await linkProvider(deedOf(request, request.params.account), issuer, request.body.subject)
      return list()
    },
  )

  app.post('/accounts/:account/password', { config, schema }, async (request) =>
    list(await givePassword(deedOf(request, request.params.account))),
  )

  const deeds = { close: shutAccount, 'sessions/end': endSessions, 'second-factor/reset': resetSecondFactor }
  for (const [path, deed] of Object.entries(deeds))
    app.post(`/accounts/:account/${path}`, { config, schema }, async (request) => {
      await deed(deedOf(request, request.params.account))
      return list()
    })
  done()
}
