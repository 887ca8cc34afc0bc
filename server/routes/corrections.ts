import {
  CallCorrectionSchema,
  CorrectionDecisionsSchema,
  DescriptionCorrectionBodySchema,
  RereadBodySchema,
  RereadSchema,
  UndoDecisionSchema,
} from '../../geodata/wire/corrections.ts'
import { AnswerSchema, WithdrawAnswerSchema } from '../../geodata/wire/questions.ts'
import { answerQuestion, withdrawAnswer } from '../usecases/answer-question.ts'
import { correctCalls, undoCallCorrection } from '../usecases/correct-calls.ts'
import { correctDescription, undoDescriptionCorrection } from '../usecases/correct-description.ts'
import { decideCorrections } from '../usecases/decide-corrections.ts'
import { proposeReread, rereadDocument } from '../usecases/reread-document.ts'

import { changeRoute } from './changed-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** What persons decide and answer on the reading of a case. */
export const correctionRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  changeRoute(app, 'answers', AnswerSchema, answerQuestion)
  changeRoute(app, 'answers/withdraw', WithdrawAnswerSchema, withdrawAnswer)
  changeRoute(app, 'corrections', CorrectionDecisionsSchema, decideCorrections)
  changeRoute(app, 'call-corrections', CallCorrectionSchema, correctCalls)
  changeRoute(app, 'call-corrections/undo', UndoDecisionSchema, undoCallCorrection)
  changeRoute(app, 'description-corrections', DescriptionCorrectionBodySchema, correctDescription)
  changeRoute(app, 'description-corrections/undo', UndoDecisionSchema, undoDescriptionCorrection)
  changeRoute(app, 'reread', RereadBodySchema, rereadDocument)
  viewRoute(app, 'reread', RereadSchema, proposeReread)
  done()
}
