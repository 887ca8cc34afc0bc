import { Type } from 'typebox'

import { LEAST_OVERLAP } from '../../geodata/claims/classify-overlap.ts'
import { PARCEL_LAYERS } from '../../geodata/overlaps/model.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CountyParamsSchema } from '../../geodata/wire/county.ts'
import { CountySearchSchema, SearchOrderBodySchema } from '../../geodata/wire/county-searches.ts'
import { nothingToSearch, searchRunning } from '../county-refusals.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { existingCounty, viewSearch } from '../usecases/view-county.ts'

import { answer, COUNTY_REFUSALS as REFUSALS, Uuid } from './county-answers.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { CountySearches } from '../usecases/county-searches.ts'

/** Searches of a whole county: started, watched, stopped. */
export const countySearchRoutes: FastifyPluginCallbackTypebox<{ searches: CountySearches }> = (
  app,
  { searches },
  done,
) => {
  const progressOf = searches.progressOf.bind(searches)
  const runningId = async ({ database }: Pick<FastifyRequest, 'database'>, code: string): Promise<string> =>
    (await database.inTransaction((client) => overlapSearchRepository(client).runningOf(code)))?.id ?? ''

  app.post(
    '/counties/:code/searches',
    {
      config: { access: 'county.change' },
      schema: {
        params: CountyParamsSchema,
        body: SearchOrderBodySchema,
        response: { 202: answer(CountySearchSchema), ...REFUSALS, 409: ErrorSchema, 422: ErrorSchema },
      },
    },
    async (request, reply) => {
      const { code } = request.params
      const { layers = [...PARCEL_LAYERS], startedBy } = request.body
      const { leastMu = LEAST_OVERLAP.mu, leastShare = LEAST_OVERLAP.shareOfSmaller } = request.body
      await request.database.inTransaction(async (client) => {
        await existingCounty(client, code)
        if ((await parcelRepository(client, code).count(layers)) === 0) throw nothingToSearch(code)
      })
      const startedAt = new Date().toISOString()
      const id = await searches.start(code, { layers, leastMu, leastShare, startedBy, startedAt })
      const language = languageOf(request)
      if (id === undefined) throw searchRunning(await runningId(request, code))
      void reply.code(202)
      return {
        data: await request.database.inTransaction((client) => viewSearch(client, code, id, language, progressOf)),
      }
    },
  )

  app.get(
    '/counties/:code/searches/:id',
    {
      config: { access: 'county.read' },
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        response: { 200: answer(CountySearchSchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const language = languageOf(request)
      return {
        data: await request.database.inTransaction((client) => viewSearch(client, code, id, language, progressOf)),
      }
    },
  )

  app.delete(
    '/counties/:code/searches/:id',
    {
      config: { access: 'county.change' },
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        response: { 200: answer(CountySearchSchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const language = languageOf(request)
      const view = () => request.database.inTransaction((client) => viewSearch(client, code, id, language, progressOf))
      await view()
      await searches.stop(code, id)
      return { data: await view() }
    },
  )

  done()
}
