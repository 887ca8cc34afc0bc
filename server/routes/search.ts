import { Type } from 'typebox'

import { searchWords } from '../../geodata/search/search-words.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CaseSearchQuerySchema, CaseSearchSchema } from '../../geodata/wire/search.ts'
import { searchRefused } from '../search-refusals.ts'
import { findInCase } from '../usecases/search-case.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** Words in the texts of one case. */
export const searchRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases/:id/search',
    {
      schema: {
        params: CaseParams,
        querystring: CaseSearchQuerySchema,
        response: { 200: Type.Object({ data: CaseSearchSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    async ({ params: { id }, query: { q = '', audience = 'court' } }) => {
      const asked = searchWords(q)
      if (!asked.ok) throw searchRefused(asked.problem)
      return {
        data: await app.database.inTransaction(async (client) =>
          findInCase(client, await existingCase(client, id), asked.words, audience),
        ),
      }
    },
  )
  done()
}
