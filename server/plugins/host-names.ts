import fastifyPlugin from 'fastify-plugin'

import { hostMalformed } from '../request-refusals.ts'

/** A name or an address of version 4 or 6, and a port: what links of answers can be made of. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/iu

/** Refuses a request whose host is none, whoever wrote it. One without any comes from old programs and gets no links. */
export const hostNames = fastifyPlugin(
  (app, _options, done) => {
    app.addHook('onRequest', (request, _reply, next) => {
      const { host } = request
      next(host && !HOST.test(host) ? hostMalformed() : undefined)
    })
    done()
  },
  { name: 'host-names' },
)
