import { Type } from 'typebox'

import { publicRuling } from '../../geodata/words/public-ruling.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { PublicRulingSchema } from '../../geodata/wire/public-ruling.ts'
import { rulingNotFound } from '../errors.ts'
import { viewCase } from '../usecases/view-case.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** What villagers get: words and a schematic, nothing that leads back to coordinates or persons. */
export const rulingRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/rulings/:id',
    {
      schema: {
        params: CaseParams,
        response: { 200: Type.Object({ data: PublicRulingSchema }), 404: ErrorSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const view = await app.database.inTransaction(async (client) =>
        viewCase(client, await existingCase(client, id), app.standardErrors),
      )
      const ruling = publicRuling(view)
      if (!ruling) throw rulingNotFound(id)
      return { data: ruling }
    },
  )
  done()
}
