import { Type } from 'typebox'

import { CountyParamsSchema } from '../../geodata/wire/county.ts'
import { PairCaseBodySchema } from '../../geodata/wire/pair-cases.ts'
import { beginCaseFromPair } from '../usecases/begin-case-from-pair.ts'
import { viewCase } from '../usecases/view-case.ts'

import { CaseAnswer, CHANGE_REFUSALS } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const ParcelId = Type.Integer({ minimum: 1 })

/** Cases that begin from two parcels of a county. */
export const pairCaseRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.post(
    '/counties/:code/overlaps/:first-:second/case',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, first: ParcelId, second: ParcelId }),
        body: PairCaseBodySchema,
        response: { 201: CaseAnswer, ...CHANGE_REFUSALS },
      },
    },
    async ({ params: { code, first, second }, body }, reply) => {
      const data = await app.database.inTransaction(async (client) => {
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
