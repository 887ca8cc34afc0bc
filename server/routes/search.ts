import { Type } from 'typebox'

import { searchWords } from '../../geodata/search/search-words.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CaseSearchQuerySchema, CaseSearchSchema } from '../../geodata/wire/search.ts'
import { searchRefused } from '../search-refusals.ts'
import { findInCase } from '../usecases/search-case.ts'

import { placeOfCase } from '../auth/access.ts'
import { audienceOf } from '../auth/audience.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** Words in the texts of one case. */
export const searchRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases/:id/search',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: CaseSearchQuerySchema,
        response: { 200: Type.Object({ data: CaseSearchSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    async (request) => {
      const {
        database,
        params: { id },
        query: { q = '', audience = 'court' },
      } = request
      // Courts and parties read the texts themselves; only the office is told of names that it alone reads.
      if (audience === 'officer') audienceOf(request, placeOfCase(id), audience)
      const asked = searchWords(q)
      if (!asked.ok) throw searchRefused(asked.problem)
      return {
        data: await database.inTransaction(async (client) =>
          findInCase(client, await existingCase(client, id), asked.words, audience),
        ),
      }
    },
  )
  done()
}
