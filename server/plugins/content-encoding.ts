import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'

import { negotiate } from '@fastify/accept-negotiator'

import type { Transform } from 'node:stream'

/** In the order in which they are preferred where a reader takes both alike. */
const PACKINGS = ['br', 'gzip'] as const
type Packing = (typeof PACKINGS)[number]
export type ContentEncoding = Packing | 'identity'

/** Further squeezing takes longer than it saves on the way. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const GZIP = { level: 1 }

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** What a reader asks for in Accept-Encoding; whoever asks for nothing gets the bytes as they are. */
export const askedEncoding = (header: string | undefined): ContentEncoding =>
  PACKINGS.find((packing) => packing === negotiate(header ?? '', [...PACKINGS])) ?? 'identity'

export async function encoded(bytes: Uint8Array, encoding: ContentEncoding): Promise<Buffer> {
  if (encoding === 'identity') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return encoding === 'br' ? brotli(bytes, BROTLI) : gzipped(bytes, GZIP)
}

export const encoder = (packing: Packing): Transform =>
  packing === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP)
