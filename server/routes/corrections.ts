import { Type } from 'typebox'

import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'
import {
  CallCorrectionSchema,
  CorrectionDecisionsSchema,
  DescriptionCorrectionBodySchema,
  RereadBodySchema,
  RereadSchema,
  UndoCallCorrectionSchema,
} from '../../geodata/wire/corrections.ts'
import { AnswerSchema, WithdrawAnswerSchema } from '../../geodata/wire/questions.ts'
import { answerQuestion, withdrawAnswer } from '../usecases/answer-question.ts'
import { correctCalls, undoCallCorrection } from '../usecases/correct-calls.ts'
import { correctDescription, undoDescriptionCorrection } from '../usecases/correct-description.ts'
import { decideCorrections } from '../usecases/decide-corrections.ts'
import { proposeReread, rereadDocument } from '../usecases/reread-document.ts'

import { changedCase } from './changed-case.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const Params = Type.Object({ id: Type.String() })
const response = {
  200: Type.Object({ data: CaseSchema }),
  400: ErrorSchema,
  404: ErrorSchema,
  412: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

/** What persons decide and answer on the reading of a case. Each change answers with the case as it then stands. */
export const correctionRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.put('/cases/:id/answers', { schema: { params: Params, body: AnswerSchema, response } }, (request, reply) =>
    changedCase(app.database, request, reply, answerQuestion),
  )

  app.put(
    '/cases/:id/answers/withdraw',
    { schema: { params: Params, body: WithdrawAnswerSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, withdrawAnswer),
  )

  app.put(
    '/cases/:id/corrections',
    { schema: { params: Params, body: CorrectionDecisionsSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, decideCorrections),
  )

  app.put(
    '/cases/:id/call-corrections',
    { schema: { params: Params, body: CallCorrectionSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, correctCalls),
  )

  app.put(
    '/cases/:id/call-corrections/undo',
    { schema: { params: Params, body: UndoCallCorrectionSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, undoCallCorrection),
  )
  app.put(
    '/cases/:id/description-corrections',
    { schema: { params: Params, body: DescriptionCorrectionBodySchema, response } },
    (request, reply) => changedCase(app.database, request, reply, correctDescription),
  )

  app.put(
    '/cases/:id/description-corrections/undo',
    { schema: { params: Params, body: UndoCallCorrectionSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, undoDescriptionCorrection),
  )

  app.get(
    '/cases/:id/reread',
    { schema: { params: Params, response: { 200: Type.Object({ data: RereadSchema }), 404: ErrorSchema } } },
    (request) =>
      app.database.inTransaction(async (client) => ({
        data: await proposeReread(client, await existingCase(client, request.params.id)),
      })),
  )

  app.put('/cases/:id/reread', { schema: { params: Params, body: RereadBodySchema, response } }, (request, reply) =>
    changedCase(app.database, request, reply, rereadDocument),
  )
  done()
}
