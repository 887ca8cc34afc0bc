import { ROLES } from '../../geodata/access/model.ts'
import { permittedSomewhere } from '../../geodata/access/permissions.ts'
import { sessionOver } from '../access-refusals.ts'
import { camePastAProxy } from '../auth/one-click.ts'
import { keepToken } from '../auth/session-cookie.ts'
import { languageOf } from '../plugins/error-answers.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OwnAccount } from '../../geodata/wire/account.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { Viewer } from '../auth/viewer.ts'

/** Beside name and password. */
type SignInWays = { readonly isDemonstration: boolean; readonly hasProvider: boolean }
type OwnAccountAnswer = { data: OwnAccount }

/** Who is signed in, as pages are told, and new sessions. */
export class OwnAccounts {
  readonly #sessions: Sessions
  readonly #ways: SignInWays

  constructor(sessions: Sessions, ways: SignInWays) {
    this.#sessions = sessions
    this.#ways = ways
  }

  answer(request: FastifyRequest, viewer: Viewer | null): OwnAccountAnswer {
    return {
      data: {
        account: viewer && {
          signInName: viewer.signInName,
          displayName: viewer.displayName,
          hasPassword: viewer.hasPassword,
          mustChangePassword: viewer.mustChangePassword,
          hasSecondFactor: viewer.hasSecondFactor,
          grants: [...viewer.grants],
          may: permittedSomewhere(viewer.grants),
        },
        sessionEnd: request.sessionEnd === null ? null : sessionOver(request.sessionEnd).sentence(languageOf(request)),
        demonstrationRoles: this.#ways.isDemonstration && !camePastAProxy(request) ? [...ROLES] : [],
        hasProvider: this.#ways.hasProvider,
      },
    }
  }

  /** A new session in the place of any that the browser had. */
  async begin(request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<OwnAccountAnswer> {
    if (request.viewer) await this.#sessions.end(request.viewer, 'signed-out')
    const token = await this.#sessions.start(accountId)
    keepToken(request, reply, token)
    const { viewer } = await this.#sessions.find(token)
    return this.answer(request, viewer)
  }

  /** The same where what one signs in with has changed: every other session of the account is over. */
  async beginAnew(request: FastifyRequest, reply: FastifyReply, viewer: Viewer): Promise<OwnAccountAnswer> {
    await this.#sessions.end(viewer, 'signed-out-everywhere')
    return this.begin(request, reply, viewer.accountId)
  }
}
