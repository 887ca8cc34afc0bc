import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'
import { staleVersion } from '../errors.ts'
import { choiceNotStanding, placeNotFound, wordsNotFound } from '../place-refusals.ts'

import { currentReading } from './current-reading.ts'
import { redrawWhatMoves } from './redraw-case.ts'

import type { PlaceChoiceBody, UndoPlaceChoiceBody } from '../../geodata/wire/places.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Stores which place some words mean and draws again what hangs on it, in one transaction. */
export async function choosePlace(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  { descriptionId, callIndex, markIndex, placeId, decidedBy }: PlaceChoiceBody,
  decidedAt: string,
): Promise<void> {
  const { document, descriptions } = await currentReading(client, row)
  const description = descriptions.find((_, index) => String(index) === descriptionId)
  const call = description?.reading.calls[callIndex]
  const mark = markIndex === null ? null : call?.marks[markIndex]
  if (!call || mark === undefined) throw wordsNotFound(descriptionId, callIndex)
  const known = await caseContents(client, row).places()
  if (!known.some(({ id }) => id === placeId)) throw placeNotFound(placeId)
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  const words = { call: { start: call.start, end: call.end }, mark: mark && { start: mark.start, end: mark.end } }
  await redrawWhatMoves(client, row, () =>
    placeChoiceRepository(client, row.countyCode, document.id).choose({ ...words, placeId, decidedBy, decidedAt }),
  )
  await cases.record(row, decidedBy, 'place-chosen', { ...words, placeId })
}

/** Takes a choice back; the one before it, or the machine's own, stands again. */
export async function undoPlaceChoice(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  { number, decidedBy }: UndoPlaceChoiceBody,
  decidedAt: string,
): Promise<void> {
  const { document } = await currentReading(client, row)
  const choices = placeChoiceRepository(client, row.countyCode, document.id)
  if (!(await choices.all()).some((choice) => choice.number === number)) throw choiceNotStanding(number)
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  await redrawWhatMoves(client, row, () => choices.undo(number, decidedBy, decidedAt))
  await cases.record(row, decidedBy, 'place-choice-undone', { number })
}
