import { drawDocument } from '../../geodata/digitize.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { recordRepository } from '../db/repositories/records.ts'

import { currentReading, drawnReading } from './current-reading.ts'
import { storeDrawing } from './store-drawing.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

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
  const contents = caseContents(client, row)
  const reading = await currentReading(client, row)
  const given = (await contents.questions()).flatMap(({ key, answer }) =>
    answer ? [[key, answer.value] as const] : [],
  )
  const drawn = drawDocument(
    reading.document.text,
    drawnReading(reading),
    await contents.places(),
    Object.fromEntries(given),
  )
  await recordRepository(client, row).refreshQuestions(drawn.questions)
  await storeDrawing(
    client,
    { ...row, documentId: reading.document.id },
    drawn,
    ({ descriptionIndex, role }) => changedDescriptions.has(descriptionIndex) || role === 'dividing-line',
  )
}
