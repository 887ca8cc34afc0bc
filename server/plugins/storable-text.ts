import { Readable } from 'node:stream'
import fastifyPlugin from 'fastify-plugin'

import { textUnstorable } from '../errors.ts'
import { addressHoldsNull, numberInfinite } from '../request-refusals.ts'

/** PostgreSQL stores neither null characters nor, in JSON, halves of surrogate pairs; elsewhere a half would become another character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text)

/** Where in a body a text cannot be stored as it is, as a path; undefined when all can. Not recursive: bodies nest as deep as they like. */
function unstorableAt(body: unknown): string | undefined {
  const open: { value: unknown; path: string }[] = [{ value: body, path: 'body' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && !isStorable(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value))
      if (typeof inner !== 'number') open.push({ value: inner, path: `${path}/${key}` })
  }
  return undefined
}

/** 1e999 in an address is read as an infinite number, past the least and the most that the schema of a route allows. */
function infiniteAt(values: unknown): string | undefined {
  return Object.entries((values as Record<string, unknown> | undefined) ?? {}).find(([, value]) =>
    [value].flat().some((each) => typeof each === 'number' && !Number.isFinite(each)),
  )?.[0]
}

const nullAt = (values: unknown): string | undefined =>
  Object.entries((values as Record<string, unknown> | undefined) ?? {}).find(([, value]) =>
    [value].flat().some((each) => typeof each === 'string' && each.includes('\0')),
  )?.[0]

/** Refuses numbers in an address that are none, null characters in it, and bodies with text that would be stored otherwise than it was sent, or not at all. */
export const storableText = fastifyPlugin(
  (app, _options, done) => {
    app.addHook('preHandler', (request, _reply, next) => {
      // A file that is still coming is bytes, and no text of ours.
      const where = request.body instanceof Readable ? undefined : unstorableAt(request.body)
      const infinite = infiniteAt(request.params) ?? infiniteAt(request.query)
      const holdsNull = nullAt(request.params) ?? nullAt(request.query)
      if (infinite !== undefined) next(numberInfinite(infinite))
      else if (holdsNull !== undefined) next(addressHoldsNull(holdsNull))
      else next(where === undefined ? undefined : textUnstorable(where))
    })
    done()
  },
  { name: 'storable-text' },
)
