import { parameterUnread } from '../layer-refusals.ts'

import type { FastifyRequest } from 'fastify'

export const JSON_TYPE = 'application/json'
export const GEOJSON_TYPE = 'application/geo+json'
export const SCHEMA_TYPE = 'application/schema+json'
export const HTML_TYPE = 'text/html; charset=utf-8'
/** With its version, as clients compare it to the letter: sent as bytes, since the framework writes texts another way. */
export const OPEN_API_TYPE = 'application/vnd.oai.openapi+json;version=3.0'

export type Format = 'json' | 'html'

const asksForPages = (accept = ''): boolean => /(?:^|,)\s*(?:text\/html|application\/xhtml\+xml)\b/u.test(accept)

/** As `f` says, else as the reader's Accept does: browsers ask for pages first, programs for JSON. */
export function formatOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Format {
  const { f } = query as { f?: string }
  if (f === undefined) return asksForPages(headers.accept) ? 'html' : 'json'
  if (f === 'json' || f === 'html') return f
  throw parameterUnread('f', f, { 'zh-CN': ' json 或 html', en: 'json or html' })
}

/** Bytes, so that the media type goes out as it is written. */
export const bytesOf = (content: unknown): Buffer => Buffer.from(JSON.stringify(content))
