import rateLimit from '@fastify/rate-limit'
import fastifyPlugin from 'fastify-plugin'

import { tooManyRequests } from '../request-refusals.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'

/** Requests of one caller in a minute. A map asks for dozens of tiles at every move, and an office may share one address. */
const A_MINUTE = {
  /** Tiles and the files of the pages, which cost little. */
  light: 6000,
  reading: 1500,
  changing: 600,
  /** What is guessed or flooded: signing in, objections. */
  tight: 20,
} as const
export type Rate = keyof typeof A_MINUTE

const MINUTE_MILLISECONDS = 60_000

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How often a route may be asked; by its method where nothing is said. */
    rate?: Rate
  }
}

export type RateLimitOptions = {
  /** Multiplies every limit; 0 for none. */
  readonly scale: number
  /** Who is counted beside the address: an account, where somebody is signed in. */
  readonly callerOf?: (request: FastifyRequest) => string | undefined
}

function rateOf({ method, routeOptions, url }: FastifyRequest): Rate {
  const { rate } = routeOptions.config
  if (rate !== undefined) return rate
  if (!url.startsWith('/api/') || /^\/api\/(?:tiles|base-maps)\//u.test(url)) return 'light'
  return method === 'GET' || method === 'HEAD' ? 'reading' : 'changing'
}

/**
 * Refuses what comes too often from one address, or from one caller behind many addresses. Requests to addresses that do not exist are
 * counted, too. The counts are this server's own: of several servers each counts for itself.
 */
export const rateLimits = fastifyPlugin<RateLimitOptions>(
  async (app, { scale, callerOf }) => {
    if (scale === 0) return
    await app.register(rateLimit, { global: false })

    const counting = (keyGenerator?: (request: FastifyRequest) => string) => {
      const limiter = (rate: Rate) =>
        app.createRateLimit({
          max: Math.max(1, Math.round(A_MINUTE[rate] * scale)),
          timeWindow: MINUTE_MILLISECONDS,
          ...(keyGenerator && { keyGenerator }),
        })
      const limiters = {
        light: limiter('light'),
        reading: limiter('reading'),
        changing: limiter('changing'),
        tight: limiter('tight'),
      }
      return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
        const asked = await limiters[rateOf(request)](request)
        if (asked.isAllowed || !asked.isExceeded) return
        void reply.header('retry-after', asked.ttlInSeconds)
        throw tooManyRequests(asked.ttlInSeconds)
      }
    }

    app.addHook('onRequest', counting())
    if (callerOf === undefined) return
    const countCaller = counting((request) => callerOf(request) ?? '')
    // Later, when it is known who asks.
    app.addHook('preValidation', async (request, reply) => {
      if (callerOf(request) !== undefined) await countCaller(request, reply)
    })
  },
  { name: 'rate-limits' },
)
