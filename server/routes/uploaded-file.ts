import { Readable } from 'node:stream'

import { documentNotBase64, refusedBecause } from '../errors.ts'
import { fileMissing } from '../request-refusals.ts'

import type { FastifyReply } from 'fastify'
import type { Result } from '../../geodata/result.ts'

/** The value, or its problem as a refusal. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw refusedBecause(result.problem)
  return result.value
}

/** Throws on anything but base64: `Buffer` passes over what it does not know, and would store other bytes than were sent. */
export function bytesOfBase64(base64: string, where: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  const isWhole = bytes.length === Math.floor((base64.replace(/[\s=]/gu, '').length * 3) / 4)
  if (!isWhole) throw documentNotBase64(where)
  return bytes
}

/** The bytes of a file on their way, where a route takes the file itself. Throws where something else came, or nothing. */
export function arrivingFile({ body }: { readonly body?: unknown }): Readable {
  if (body instanceof Readable) return body
  throw fileMissing()
}

/** Aborts when the caller closes the connection before he has his answer, and when the time of his request is over. */
export function whenGivenUp(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return AbortSignal.any([controller.signal, reply.request.timeUp])
}
