import { createHash } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'

/** Weak, since the same content goes out in several packings. */
const etagOf = (body: Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** Whether the reader holds this content already, as If-None-Match says. */
const isKnown = (etag: string, held = ''): boolean =>
  held === '*' || held.split(',').some((each) => each.trim().replace(/^W\//u, '') === etag.replace(/^W\//u, ''))

/**
 * Sends whole bytes, or only that they are the same as before. Asked for each time, and kept apart by who asks: what is shown depends on
 * it.
 */
export function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: Buffer,
  etag = etagOf(body),
): FastifyReply {
  void reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    vary: 'accept, accept-language, authorization, cookie',
  })
  if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send()
  return reply.header('content-type', type).send(body)
}
