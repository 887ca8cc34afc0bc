import { Type } from 'typebox'

import { PartyCorrectionSchema } from '../../geodata/wire/parties.ts'
import { NewEntrySchema, ProcedureSchema } from '../../geodata/wire/procedure.ts'
import { correctParty } from '../usecases/correct-party.ts'
import { recordProcedure } from '../usecases/record-procedure.ts'
import { viewProcedure } from '../usecases/view-procedure.ts'

import { CaseParams, CHANGE_REFUSALS } from './case-schemas.ts'
import { changeRoute } from './changed-case.ts'
import { existingCase, seenVersion } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** Where a case stands, and what was written of its way there. A sealed ruling hinders none of it: service and suit come after. */
export const procedureRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'procedure', ProcedureSchema, (client, row) => viewProcedure(client, row, new Date().toISOString()))

  app.post(
    '/cases/:id/events',
    {
      config: { access: 'case.change' },
      schema: {
        description: 'If-Match: the version of the procedure that was looked at',
        params: CaseParams,
        body: NewEntrySchema,
        response: { 201: Type.Object({ data: ProcedureSchema }), ...CHANGE_REFUSALS },
      },
    },
    ({ database, params, headers, body }, reply) =>
      database.inTransaction(async (client) => {
        const version = seenVersion(headers['if-match'])
        const row = await existingCase(client, params.id)
        const now = new Date().toISOString()
        await recordProcedure(client, row, version, body, now)
        void reply.code(201)
        return { data: await viewProcedure(client, row, now) }
      }),
  )

  changeRoute(app, 'parties', PartyCorrectionSchema, correctParty)
  done()
}
