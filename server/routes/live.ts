import { Type } from 'typebox'

import { mayDo, rolesAt } from '../../geodata/access/permissions.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { LIVE_STREAM_DESCRIPTION, LiveQuerySchema } from '../../geodata/wire/live.ts'
import { placeOfCase } from '../auth/access.ts'
import { LiveStreams } from '../live/live-streams.ts'
import { streamNotAsked, tooManyStreams } from '../live-refusals.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PassThrough } from 'node:stream'
import type { LivePage } from '../../geodata/live/model.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { PresentAccount } from '../live/presence.ts'

const EVENT_STREAM = 'text/event-stream'
/** A person has a handful of windows open. */
const MOST_STREAMS_OF_ACCOUNT = 20
/** Each takes a connection and some memory. */
const MOST_STREAMS = 5000

/** As others see this window: null for one who is nothing but a party there. */
function windowOf({ accountId, displayName, grants }: Viewer, address: string, page: LivePage): PresentAccount | null {
  const role = rolesAt(grants, placeOfCase(address)).find((one) => one !== 'party' && one !== 'administrator')
  return role ? { accountId, name: displayName, role, page } : null
}

/** What changes in a case, and who else has it open, told as it happens. */
export const liveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const streams = new LiveStreams(
    app.ownDatabase,
    app.sessions,
    (viewer, { address, window }) =>
      mayDo(viewer.grants, 'case.read', placeOfCase(address)) &&
      (window === null || windowOf(viewer, address, window.page) !== null),
  )
  const unfollow = await app.ownDatabase.follow(streams)
  // Before the server waits for its answers to end.
  app.addHook('preClose', (closed) => {
    unfollow()
    streams.close()
    closed()
  })

  app.get(
    '/cases/:id/live',
    {
      // A HEAD of it would wait for an end.
      exposeHeadRoute: false,
      config: { access: 'case.read' },
      schema: {
        description: LIVE_STREAM_DESCRIPTION,
        params: CaseParams,
        querystring: LiveQuerySchema,
        response: {
          200: Type.Unsafe<PassThrough>({ type: 'string' }),
          404: ErrorSchema,
          406: ErrorSchema,
          429: ErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const viewer = request.viewer!
      const refuseOneTooMany = (): void => {
        if (streams.countOf(viewer.accountId) >= MOST_STREAMS_OF_ACCOUNT) throw tooManyStreams(MOST_STREAMS_OF_ACCOUNT)
        if (streams.count >= MOST_STREAMS) throw tooManyStreams(MOST_STREAMS)
      }
      if (!request.headers.accept?.includes(EVENT_STREAM)) {
        // A browser tells its page nothing of why a stream was refused: the page asks so.
        refuseOneTooMany()
        throw streamNotAsked()
      }
      const { id } = request.params
      const { countyCode, caseId } = await request.database.inTransaction((client) => existingCase(client, id))
      // After all that takes time, or several at once would all be the first.
      refuseOneTooMany()
      const window = windowOf(viewer, id, request.query.page)
      const stream = streams.open({ viewer, address: id, countyCode, caseId, window })
      return (
        reply
          .type(EVENT_STREAM)
          // A connection that were kept for more would keep a server that stops waiting.
          .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
          .send(stream.body)
      )
    },
  )
}
