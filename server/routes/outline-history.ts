import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { OutlineComparisonSchema, OutlineHistoriesSchema } from '../../geodata/wire/outline-history.ts'
import { compareOutlineVersions, viewOutlineHistory } from '../usecases/view-outline-history.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

/** Every outline as it was drawn before and is drawn now, by machine and by hand. */
export const outlineHistoryRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'outlines/history', OutlineHistoriesSchema, viewOutlineHistory)

  app.get(
    '/cases/:id/outlines/comparison',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: Type.Object({
          of: Type.String({ pattern: '^(outline|award)-[0-9]+$', description: 'a key of the history' }),
          before: Version,
          after: Version,
        }),
        response: { 200: Type.Object({ data: OutlineComparisonSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    (request) =>
      request.database.inTransaction(async (client) => ({
        data: await compareOutlineVersions(client, await existingCase(client, request.params.id), request.query),
      })),
  )
  done()
}
