import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { RulingWordsBodySchema } from '../../geodata/wire/ruling-words.ts'
import { NewRoundSchema, RulingChecksSchema, SealBodySchema, SealSchema } from '../../geodata/wire/seals.ts'
import { advanceSealedCase } from '../usecases/advance-case.ts'
import { viewRulingChecks } from '../usecases/check-ruling.ts'
import { openRound, sealRuling, viewSeal } from '../usecases/seal-ruling.ts'
import { writeRuling } from '../usecases/write-ruling.ts'

import { CaseParams } from './case-schemas.ts'
import { changeRoute } from './changed-case.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const SealParams = Type.Object({
  ...CaseParams.properties,
  round: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
})

/** The words of a ruling, what must be settled before it is sealed, sealing it, and opening it again in a new round. */
export const sealRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'ruling-checks', RulingChecksSchema, (client, row) =>
    viewRulingChecks(client, row, app.standardErrors),
  )
  changeRoute(app, 'ruling-words', RulingWordsBodySchema, writeRuling)
  changeRoute(
    app,
    'seal',
    SealBodySchema,
    (client, row, body, sealedAt) => sealRuling(client, row, { ...body, sealedAt, standardErrors: app.standardErrors }),
    { access: 'ruling.seal' },
  )
  changeRoute(app, 'rounds', NewRoundSchema, openRound, { advance: advanceSealedCase, access: 'ruling.seal' })

  app.get(
    '/cases/:id/seals/:round',
    {
      config: { access: 'case.read' },
      schema: {
        params: SealParams,
        response: { 200: Type.Object({ data: SealSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params }) =>
      database.inTransaction(async (client) => ({
        data: await viewSeal(client, await existingCase(client, params.id), params.round),
      })),
  )
  done()
}
