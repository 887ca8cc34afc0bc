import { fitsBetweenCalls } from '../../geodata/documents/apply-call-corrections.ts'
import { callNotFound, marksOutsideCall, marksTwice, nothingToUndo } from '../correction-refusals.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'
import { staleVersion } from '../errors.ts'

import { currentReading, type CurrentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { CallCorrectionBody, UndoCallCorrectionBody } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** The call as the machine reads it; throws when there is none. */
function machineCallFor({ machine }: CurrentReading, { descriptionId, callIndex }: CallCorrectionBody) {
  const descriptionIndex = machine.findIndex((_, index) => String(index) === descriptionId)
  const description = machine[descriptionIndex]
  const call = description?.reading.calls[callIndex]
  if (!description || !call) throw callNotFound(descriptionId, callIndex)
  return { description, descriptionIndex, call }
}

function refuseUnfitMarks(reading: CurrentReading, descriptionIndex: number, body: CallCorrectionBody): void {
  const description = reading.descriptions[descriptionIndex]!
  const machineCalls = reading.machine[descriptionIndex]!.reading.calls
  // An earlier correction of this call gives way, those of its neighbours stay.
  const calls = description.reading.calls.map((call, index) => (index === body.callIndex ? machineCalls[index]! : call))
  if (!fitsBetweenCalls({ start: description.start, end: description.end, calls }, body.callIndex, body.marks))
    throw marksOutsideCall()
  if (new Set(body.marks.map(({ start, role }) => `${start} ${role}`)).size < body.marks.length) throw marksTwice()
}

/**
 * Stores what a call holds by a person's word and draws it, in one transaction. Throws on a call that is not there,
 * marks that do not fit, and when somebody changed the case since the person looked at it.
 */
export async function correctCall(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  body: CallCorrectionBody,
  decidedAt: string,
): Promise<void> {
  const reading = await currentReading(client, row)
  const { description, descriptionIndex, call } = machineCallFor(reading, body)
  refuseUnfitMarks(reading, descriptionIndex, body)
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  const { side, act, marks, decidedBy } = body
  const number = await correctionRepository(client, row.countyCode, reading.document.id).correctCall({
    description: { start: description.start, end: description.end },
    call: { start: call.start, end: call.end },
    side,
    act,
    marks,
    decidedBy,
    decidedAt,
  })
  await redrawCase(client, row, new Set([descriptionIndex]))
  await cases.record(row, decidedBy, 'call-corrected', { number, call: [call.start, call.end], side, act, marks })
}

/** Takes back the correction that stands on a call; the one before it, or the machine's reading, stands again. */
export async function undoCallCorrection(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  { number, decidedBy }: UndoCallCorrectionBody,
  decidedAt: string,
): Promise<void> {
  const { applied, orphaned, document } = await currentReading(client, row)
  const undone = applied.find(({ correction }) => correction.number === number)
  if (!undone && !orphaned.some((correction) => correction.number === number)) throw nothingToUndo(number)
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  const corrections = correctionRepository(client, row.countyCode, document.id)
  await corrections.undoCallCorrection(number, decidedBy, decidedAt)
  await redrawCase(client, row, new Set(undone ? [undone.descriptionIndex] : []))
  await cases.record(row, decidedBy, 'call-correction-undone', { number })
}
