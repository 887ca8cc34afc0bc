import { HOSTILE_TEXTS, mischievousValue, oneOf, type Mischief, type Random } from './hostile-values.ts'

import type { Operation, Parameter } from './api-operations.ts'

/** A request as it goes over the wire. */
export type WireRequest = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Values under which something is really there, by the name of a parameter: half of the requests come that far. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY']
const MEDIA_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/octet-stream',
  'application/offset+octet-stream',
  'application/json; charset=utf-7',
  'x',
]
const BROKEN_BODIES = [
  '{',
  '{"a":1,"a":2}',
  '[1,]',
  'null',
  '"',
  '{"__proto__":{"a":1}}',
  '\0',
  '[' + '['.repeat(50_000),
  '{"a":'.repeat(20_000),
  '1e99999',
  'x'.repeat(100_000),
]
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['"1"', '"0"', '"99999999999999999999"', '*', '1', 'W/"1"', '"-1"', '"1","2"'],
  'if-none-match': ['*', '""', '"x", W/"y"', ','.repeat(1000)],
  'accept-language': ['en', 'zh-CN', 'xx-'.repeat(500), '*;q=nan'],
  'accept-encoding': ['br', 'gzip', 'identity;q=0, *;q=0', 'x'.repeat(2000)],
  range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'bytes=0-999999999999999999999', 'lines=1-2', 'bytes=0-0,2-3'],
  'x-forwarded-for': ['127.0.0.1', 'not an address', '::1, '.repeat(200)],
  'x-forwarded-host': ['evil.example'],
  host: ['evil.example', 'a b'],
  'content-encoding': ['gzip', 'x'],
  'tus-resumable': ['1.0.0', '9.9.9'],
  'upload-length': ['0', '-1', '10', '99999999999999999999', 'x'],
  'upload-offset': ['0', '-1', '5', 'x'],
  'upload-metadata': ['case', 'case eA==,filename eA==', 'case !!!!', ',,,', 'filename ' + 'QUFB'.repeat(2000)],
  cookie: ['sizhi-session=x', 'sizhi-session=' + 'a'.repeat(4000), '=;=;='],
  origin: ['null', 'https://evil.example'],
}

const MISCHIEFS: readonly Mischief[] = [
  { hostile: 0, optional: 0.5 },
  { hostile: 0.08, optional: 0.6 },
  { hostile: 0.3, optional: 0.8 },
]

/** What a client would make of a text in an address; what is no Unicode is left out, as no client can send it. */
const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))

function pathValue(random: Random, name: string, known: KnownValues): string {
  const values = known[name]
  if (values !== undefined && random() < 0.7) return inAddress(oneOf(random, values))
  const text = oneOf(random, HOSTILE_TEXTS).slice(0, 3000)
  // Some as they are, where an address can hold them.
  return random() < 0.3 ? text.replace(/[^\w%./-]/gu, '') : inAddress(text)
}

/** Known values stand for those of a language of its own, which no schema tells: conditions, times, orders. */
function queryValue(random: Random, { name, schema }: Parameter, known: KnownValues, mischief: Mischief): string {
  const values = known[name]
  if (values !== undefined && random() < 0.6) return oneOf(random, values)
  const value = mischievousValue(random, schema, mischief)
  if (typeof value === 'string') return value
  return Array.isArray(value) && random() < 0.5 ? value.join(',') : JSON.stringify(value)
}

function queryOf(random: Random, { parameters }: Operation, known: KnownValues, mischief: Mischief): string {
  const pairs = parameters
    .filter((parameter) => parameter.in === 'query' && (parameter.required === true || random() < mischief.optional))
    .map((parameter) => {
      const text = queryValue(random, parameter, known, mischief)
      return `${inAddress(parameter.name)}=${inAddress(text.slice(0, 4000))}`
    })
  if (random() < 0.05) pairs.push(oneOf(random, ['__proto__[a]=1', 'a[]=1&a[]=2', '%', '=', '&&&', 'a=%ff']))
  if (random() < 0.05 && pairs[0] !== undefined) pairs.push(pairs[0])
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function bodyOf(random: Random, { body, method }: Operation, mischief: Mischief): [string | undefined, string] {
  if (body === undefined && (method === 'GET' || random() < 0.8)) return [undefined, 'application/json']
  if (random() < 0.08) return [oneOf(random, BROKEN_BODIES), 'application/json']
  const text = JSON.stringify(mischievousValue(random, body ?? {}, mischief))
  return [text, random() < 0.04 ? oneOf(random, MEDIA_TYPES) : 'application/json']
}

function headersOf(random: Random): Record<string, string> {
  const names = Object.keys(HEADERS).filter(() => random() < 0.08)
  return Object.fromEntries(names.map((name) => [name, oneOf(random, HEADERS[name]!)]))
}

/** A request that is meant to do harm, to one of the operations. */
export function hostileRequest(random: Random, operations: readonly Operation[], known: KnownValues): WireRequest {
  const operation = oneOf(random, operations)
  const mischief = oneOf(random, MISCHIEFS)
  const path = operation.path.replace(/\{(?<name>\w+)\}/gu, (_whole, name: string) => pathValue(random, name, known))
  const [body, mediaType] = bodyOf(random, operation, mischief)
  const seen: Record<string, string> = random() < 0.7 ? { 'if-match': `"${1 + Math.floor(random() * 3)}"` } : {}
  return {
    method: random() < 0.03 ? oneOf(random, METHODS) : operation.method,
    path: path + queryOf(random, operation, known, mischief),
    headers: { ...seen, ...(body !== undefined && { 'content-type': mediaType }), ...headersOf(random) },
    body,
  }
}
