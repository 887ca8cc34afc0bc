import { Type } from 'typebox'

import { USUAL_STANDARD_ERRORS } from '../../geodata/accuracy/model.ts'
import { BandsSchema, type WireBands } from '../../geodata/wire/bands.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { viewBands } from '../usecases/view-bands.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const MOST_KEPT = 50

/** How far each outline may lie from what is drawn. Of a version of a case it is computed once. */
export const bandRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  const kept = new Map<string, WireBands>()

  function keep(key: string, bands: WireBands): WireBands {
    kept.set(key, bands)
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
    return bands
  }

  app.get(
    '/cases/:id/bands',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: Type.Object({
          errors: Type.Number({
            minimum: 0.5,
            maximum: 5,
            default: USUAL_STANDARD_ERRORS,
            description: 'how many standard errors wide a band is to either side',
          }),
        }),
        response: { 200: Type.Object({ data: BandsSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params: { id }, query: { errors } }, reply) =>
      database.inTransaction(async (client) => {
        const row = await existingCase(client, id)
        void reply.header('etag', `"${row.version}"`)
        const key = `${id} ${row.version} ${errors}`
        return { data: kept.get(key) ?? keep(key, await viewBands(client, row, errors, app.standardErrors)) }
      }),
  )

  done()
}
