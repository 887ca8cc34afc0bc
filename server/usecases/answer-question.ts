import { isCandidate } from '../../geodata/answers/answer-value.ts'
import { answerNotCandidate, nothingToWithdraw, questionNotFound } from '../answer-refusals.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { questionRepository } from '../db/repositories/questions.ts'

import { askedNow, currentReading, historyOf, type CurrentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { AskedQuestion } from '../../geodata/answers/model.ts'
import type { AnswerBody, WithdrawAnswerBody } from '../../geodata/wire/questions.ts'
import type { DatabaseClient } from '../db/transaction.ts'

function questionOf(reading: CurrentReading, key: string): AskedQuestion {
  const question = askedNow(reading).find((asked) => asked.key === key)
  if (!question) throw questionNotFound(key)
  return question
}

const descriptionsOf = ({ calls }: Pick<AskedQuestion, 'calls'>): Set<number> =>
  new Set(calls.map(({ descriptionIndex }) => descriptionIndex))

/**
 * Stores a person's answer and draws again what hangs on it, in one transaction. Throws when the question is not asked in
 * this case, or when the answer is none of its candidates.
 */
export async function answerQuestion(
  client: DatabaseClient,
  row: CaseRow,
  { key, value, answeredBy }: AnswerBody,
  answeredAt: string,
): Promise<void> {
  const reading = await currentReading(client, row)
  const question = questionOf(reading, key)
  if (!isCandidate(value, question.candidates)) throw answerNotCandidate(value, question.quote)
  const questions = questionRepository(client, row)
  // A case that was stored before this was asked has no row for it yet.
  await questions.refresh(askedNow(reading))
  await questions.answer({ key, value, answeredBy, answeredAt })
  await redrawCase(client, row, descriptionsOf(question))
  const before = historyOf(reading, key).at(-1)?.value ?? null
  const details = { key, value, quote: question.quote }
  await caseRepository(client).record(row, answeredBy, 'question-answered', details, { before, after: value })
}

/**
 * Takes back the answer that stands; the question is open again and what was answered stays on record. Throws when there is no
 * answer to take back.
 */
export async function withdrawAnswer(
  client: DatabaseClient,
  row: CaseRow,
  { key, answeredBy }: WithdrawAnswerBody,
  answeredAt: string,
): Promise<void> {
  const reading = await currentReading(client, row)
  const stored = reading.storedQuestions.find((question) => question.key === key)
  if (!stored) throw questionNotFound(key)
  const withdrawn = historyOf(reading, key).at(-1)?.value ?? null
  if (withdrawn === null) throw nothingToWithdraw(stored.quote)
  await questionRepository(client, row).answer({ key, value: null, answeredBy, answeredAt })
  const asked = askedNow(reading).find((question) => question.key === key) ?? stored
  await redrawCase(client, row, descriptionsOf(asked))
  await caseRepository(client).record(
    row,
    answeredBy,
    'answer-withdrawn',
    {
      key,
      value: withdrawn,
      quote: stored.quote,
    },
    { before: withdrawn },
  )
}
