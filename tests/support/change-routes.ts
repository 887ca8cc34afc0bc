import { sampleOf } from './sample-of-schema.ts'

import type { FastifyInstance } from 'fastify'

type Change = { readonly method: 'PUT' | 'POST' | 'PATCH' | 'DELETE'; readonly path: string; readonly body: unknown }
type Operation = { requestBody?: { content: Record<string, { schema: Parameters<typeof sampleOf>[0] }> } }

/** Every address under a case that changes something, with the smallest body that it takes. */
export async function changeRoutes(app: FastifyInstance): Promise<Change[]> {
  const answer = await app.inject('/api/openapi.json')
  const { paths } = answer.json<{ paths: Record<string, Record<string, Operation>> }>()
  return Object.entries(paths).flatMap(([path, operations]) =>
    (['PUT', 'POST', 'PATCH', 'DELETE'] as const).flatMap((method) => {
      const operation = operations[method.toLowerCase()]
      if (!operation || !path.startsWith('/api/cases/{id}/')) return []
      const schema = operation.requestBody?.content['application/json']?.schema
      return [{ method, path: path.replace('/api/cases/{id}/', ''), body: schema && sampleOf(schema) }]
    }),
  )
}

/**
 * These leave alone what is sealed: a file is looked at, laid aside until somebody takes it in, or filed with the papers of the
 * case, which come in after a ruling too, as records of the field do, a step of the procedure is written down, which goes on
 * after it, or what was sealed is published.
 */
export const NOT_OF_THE_RULING = [
  'POST attachments',
  'POST events',
  'POST places/preview',
  'POST places/uploads',
  'POST terrain/preview',
  'POST terrain/uploads',
  'POST publication/preview',
  'PUT attachments/{number}',
  'PUT field-choices',
  'PUT field-records/{record}',
  'PUT objections/{number}',
  'PUT publication/draft',
  'PUT publication/published',
  'PUT publication/withdrawn',
]
