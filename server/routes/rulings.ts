import { Type } from 'typebox'

import { publicRuling } from '../../geodata/words/public-ruling.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { PublicRulingSchema } from '../../geodata/wire/public-ruling.ts'
import { caseNotFound, rulingNotFound } from '../errors.ts'
import { findCase, viewCase } from '../usecases/view-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** What villagers get: words and a schematic, nothing that leads back to coordinates or persons. */
export const rulingRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/rulings/:id',
    {
      schema: {
        params: Type.Object({ id: Type.String() }),
        response: { 200: Type.Object({ data: PublicRulingSchema }), 404: ErrorSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const view = await app.database.inTransaction(async (client) => {
        const row = await findCase(client, id)
        if (!row) throw caseNotFound(id)
        return viewCase(client, row)
      })
      const ruling = publicRuling(view)
      if (!ruling) throw rulingNotFound(id)
      return { data: ruling }
    },
  )
  done()
}
