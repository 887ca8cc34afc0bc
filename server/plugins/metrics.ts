import fastifyPlugin from 'fastify-plugin'

import { Counter, Durations, gauge } from '../metrics/measures.ts'
import { readersOf } from '../metrics/readers.ts'
import { noSuchAddress } from '../request-refusals.ts'

import { routeOf } from './request-log.ts'

import type { FastifyRequest } from 'fastify'

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30]
const MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const UPLOADS = '/api/uploads'
const TILES = '/api/tiles/'
const STREAM = '/api/cases/:id/live'

const kindOf = ({ method, routeOptions }: FastifyRequest): string => {
  const { url = '' } = routeOptions
  if (url.startsWith(TILES)) return 'tiles'
  if (url.startsWith(UPLOADS)) return 'uploads'
  if (url === STREAM) return 'streams'
  if (!url.startsWith('/api/')) return 'pages'
  return method === 'GET' || method === 'HEAD' ? 'reading' : 'changing'
}

/**
 * Counts requests by the pattern of their route, never by their address, and tells it at /api/metrics to who may read it. A proxy that is
 * not trusted passes everybody on as this machine: what came through one is not answered.
 */
export const metrics = fastifyPlugin<{ readers: readonly string[] }>(
  (app, { readers }, done) => {
    const requests = new Counter('sizhi_requests_total', 'Requests answered, by route and status.')
    const durations = new Durations('sizhi_request_seconds', 'Time to the end of an answer, by kind of route.', SECONDS)
    const received = new Counter('sizhi_received_bytes_total', 'Bytes of bodies that came, by kind of route.')
    const mayRead = readersOf(readers)

    app.addHook('onResponse', (request, reply, next) => {
      const kind = kindOf(request)
      requests.add({ method: request.method, route: routeOf(request), status: String(reply.raw.statusCode) })
      durations.add({ kind }, reply.elapsedTime / 1000)
      const bytes = Number(request.headers['content-length'] ?? 0)
      if (bytes > 0) received.add({ kind }, bytes)
      next()
    })

    app.get('/api/metrics', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
      const isPassedOn = request.headers['x-forwarded-for'] !== undefined && request.ips === undefined
      if (isPassedOn || !mayRead(request.ip)) throw noSuchAddress()
      const { pool } = app.ownDatabase
      return reply
        .type(MEDIA_TYPE)
        .header('cache-control', 'no-store')
        .send(
          [
            requests.text(),
            durations.text(),
            received.text(),
            gauge('sizhi_pool_connections', 'Connections to the database.', pool.totalCount),
            gauge('sizhi_pool_idle', 'Of them at rest.', pool.idleCount),
            gauge('sizhi_pool_waiting', 'Requests that wait for one.', pool.waitingCount),
            gauge('process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
            gauge('process_uptime_seconds', 'Since the process began.', process.uptime()),
          ].join(''),
        )
    })
    done()
  },
  { name: 'metrics' },
)
