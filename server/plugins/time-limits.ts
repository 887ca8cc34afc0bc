import fastifyPlugin from 'fastify-plugin'

import { outOfTime } from '../request-refusals.ts'

import type { FastifyRequest } from 'fastify'

/** On the embedded engine changes wait for each other: many at once take a while. */
export const USUAL_TIME_LIMIT_SECONDS = 180

declare module 'fastify' {
  interface FastifyContextConfig {
    /** From the first byte of a request to the first byte of its answer; the usual one where none is given. */
    timeLimitSeconds?: number
  }
  interface FastifyRequest {
    /** Aborts when the time of the request is over; its answer has been sent then. */
    timeUp: AbortSignal
  }
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Ends every request in its time with a sentence. The framework's own limit (`handlerTimeout`) forgets requests with a body as soon
 * as the body is read. What the handler does goes on unless it heeds `timeUp`. An answer that has begun is left alone: a large
 * file on a weak line takes as long as it takes.
 */
export const timeLimits = fastifyPlugin<{ usualSeconds?: number }>(
  (app, { usualSeconds = USUAL_TIME_LIMIT_SECONDS }, done) => {
    const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>()
    app.decorateRequest('timeUp')
    app.addHook('onRequest', (request, reply, next) => {
      const controller = new AbortController()
      request.timeUp = controller.signal
      const seconds = request.routeOptions.config.timeLimitSeconds ?? usualSeconds
      const timer = setTimeout(() => {
        if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) return
        void reply.send(outOfTime(READING.has(request.method)))
        controller.abort()
      }, seconds * 1000)
      timer.unref()
      timers.set(request, timer)
      next()
    })
    app.addHook('onResponse', (request, _reply, next) => {
      clearTimeout(timers.get(request))
      next()
    })
    done()
  },
  { name: 'time-limits' },
)
