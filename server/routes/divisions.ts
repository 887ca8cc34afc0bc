import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { DivisionsSchema } from '../../geodata/wire/divisions.ts'
import { PartsApartSchema, PartsGivenBodySchema } from '../../geodata/wire/parts-apart.ts'
import { PartitionSchema } from '../../geodata/wire/partition.ts'
import { nothingDisputed } from '../errors.ts'
import { giveParts, viewPartsApart } from '../usecases/give-parts.ts'
import { viewDivisions } from '../usecases/view-divisions.ts'
import { viewPartition } from '../usecases/view-partition.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'
import { changeRoute } from './changed-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const MOST_BEARINGS = 8
/** North to south and east to west: neither is anybody's. */
const USUAL_BEARINGS = [0, 90]

/** Who claims which ground, and lines that would divide the disputed part, for people to compare. */
export const divisionRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'partition', PartitionSchema, viewPartition)
  viewRoute(app, 'parts-apart', PartsApartSchema, viewPartsApart)
  changeRoute(app, 'parts-apart', PartsGivenBodySchema, giveParts)

  app.get(
    '/cases/:id/divisions',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: Type.Object({
          bearing: Type.Array(Type.Number({ minimum: 0, maximum: 360 }), {
            minItems: 1,
            maxItems: MOST_BEARINGS,
            default: USUAL_BEARINGS,
            description: 'grid bearings of the straight lines, in degrees',
          }),
          place: Type.Optional(Type.String({ description: 'a point that straight lines are to go through' })),
        }),
        response: { 200: Type.Object({ data: DivisionsSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params: { id }, query: { bearing, place } }, reply) =>
      database.inTransaction(async (client) => {
        const row = await existingCase(client, id)
        const data = await viewDivisions(client, row, { bearingsDegrees: bearing, placeId: place }, app.standardErrors)
        if (!data) throw nothingDisputed(id)
        void reply.header('etag', `"${row.version}"`)
        return { data }
      }),
  )

  done()
}
