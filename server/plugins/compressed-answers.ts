import { pipeline, Readable } from 'node:stream'

import fastifyPlugin from 'fastify-plugin'

import { askedEncoding, encoded, encoder } from './content-encoding.ts'

import type { FastifyReply } from 'fastify'

/** Texts in the wide sense. Pictures, PDF and packed files are small already. */
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:javascript|wasm)\b|image\/svg\+xml)/u
/** What goes into one packet of the network anyway. */
const LEAST_BYTES = 1024
const PART_OF_A_FILE = 206
const NOT_CHANGED = 304

const isCompressible = (reply: FastifyReply): boolean =>
  COMPRESSIBLE.test(String(reply.getHeader('content-type') ?? '')) &&
  !reply.hasHeader('content-encoding') &&
  !reply.hasHeader('content-range') &&
  reply.statusCode !== PART_OF_A_FILE &&
  reply.statusCode !== NOT_CHANGED

/**
 * Packs what is sent with Brotli or gzip where the reader asks for it: answers, files that are made while they are sent, the pages.
 * The ETag of a case is its version, not that of bytes, and stays.
 */
export const compressedAnswers = fastifyPlugin(
  (app, _options, done) => {
    app.addHook<unknown>('onSend', async (request, reply, payload) => {
      if (!isCompressible(reply)) return payload
      void reply.header('vary', 'accept-encoding')
      const encoding = askedEncoding(request.headers['accept-encoding'])
      if (encoding === 'identity' || request.method === 'HEAD') return payload
      const isStream = payload instanceof Readable
      if (!isStream && typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
      if (!isStream && Buffer.byteLength(payload) < LEAST_BYTES) return payload
      void reply.header('content-encoding', encoding).removeHeader('content-length').removeHeader('accept-ranges')
      if (!isStream) return encoded(Buffer.from(payload), encoding)
      // Whoever breaks off on one side ends the other.
      return pipeline(payload, encoder(encoding), () => undefined)
    })
    done()
  },
  { name: 'compressed-answers' },
)
