import fastify, { type FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'

import { connectionOptions } from '../../server/connection-options.ts'
import { frameworkLog } from '../../server/log/framework-log.ts'
import { Log } from '../../server/log/log.ts'
import { errorAnswers } from '../../server/plugins/error-answers.ts'
import { hostNames } from '../../server/plugins/host-names.ts'
import { rateLimits } from '../../server/plugins/rate-limits.ts'
import { requestLog } from '../../server/plugins/request-log.ts'
import { securityHeaders } from '../../server/plugins/security-headers.ts'
import { timeLimits } from '../../server/plugins/time-limits.ts'
import { refuseAddress } from '../../server/plugins/web-pages.ts'
import { unroutableRequests } from '../../server/unroutable-requests.ts'

import type { Tls } from '../../server/connection-options.ts'

type BareServerOptions = {
  readonly trustedProxies?: readonly string[]
  readonly rateScale?: number
  readonly timeLimitSeconds?: number
  readonly tls?: Tls
  readonly lines?: string[]
}

/** Everything that stands around the routes of the server, with routes of the test's own and without a database. */
export function bareServer(options: BareServerOptions = {}): FastifyInstance {
  const { trustedProxies = [], rateScale = 0, timeLimitSeconds = 10, tls, lines = [] } = options
  const log = new Log('requests', (line) => void lines.push(line))
  const app = fastify({
    ...connectionOptions(trustedProxies, tls),
    ...unroutableRequests,
    loggerInstance: frameworkLog(log),
  })
  void app.register(securityHeaders)
  void app.register(requestLog, { log })
  void app.register(rateLimits, { scale: rateScale })
  void app.register(timeLimits, { usualSeconds: timeLimitSeconds })
  void app.register(errorAnswers)
  void app.register(hostNames)
  app.setNotFoundHandler(refuseAddress)
  void app.register(
    (routes, _options, done) => {
      routes.get('/hill', () => ({ data: 'hill' }))
      const never = (request: { timeUp: AbortSignal }) =>
        new Promise((resolve) => request.timeUp.addEventListener('abort', () => resolve(undefined)))
      routes.get('/slow', never)
      routes.post('/slow', never)
      routes.put('/hill', () => ({ data: 'changed' }))
      done()
    },
    { prefix: '/api' },
  )
  onTestFinished(() => app.close())
  return app
}
