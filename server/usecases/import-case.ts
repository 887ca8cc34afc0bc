import { papersOf } from '../../geodata/documents/papers.ts'
import { caseRepository, type CaseReference, type NewCase } from '../db/repositories/cases.ts'
import { documentRepository } from '../db/repositories/documents.ts'
import { readingRepository } from '../db/repositories/readings.ts'
import { questionRepository } from '../db/repositories/questions.ts'
import { recordRepository } from '../db/repositories/records.ts'
import { caseExists } from '../errors.ts'

import { readyAnswerTo, type ReadyAnswer } from './digitize-document.ts'
import { compareOutlines } from './standing-overlaps.ts'
import { storeDrawing } from './store-drawing.ts'
import { caseIdOf } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { DigitizedCase } from '../../geodata/digitize.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { TextDocument } from '../files/text-document.ts'

export type CaseImport = Omit<NewCase, 'centralMeridianDegrees'> & {
  readonly document: TextDocument
  readonly masked: boolean
  readonly places: readonly Place[]
  readonly answers: readonly ReadyAnswer[]
  /** Who imports: kept in the log. */
  readonly actor: string
}

async function storeReading(
  client: DatabaseClient,
  reference: CaseReference,
  given: CaseImport,
  digitized: DigitizedCase,
): Promise<string> {
  const { asRead: reading } = digitized
  const records = recordRepository(client, reference)
  const documentId = await documentRepository(client).insert(reference, {
    ...given.document,
    masked: given.masked,
    reading,
  })
  await records.insertPlaces(given.places)
  const papers = papersOf(reading)
  await records.insertEvidence(
    documentId,
    reading.evidence.map((entry, index) => ({ ...entry, ...papers[index]! })),
  )
  await readingRepository(client, reference).insert(documentId, reading)
  const questions = questionRepository(client, reference)
  await questions.insert(digitized.questions)
  for (const question of digitized.questions) {
    const answer = readyAnswerTo(question, given.answers)
    if (answer) await questions.answer({ ...answer, key: question.key })
  }
  for (const [index, { subject, claimantLetter }] of reading.descriptions.entries())
    if (subject === 'claim' && claimantLetter !== null) await records.insertClaim(documentId, claimantLetter, index)
  const lineIndex = reading.descriptions.findIndex(({ subject }) => subject === 'ruling-line')
  if (reading.decision) await records.insertRuling(documentId, reading.decision, lineIndex >= 0 ? lineIndex : null)
  return documentId
}

/**
 * Stores a case that `digitizeDocument` has read and drawn: beforehand, since nobody else is served on the embedded engine while
 * a transaction is open. Throws when there is a case of that key.
 */
export async function importCase(
  client: DatabaseClient,
  given: CaseImport,
  digitized: DigitizedCase,
  standardErrors: readonly StandardError[],
): Promise<CaseReference> {
  const { countyCode, countyName, key, title } = given
  const { centralMeridianDegrees } = digitized
  const cases = caseRepository(client)
  const reference = await cases.insert({ countyCode, countyName, key, title, centralMeridianDegrees })
  if (!reference) throw caseExists(caseIdOf(given))
  const documentId = await storeReading(client, reference, given, digitized)
  await storeDrawing(client, { ...reference, centralMeridianDegrees, documentId }, digitized, () => true)
  await compareOutlines(client, { ...reference, centralMeridianDegrees }, standardErrors)
  await cases.record(reference, given.actor, 'case-imported', {
    fileName: given.document.fileName,
    sha256: given.document.sha256,
  })
  return reference
}
