import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  FabricChangeSchema,
  FabricComparisonSchema,
  FabricReleaseSchema,
  FabricReturnSchema,
  FabricVersionContentSchema,
  FabricVersionSchema,
  StandingFabricSchema,
} from '../../geodata/wire/fabric.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { changeFabric, releaseShape, returnToFabricVersion } from '../usecases/change-fabric.ts'
import { compareVersions, fabricVersion, viewFabric } from '../usecases/view-fabric.ts'

import { CaseParams } from './case-schemas.ts'
import { changeRoute } from './changed-case.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const Compared = Type.Union([Version, Type.Literal('machine')], {
  description: 'a version, or what the machine draws now',
})

/** Lines that persons have in hand. Each change answers with the case as it then stands. */
export const fabricRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  changeRoute(app, 'fabric', FabricChangeSchema, changeFabric)
  changeRoute(app, 'fabric/return', FabricReturnSchema, returnToFabricVersion)
  changeRoute(app, 'fabric/release', FabricReleaseSchema, releaseShape)
  viewRoute(app, 'fabric', StandingFabricSchema, viewFabric)
  viewRoute(app, 'fabric/versions', Type.Array(FabricVersionSchema), (client, row) =>
    fabricRepository(client, row).versions(),
  )

  app.get(
    '/cases/:id/fabric/versions/:version',
    {
      config: { access: 'case.read' },
      schema: {
        params: Type.Object({ ...CaseParams.properties, version: Version }),
        response: { 200: Type.Object({ data: FabricVersionContentSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    (request) =>
      request.database.inTransaction(async (client) => ({
        data: await fabricVersion(client, await existingCase(client, request.params.id), request.params.version),
      })),
  )

  app.get(
    '/cases/:id/fabric/comparison',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: Type.Object({ before: Compared, after: Compared }),
        response: { 200: Type.Object({ data: FabricComparisonSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    (request) =>
      request.database.inTransaction(async (client) => {
        const { before, after } = request.query
        return { data: await compareVersions(client, await existingCase(client, request.params.id), before, after) }
      }),
  )
  done()
}
