import { Type } from 'typebox'

import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'
import {
  CallCorrectionSchema,
  CorrectionDecisionsSchema,
  UndoCallCorrectionSchema,
} from '../../geodata/wire/corrections.ts'
import { correctCalls, undoCallCorrection } from '../usecases/correct-calls.ts'
import { decideCorrections } from '../usecases/decide-corrections.ts'
import { viewCase } from '../usecases/view-case.ts'

import { existingCase, seenVersion } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const Params = Type.Object({ id: Type.String() })
const response = {
  200: Type.Object({ data: CaseSchema }),
  400: ErrorSchema,
  404: ErrorSchema,
  412: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

type Change<Body> = (
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  body: Body,
  decidedAt: string,
) => Promise<void>

/** What persons decide on the reading of a case. Each change answers with the case as it then stands. */
export const correctionRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  const changed = <Body>(
    { params, headers, body }: Pick<FastifyRequest, 'headers'> & { params: { id: string }; body: Body },
    reply: FastifyReply,
    change: Change<Body>,
  ): Promise<{ data: CaseView }> =>
    app.database.inTransaction(async (client) => {
      const version = seenVersion(headers['if-match'])
      await change(client, await existingCase(client, params.id), version, body, new Date().toISOString())
      const data = await viewCase(client, await existingCase(client, params.id))
      void reply.header('etag', `"${data.version}"`)
      return { data }
    })

  app.put(
    '/cases/:id/corrections',
    { schema: { params: Params, body: CorrectionDecisionsSchema, response } },
    (request, reply) => changed(request, reply, decideCorrections),
  )

  app.put(
    '/cases/:id/call-corrections',
    { schema: { params: Params, body: CallCorrectionSchema, response } },
    (request, reply) => changed(request, reply, correctCalls),
  )

  app.put(
    '/cases/:id/call-corrections/undo',
    { schema: { params: Params, body: UndoCallCorrectionSchema, response } },
    (request, reply) => changed(request, reply, undoCallCorrection),
  )
  done()
}
