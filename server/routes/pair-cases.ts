import { Type } from 'typebox'

import { CountyParamsSchema } from '../../geodata/wire/county.ts'
import { PairCaseBodySchema } from '../../geodata/wire/pair-cases.ts'
import { ParcelId } from '../../geodata/wire/parcels.ts'
import { beginCaseFromPair } from '../usecases/begin-case-from-pair.ts'
import { viewCase } from '../usecases/view-case.ts'

import { CaseAnswer, CHANGE_REFUSALS } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** Cases that begin from two parcels of a county. */
export const pairCaseRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.post(
    '/counties/:code/overlaps/:first-:second/case',
    {
      config: { access: 'county.change' },
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, first: ParcelId, second: ParcelId }),
        body: PairCaseBodySchema,
        response: { 201: CaseAnswer, ...CHANGE_REFUSALS },
      },
    },
    async ({ database, params: { code, first, second }, body }, reply) => {
      const data = await database.inTransaction(async (client) => {
        const begunAt = new Date().toISOString()
        const id = await beginCaseFromPair(client, code, [first, second], body, begunAt)
        return viewCase(client, await existingCase(client, id), app.standardErrors)
      })
      void reply.code(201).header('etag', `"${data.version}"`)
      return { data }
    },
  )
  done()
}
