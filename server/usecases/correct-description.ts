import { readDescriptionAt } from '../../geodata/boundary/find-descriptions.ts'
import { readUnder } from '../../geodata/documents/read-under-corrections.ts'
import { claimWithoutSide, nothingToUndo, wordsOutsideDocument } from '../correction-refusals.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'

import { currentReading, type CurrentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { DocumentDescription } from '../../geodata/documents/model.ts'
import type { DescriptionCorrectionBody, UndoDecisionBody } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What the program reads on the words that a person calls a description; nothing that it understands is no hindrance. */
function readByHand(
  { document, corrections }: CurrentReading,
  { span, subject, claimantLetter }: DescriptionCorrectionBody,
): DocumentDescription {
  const reading = readUnder(document.text, span, corrections) ?? readDescriptionAt(document.text, span)
  return {
    ...span,
    subject: subject ?? 'unattributed',
    landName: null,
    claimantLetter,
    paperTitle: null,
    paperDate: null,
    blank: false,
    reading: reading.form === null ? { ...reading, unread: [span] } : reading,
  }
}

/** Draws again what stands now and did not, and takes from the map what no longer stands. */
async function drawWhatStands(client: DatabaseClient, row: CaseRow, before: readonly boolean[]): Promise<void> {
  const { stands } = await currentReading(client, row)
  const changed = stands.flatMap((isStanding, index) => (isStanding === (before[index] ?? false) ? [] : [index]))
  await redrawCase(client, row, new Set(changed))
}

/** Stores that words describe a boundary, or that they do not, and draws what follows, in one transaction. */
export async function correctDescription(
  client: DatabaseClient,
  row: CaseRow,
  body: DescriptionCorrectionBody,
  decidedAt: string,
): Promise<void> {
  const { span, subject, claimantLetter, decidedBy } = body
  const reading = await currentReading(client, row)
  const { text } = reading.document
  const quote = text.slice(span.start, span.end)
  if (span.start >= span.end || span.end > text.length || quote.trim() === '') throw wordsOutsideDocument()
  const isSide = row.claimants.some(({ letter }) => letter === claimantLetter)
  if ((claimantLetter !== null || subject === 'claim') && !isSide) throw claimWithoutSide()
  const corrections = descriptionCorrectionRepository(client, row.countyCode, reading.document.id)
  const number = await corrections.insert({ span, quote, subject, claimantLetter, decidedBy, decidedAt })
  if (subject !== null)
    await corrections.write([{ ...readByHand(reading, body), index: reading.stands.length, byHand: number }])
  await drawWhatStands(client, row, reading.stands)
  await caseRepository(client).record(row, decidedBy, 'description-corrected', {
    number,
    span,
    subject,
    claimantLetter,
  })
}

/** Takes back what a person said of a whole description; what was there before stands again. */
export async function undoDescriptionCorrection(
  client: DatabaseClient,
  row: CaseRow,
  { number, decidedBy }: UndoDecisionBody,
  decidedAt: string,
): Promise<void> {
  const { descriptionCorrections, document, stands } = await currentReading(client, row)
  if (!descriptionCorrections.some((correction) => correction.number === number)) throw nothingToUndo(number)
  await descriptionCorrectionRepository(client, row.countyCode, document.id).undo(number, decidedBy, decidedAt)
  await drawWhatStands(client, row, stands)
  await caseRepository(client).record(row, decidedBy, 'description-correction-undone', { number })
}
