import { joinQuestions } from '../../geodata/answers/join-questions.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { questionRepository } from '../db/repositories/questions.ts'
import { recordRepository } from '../db/repositories/records.ts'

import { drawCase } from './draw-case.ts'
import { storeDrawing } from './store-drawing.ts'

import type { AskedQuestion } from '../../geodata/answers/model.ts'
import type { DigitizedOutline } from '../../geodata/digitize.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

async function redraw(
  client: DatabaseClient,
  row: CaseRow,
  isChanged: (drawn: DigitizedOutline) => boolean,
): Promise<void> {
  const { reading, drawn } = await drawCase(client, row)
  await questionRepository(client, row).refresh(joinQuestions<AskedQuestion>(drawn.questions, reading.asked))
  const standing = reading.stands.flatMap((isStanding, index) => (isStanding ? [index] : []))
  await descriptionCorrectionRepository(client, row.countyCode, reading.document.id).retireOutlines(standing)
  const line = reading.descriptions.findIndex(({ subject }) => subject === 'ruling-line')
  await recordRepository(client, row).replaceRulingDescription(line < 0 ? null : line)
  await storeDrawing(client, { ...row, documentId: reading.document.id }, drawn, isChanged)
}

/**
 * Draws the descriptions whose reading has changed, and the dividing line, which parts the extent. Questions that the
 * new words raise are asked, those that they no longer raise are not.
 */
export async function redrawCase(
  client: DatabaseClient,
  row: CaseRow,
  changedDescriptions: ReadonlySet<number>,
): Promise<void> {
  if (changedDescriptions.size === 0) return
  await redraw(
    client,
    row,
    ({ descriptionIndex, role }) => changedDescriptions.has(descriptionIndex) || role === 'dividing-line',
  )
}

/** Makes a change that may move any line, then stores the outlines that it did move. */
export async function redrawWhatMoves(
  client: DatabaseClient,
  row: CaseRow,
  change: () => Promise<void>,
): Promise<void> {
  const { drawn: before } = await drawCase(client, row)
  await change()
  const known = new Map(before.outlines.map((drawn) => [drawn.descriptionIndex, JSON.stringify(drawn)]))
  await redraw(
    client,
    row,
    (drawn) => known.get(drawn.descriptionIndex) !== JSON.stringify(drawn) || drawn.role === 'dividing-line',
  )
}

/** Makes a change that seldom moves a line; true when it did, and then the outlines are stored as by `redrawWhatMoves`. */
export async function redrawIfMoved(
  client: DatabaseClient,
  row: CaseRow,
  change: () => Promise<void>,
): Promise<boolean> {
  const { drawn: before } = await drawCase(client, row)
  await change()
  const { drawn: after } = await drawCase(client, row)
  const known = before.outlines.map((drawn) => JSON.stringify(drawn))
  const isMoved = (drawn: DigitizedOutline): boolean => !known.includes(JSON.stringify(drawn))
  if (!after.outlines.some(isMoved) && JSON.stringify(before.questions) === JSON.stringify(after.questions))
    return false
  await redraw(client, row, (drawn) => isMoved(drawn) || drawn.role === 'dividing-line')
  return true
}
