import { STATUS_CODES } from 'node:http'

import { languageOf } from './plugins/error-answers.ts'
import { addressMalformed, addressTooLong, requestUnreadable } from './request-refusals.ts'

import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Socket } from 'node:net'
import type { RequestRefused } from './errors.ts'
import type { Language } from '../geodata/words/problem-sentences.ts'

/** The hooks that set the headers of other answers do not see these. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
}
const TOO_LONG = 'FST_ERR_MAX_PARAM_LENGTH'

const told = (refusal: RequestRefused, language: Language): string =>
  JSON.stringify({ error: { code: refusal.code, message: refusal.sentence(language) } })

function answerAddress({ code }: { readonly code: string }, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = code === TOO_LONG ? addressTooLong() : addressMalformed()
  void reply
    .code(refusal.statusCode)
    .headers(HEADERS)
    .send(told(refusal, languageOf(request)))
}

const STATUSES: Readonly<Record<string, 408 | 431>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

type BrokenRequest = NodeJS.ErrnoException & { readonly rawPacket?: Buffer }
/** An answer to HEAD has no body. */
const isHead = ({ rawPacket }: BrokenRequest): boolean => rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD '

/** Nothing is known of such a caller, not even his language. */
function answerSocket(error: BrokenRequest, socket: Socket): void {
  const { code = '' } = error
  if (code === 'ECONNRESET' || socket.destroyed) return
  const refusal = requestUnreadable(STATUSES[code] ?? 400)
  const body = told(refusal, 'zh-CN')
  const headers = { ...HEADERS, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const status = `HTTP/1.1 ${refusal.statusCode} ${STATUS_CODES[refusal.statusCode]}`
  if (socket.writable) socket.end([status, ...lines, '', isHead(error) ? '' : body].join('\r\n'))
  else socket.destroy()
}

/** Answers to what never comes to a route: an address that is none, a request that cannot be read or takes too long to come. */
export const unroutableRequests = {
  frameworkErrors: answerAddress,
  clientErrorHandler: answerSocket,
} as unknown as Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>
