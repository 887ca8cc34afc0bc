import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'
import { choiceNotStanding, placeNotFound } from '../place-refusals.ts'

import { currentReading } from './current-reading.ts'
import { redrawWhatMoves } from './redraw-case.ts'
import { wordsMeant } from './words-meant.ts'

import type { UndoDecisionBody } from '../../geodata/wire/corrections.ts'
import type { PlaceChoiceBody } from '../../geodata/wire/places.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Stores which place some words mean and draws again what hangs on it, in one transaction. */
export async function choosePlace(
  client: DatabaseClient,
  row: CaseRow,
  { descriptionId, callIndex, markIndex, placeId, decidedBy }: PlaceChoiceBody,
  decidedAt: string,
): Promise<void> {
  const { documentId, call, mark } = await wordsMeant(client, row, { descriptionId, callIndex, markIndex })
  const known = await caseContents(client, row).places()
  if (!known.some(({ id }) => id === placeId)) throw placeNotFound(placeId)
  await redrawWhatMoves(client, row, () =>
    placeChoiceRepository(client, row.countyCode, documentId).choose({ call, mark, placeId, decidedBy, decidedAt }),
  )
  await caseRepository(client).record(row, decidedBy, 'place-chosen', { call, mark, placeId })
}

/** Takes a choice back; the one before it, or the machine's own, stands again. */
export async function undoPlaceChoice(
  client: DatabaseClient,
  row: CaseRow,
  { number, decidedBy }: UndoDecisionBody,
  decidedAt: string,
): Promise<void> {
  const { document } = await currentReading(client, row)
  const choices = placeChoiceRepository(client, row.countyCode, document.id)
  if (!(await choices.all()).some((choice) => choice.number === number)) throw choiceNotStanding(number)
  await redrawWhatMoves(client, row, () => choices.undo(number, decidedBy, decidedAt))
  await caseRepository(client).record(row, decidedBy, 'place-choice-undone', { number })
}
