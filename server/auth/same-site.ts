import type { FastifyRequest } from 'fastify'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

type AskedRequest = Pick<FastifyRequest, 'method' | 'headers' | 'host'>

/** Whether it asks for what changes nothing. */
export const isSafe = ({ method }: Pick<FastifyRequest, 'method'>): boolean => SAFE_METHODS.has(method)

/** Whether it says where it comes from, as browsers do and other programs do not. */
export const tellsOrigin = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['sec-fetch-site'] !== undefined || headers.origin !== undefined

/**
 * Whether a request that changes something comes from a page of this site, as the browser says (Fetch Metadata; over plain HTTP
 * browsers leave it out and give Origin alone). One that tells neither comes from no browser we know, and is refused.
 */
export function isOwnRequest(request: AskedRequest): boolean {
  if (isSafe(request)) return true
  const { headers, host } = request
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
