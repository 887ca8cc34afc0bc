import helmet from '@fastify/helmet'
import fastifyPlugin from 'fastify-plugin'

import { CONTENT_SECURITY_POLICY } from './content-policies.ts'

const A_YEAR_SECONDS = 31_536_000

/** The villager's page asks where one stands, the field page takes photographs; nothing else of a device is touched. */
const PERMISSIONS =
  'accelerometer=(), autoplay=(self), camera=(self), display-capture=(), fullscreen=(self), geolocation=(self), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()'

/** The headers that tell a browser what a page of this server may do, on every answer. A handler may narrow them for a file. */
export const securityHeaders = fastifyPlugin(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
      // A page tells its own server where it is, and nobody else; the proof of origin of a request rests on it.
      referrerPolicy: { policy: 'same-origin' },
      // Told below, where it is true.
      strictTransportSecurity: false,
    })
    app.addHook('onRequest', (request, reply, next) => {
      // On the raw answer, so that what is hijacked (uploads) carries them too.
      reply.raw.setHeader('permissions-policy', PERMISSIONS)
      if (request.protocol === 'https') reply.raw.setHeader('strict-transport-security', `max-age=${A_YEAR_SECONDS}`)
      next()
    })
    // What a route says nothing about is not for a disk that others use: neither a proxy's nor the browser's of an office's machine.
    app.addHook('onSend', (request, reply, payload, next) => {
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
        void reply.header('cache-control', 'private, no-store')
      next(null, payload)
    })
  },
  { name: 'security-headers' },
)
