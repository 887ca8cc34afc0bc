import { Type } from 'typebox'

import { providerAccountClosed, providerAway, providerRefused, providerUnknownPerson } from '../access-refusals.ts'
import { ProviderAway, type IdentityProvider, type Journey } from '../auth/oidc/identity-provider.ts'
import { seal, SEALED_SECONDS, unseal } from '../auth/oidc/sealed-cookie.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'
import { languageOf } from '../plugins/error-answers.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RequestRefused } from '../errors.ts'
import type { OwnAccounts } from './own-account.ts'

export type ProviderSignInOptions = {
  readonly provider: IdentityProvider
  readonly ownAccounts: OwnAccounts
  /** Where people open the pages; null: where a request came to. */
  readonly address: string | null
}

const COOKIE = 'sizhi-provider'
const REFUSED_COOKIE = 'sizhi-refused'
/** A page of ours, and no address that a browser would take for another site's. */
const OWN_PAGE = /^\/(?![/\\])[^\\\s]*$/u
const Query = Type.Object({ to: Type.Optional(Type.String({ maxLength: 500 })) })

/** Lax, since the way back from the provider comes from another site. */
const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/api/account', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const

/** To the provider and back. Whoever cannot be let in is brought to the home page, which says why in a sentence. */
export const providerSignInRoutes: FastifyPluginCallbackTypebox<ProviderSignInOptions> = (
  app,
  { provider, ownAccounts, address },
  done,
) => {
  const { issuer, clientSecret } = provider.settings
  const ownAddress = ({ protocol, host }: FastifyRequest): string => address ?? `${protocol}://${host}`
  const keep = (request: FastifyRequest, reply: FastifyReply, name: string, value: object): void =>
    void reply.setCookie(name, seal(value, clientSecret), { ...attributes(request), maxAge: SEALED_SECONDS })

  function refuse(request: FastifyRequest, reply: FastifyReply, refusal: RequestRefused): FastifyReply {
    keep(request, reply, REFUSED_COOKIE, { sentence: refusal.sentence(languageOf(request)) })
    return reply.redirect('/', 303)
  }

  app.get(
    '/account/provider',
    { config: { access: 'public', rate: 'tight' }, schema: { querystring: Query } },
    async (request, reply) => {
      const { to = '/' } = request.query
      try {
        const returnTo = `${ownAddress(request)}/api/account/provider/return`
        const { url, journey } = await provider.leave(returnTo, OWN_PAGE.test(to) ? to : '/')
        keep(request, reply, COOKIE, journey)
        return await reply.redirect(url.href, 303)
      } catch (error) {
        if (error instanceof ProviderAway) return refuse(request, reply, providerAway())
        throw error
      }
    },
  )

  app.get('/account/provider/return', { config: { access: 'public', rate: 'tight' } }, async (request, reply) => {
    const journey = unseal<Journey>(request.cookies[COOKIE], clientSecret)
    // Once: whoever comes back a second time begins anew.
    void reply.clearCookie(COOKIE, attributes(request))
    if (journey === null) return refuse(request, reply, providerRefused())
    try {
      const subject = await provider.arrive(new URL(request.url, ownAddress(request)), journey)
      if (subject === null) return refuse(request, reply, providerRefused())
      const account = await app.ownDatabase.inTransaction(async (client) => {
        const found = await accountRepository(client).bySubject(issuer, subject)
        if (found && !found.isClosed)
          await accountRepository(client).note(found.signInName, 'signed-in', found.accountId, { issuer })
        return found
      }, KEEPER)
      if (!account) return refuse(request, reply, providerUnknownPerson(subject))
      if (account.isClosed) return refuse(request, reply, providerAccountClosed())
      await ownAccounts.begin(request, reply, account.accountId)
      return await reply.redirect(journey.to, 303)
    } catch (error) {
      if (error instanceof ProviderAway) return refuse(request, reply, providerAway())
      throw error
    }
  })

  done()
}

/** Why the last way to the provider and back ended before the door, in a sentence that is told once; null where it did not. */
export function takeRefusal(request: FastifyRequest, reply: FastifyReply, provider: IdentityProvider): string | null {
  const kept = request.cookies[REFUSED_COOKIE]
  if (kept === undefined) return null
  void reply.clearCookie(REFUSED_COOKIE, attributes(request))
  return unseal<{ sentence: string }>(kept, provider.settings.clientSecret)?.sentence ?? null
}
