import { randomUUID } from 'node:crypto'

import type { FastifyServerOptions } from 'fastify'

export type Tls = { readonly cert: string | Buffer; readonly key: string | Buffer }

/** What a change of a case may weigh: lines of some ten thousand corners. Routes that take files say so themselves. */
export const USUAL_BODY_LIMIT_BYTES = 2 * 1024 * 1024

/** Who sends his headers drop by drop is cut off. */
const HEADERS_MILLISECONDS = 15_000
/** And who sends a body so: a document of 80 MB at 1 Mbit/s comes in this time, and uploads go on where they were cut off. */
const REQUEST_MILLISECONDS = 15 * 60_000
const LOOKED_AT_EVERY_MILLISECONDS = 5000
/** A connection that is kept open for a next request. */
const IDLE_MILLISECONDS = 72_000
const HEADERS_BYTES = 16 * 1024

/** How connections are treated, before anybody looks at what is asked. */
export function connectionOptions(trustedProxies: readonly string[], tls: Tls | undefined): FastifyServerOptions {
  const limits = {
    headersTimeout: HEADERS_MILLISECONDS,
    connectionsCheckingInterval: LOOKED_AT_EVERY_MILLISECONDS,
    maxHeaderSize: HEADERS_BYTES,
  }
  // The types tell HTTP and HTTPS apart, which nothing here does.
  const server: object = tls ? { https: { ...limits, ...tls, minVersion: 'TLSv1.2' } } : { http: limits }
  return {
    ...server,
    requestTimeout: REQUEST_MILLISECONDS,
    keepAliveTimeout: IDLE_MILLISECONDS,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    genReqId: () => randomUUID(),
  }
}
