import { recordRepository } from '../db/repositories/records.ts'

import { drawCase } from './draw-case.ts'
import { storeDrawing } from './store-drawing.ts'

import type { DigitizedOutline } from '../../geodata/digitize.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

async function redraw(
  client: DatabaseClient,
  row: CaseRow,
  isChanged: (drawn: DigitizedOutline) => boolean,
): Promise<void> {
  const { reading, drawn } = await drawCase(client, row)
  await recordRepository(client, row).refreshQuestions(drawn.questions)
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
