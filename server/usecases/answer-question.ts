import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { recordRepository, type GivenAnswer } from '../db/repositories/records.ts'
import { questionNotFound, staleVersion } from '../errors.ts'

import { drawCase } from './draw-case.ts'
import { storeDrawing } from './store-drawing.ts'

import type { DatabaseClient } from '../db/transaction.ts'

/**
 * Stores a person's answer and draws again what hangs on it, in one transaction. Throws when the question is not asked in
 * this case, or when somebody changed the case since the version that the person looked at.
 */
export async function answerQuestion(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  answer: GivenAnswer,
): Promise<void> {
  const contents = caseContents(client, row)
  const questions = await contents.questions()
  const asked = questions.find(({ key, calls }) => key === answer.key && calls.length > 0)
  if (!asked) throw questionNotFound(answer.key)
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  await recordRepository(client, row).insertAnswer(answer)
  const { reading, drawn } = await drawCase(client, row)
  const dependsOnAnswer = new Set(asked.calls.map(({ descriptionId }) => descriptionId))
  await storeDrawing(
    client,
    { ...row, documentId: reading.document.id },
    drawn,
    // The dividing line parts the extent, so it is drawn again with it.
    ({ descriptionIndex, role }) => dependsOnAnswer.has(String(descriptionIndex)) || role === 'dividing-line',
  )
  await cases.record(row, answer.answeredBy, 'question-answered', { key: answer.key, value: answer.value })
}
