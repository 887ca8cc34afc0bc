import fastifyPlugin from 'fastify-plugin'

import type { FastifyRequest } from 'fastify'
import type { Log } from '../log/log.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly events: Log
  }
}

const NO_ROUTE = '(none)'

/** The pattern of a route; of an address that is none, nothing. */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? NO_ROUTE

/** A request has a number, which its answer tells and the log repeats. */
export const requestLog = fastifyPlugin<{ log: Log }>(
  (app, { log }, done) => {
    app.decorate('events', log)
    app.addHook('onRequest', (request, reply, next) => {
      reply.raw.setHeader('x-request-id', request.id)
      // Whoever is trusted has had his word replaced by an address already.
      const isForwarded = request.headers['x-forwarded-for'] !== undefined
      if (isForwarded && request.ips === undefined) log.notice('proxy-not-trusted')
      next()
    })
    app.addHook('onResponse', (request, reply, next) => {
      log.request({
        request: request.id,
        method: request.method,
        route: routeOf(request),
        status: reply.raw.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      })
      next()
    })
    done()
  },
  { name: 'request-log' },
)
