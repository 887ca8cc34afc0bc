import fastifyCookie from '@fastify/cookie'
import fastifyPlugin from 'fastify-plugin'

import { mayDo } from '../../geodata/access/permissions.ts'
import {
  accessTokenReadsOnly,
  accessTokenUnknown,
  foreignRequest,
  notAllowed,
  passwordToBeChanged,
  sessionOver,
  signInNeeded,
} from '../access-refusals.ts'

import { holderOfToken, tokenOfHeader } from './access-tokens.ts'
import { isOwnRequest, isSafe, tellsOrigin } from './same-site.ts'
import { dropToken, keepToken, SESSION_COOKIE } from './session-cookie.ts'
import { Sessions } from './sessions.ts'
import { actingAsViewer, type Viewer } from './viewer.ts'

import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Access, Place } from '../../geodata/access/model.ts'
import type { ActingAs } from '../db/acting-as.ts'
import type { Database } from '../db/database.ts'
import type { SessionEnd } from '../db/repositories/sessions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route asks for. A route of the interface without it keeps the server from starting. */
    access?: Access | ((request: FastifyRequest) => Access)
    /** Where it is to be done, where the address does not say so. */
    placeOf?: (request: FastifyRequest) => Place
    /** Answers also to an account whose password is one that another gave. */
    takesGivenPassword?: boolean
  }
  interface FastifyInstance {
    readonly sessions: Sessions
  }
  interface FastifyRequest {
    /** Who has signed in; null for the public. */
    viewer: Viewer | null
    readonly actingAs: ActingAs
    /** The database as whoever asks may see it: every transaction works under his rights. */
    readonly database: Database
    /** Why a session that was shown is over; null where there is nothing to say. */
    sessionEnd: SessionEnd | 'unknown' | null
    /** Whether an access token was shown that may write: the only way to change something in the service for other programs. */
    mayWriteByToken: boolean
  }
}

/** Where programs come that know no sign-in page. */
const takesTokens = (url: string): boolean => /^\/(?:ogc|api\/tiles)(?:[/?]|$)/u.test(url)

/** The service for other programs. */
const isService = (url: string): boolean => /^\/ogc(?:[/?]|$)/u.test(url)
/** Where somebody may be told more than the public: the interface of the pages, and the service. */
const isInterface = (url: string): boolean => url.startsWith('/api/') || isService(url)
const NOWHERE: Place = { countyCode: null, caseId: null }
const COUNTY_CODE_LENGTH = 6

/** Of the address of a case, which begins with its county. */
export const placeOfCase = (id: string): Place => ({ countyCode: id.slice(0, COUNTY_CODE_LENGTH), caseId: id })

/** `/api/cases/:id…` is in a case, `/api/counties/:code…` in a county. */
function placeOfAddress({ routeOptions: { url = '' }, params }: FastifyRequest): Place {
  const { id = '', code = '' } = params as { id?: string; code?: string }
  if (/^\/api\/cases\/:id(?:\/|$)/u.test(url)) return placeOfCase(id)
  if (/^\/api\/counties\/:code(?:\/|$)/u.test(url)) return { countyCode: code, caseId: null }
  return NOWHERE
}

const databaseAs = (database: Database, actingAs: ActingAs): Database => ({
  ...database,
  inTransaction: (work) => database.inTransaction(work, actingAs),
})

function requireAccess({ url, config }: RouteOptions): void {
  if (isInterface(url) && config?.access === undefined)
    throw new Error(`The route ${url} does not say who may use it: give it config.access.`)
}

/** Who asks, and under whose rights the database works from here on. A session that is over is nobody's. */
async function recognize(sessions: Sessions, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = request.cookies[SESSION_COOKIE]
  if (token === undefined || token === '') return
  const found = await sessions.find(token)
  if (found.viewer === null) {
    request.sessionEnd = found.endedBecause
    return dropToken(request, reply)
  }
  if (found.newToken !== null) keepToken(request, reply, found.newToken)
  request.viewer = found.viewer
}

/** Whether the request shows an access token, which then tells who asks. One that opens nothing is refused, not passed over. */
async function recognizeToken(database: Database, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const token = takesTokens(request.url) ? tokenOfHeader(request.headers.authorization) : undefined
  if (token === undefined) return false
  const holder = await holderOfToken(database, token)
  if (!holder) {
    void reply.header('www-authenticate', 'Basic realm="Sizhi", charset="UTF-8"')
    throw accessTokenUnknown()
  }
  // A browser sends a password along that it was once asked for, also from pages elsewhere.
  if (tellsOrigin(request) && !isOwnRequest(request)) throw foreignRequest()
  if (!isSafe(request) && !holder.mayWrite) throw accessTokenReadsOnly()
  request.viewer = holder
  request.mayWriteByToken = holder.mayWrite
  return true
}

function refuseUnlessAllowed(request: FastifyRequest): void {
  const { viewer, sessionEnd } = request
  const { access: given = 'public', placeOf = placeOfAddress, takesGivenPassword = false } = request.routeOptions.config
  const access = typeof given === 'function' ? given(request) : given
  if (access === 'public') return
  if (viewer === null) throw sessionEnd === null ? signInNeeded() : sessionOver(sessionEnd)
  if (viewer.mustChangePassword && !takesGivenPassword) throw passwordToBeChanged()
  if (access !== 'own' && !mayDo(viewer.grants, access, placeOf(request))) throw notAllowed(viewer.displayName)
}

/**
 * Who asks, and whether he may: the one place where the interface checks it, before any handler. The database checks again, row by
 * row, by the same session.
 */
export const access = fastifyPlugin(
  async (app) => {
    await app.register(fastifyCookie)
    const sessions = new Sessions(app.ownDatabase)
    app.decorate('sessions', sessions)
    app.decorateRequest('viewer', null)
    app.decorateRequest('actingAs', {
      getter() {
        return actingAsViewer(this.viewer)
      },
    })
    app.decorateRequest('database', {
      getter() {
        return databaseAs(app.ownDatabase, this.actingAs)
      },
    })
    app.decorateRequest('sessionEnd', null)
    app.decorateRequest('mayWriteByToken', false)

    let unfollow: () => void = () => undefined
    app.addHook('onReady', async () => {
      unfollow = await app.ownDatabase.follow(sessions)
    })
    app.addHook('onClose', (_, closed) => {
      unfollow()
      closed()
    })
    app.addHook('onRoute', requireAccess)
    app.addHook('onRequest', async (request, reply) => {
      if (!isInterface(request.url)) return
      const isByToken = await recognizeToken(app.ownDatabase, request, reply)
      // A cookie, which a browser sends by itself, changes nothing in the service: there nobody is known by it.
      if (!isByToken && (isSafe(request) || !isService(request.url))) {
        if (!isOwnRequest(request)) throw foreignRequest()
        await recognize(sessions, request, reply)
      }
      // Before a body is read, where the address alone tells the place.
      if (request.routeOptions.config.placeOf === undefined) refuseUnlessAllowed(request)
    })
    app.addHook('preHandler', (request, _reply, checked) => {
      refuseUnlessAllowed(request)
      checked()
    })
  },
  { name: 'access', dependencies: ['database'] },
)
