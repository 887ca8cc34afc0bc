import type { FastifyReply, FastifyRequest } from 'fastify'

export const SESSION_COOKIE = 'sizhi-session'

/** Not readable by scripts, and never sent along by another site. Without TLS (an office network) it cannot be marked secure. */
const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' }) as const

/** Ends with the browser, and on the server before that. */
export const keepToken = (request: FastifyRequest, reply: FastifyReply, token: string): void =>
  void reply.setCookie(SESSION_COOKIE, token, attributes(request))

export const dropToken = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.clearCookie(SESSION_COOKIE, attributes(request))
