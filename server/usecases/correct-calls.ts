import { fitOn } from '../../geodata/documents/hand-calls.ts'
import { widenToEarlier, type CallsOnWords } from '../../geodata/documents/widen-correction.ts'
import { contains } from '../../geodata/text/span.ts'
import {
  callsDoNotFit,
  callTorn,
  descriptionNotFound,
  marksTwice,
  nothingToUndo,
  wordsOutsideDescription,
} from '../correction-refusals.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'

import { currentReading, type CurrentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { CallCorrectionBody, UndoDecisionBody } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const indexOf = ({ descriptions }: CurrentReading, descriptionId: string): number => {
  const index = descriptions.findIndex((_, at) => String(at) === descriptionId)
  if (index < 0) throw descriptionNotFound()
  return index
}

/** What is stored of a request; throws where its calls cannot stand on these words. */
function wholeCorrection(
  { descriptions, applied }: CurrentReading,
  descriptionIndex: number,
  { span, calls }: CallCorrectionBody,
): CallsOnWords {
  const description = descriptions[descriptionIndex]!
  if (!contains(description, span)) throw wordsOutsideDescription()
  if (!fitOn(span, calls)) throw callsDoNotFit()
  for (const { marks } of calls)
    if (new Set(marks.map(({ start, role }) => `${start} ${role}`)).size < marks.length) throw marksTwice()
  const earlier = applied
    .filter((one) => one.descriptionIndex === descriptionIndex)
    .map(({ correction }) => correction.span)
  const widened = widenToEarlier(description.reading.calls, earlier, { span, calls })
  if (!widened) throw callTorn()
  return widened
}

/**
 * Stores which calls stand on some words by a person's word and draws them, in one transaction. Throws on a description
 * that is not there and on calls that do not fit.
 */
export async function correctCalls(
  client: DatabaseClient,
  row: CaseRow,
  body: CallCorrectionBody,
  decidedAt: string,
): Promise<void> {
  const reading = await currentReading(client, row)
  const descriptionIndex = indexOf(reading, body.descriptionId)
  const { span, calls } = wholeCorrection(reading, descriptionIndex, body)
  const { decidedBy } = body
  const quote = reading.document.text.slice(span.start, span.end)
  const corrections = correctionRepository(client, row.countyCode, reading.document.id)
  const number = await corrections.correctCalls({ span, quote, calls, decidedBy, decidedAt })
  await redrawCase(client, row, new Set([descriptionIndex]))
  await caseRepository(client).record(row, decidedBy, 'calls-corrected', { number, span, calls })
}

/** Takes back a correction that stands; the one before it, or the machine's reading, stands again. */
export async function undoCallCorrection(
  client: DatabaseClient,
  row: CaseRow,
  { number, decidedBy }: UndoDecisionBody,
  decidedAt: string,
): Promise<void> {
  const { applied, orphaned, document } = await currentReading(client, row)
  const undone = applied.find(({ correction }) => correction.number === number)
  if (!undone && !orphaned.some((correction) => correction.number === number)) throw nothingToUndo(number)
  const corrections = correctionRepository(client, row.countyCode, document.id)
  await corrections.undoCallCorrection(number, decidedBy, decidedAt)
  await redrawCase(client, row, new Set(undone ? [undone.descriptionIndex] : []))
  await caseRepository(client).record(row, decidedBy, 'call-correction-undone', { number })
}
