import { joinQuestions } from '../../geodata/answers/join-questions.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { questionRepository } from '../db/repositories/questions.ts'
import { recordRepository } from '../db/repositories/records.ts'

import { drawCase, type CaseDrawing } from './draw-case.ts'
import { storeDrawing } from './store-drawing.ts'

import type { AskedQuestion } from '../../geodata/answers/model.ts'
import type { StandingDrawing } from '../../geodata/standing-drawing.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type IsMoved = (drawn: StandingDrawing['outlines'][number]) => boolean

/** Stores the outlines that moved, and everything that follows from the reading and the drawing. */
async function store(
  client: DatabaseClient,
  row: CaseRow,
  { reading, drawn, fabricVersion }: CaseDrawing,
  isMoved: IsMoved,
): Promise<void> {
  await questionRepository(client, row).refresh(joinQuestions<AskedQuestion>(drawn.questions, reading.asked))
  const standing = drawn.outlines.flatMap(({ descriptionIndex }) =>
    reading.stands[descriptionIndex] ? [descriptionIndex] : [],
  )
  await descriptionCorrectionRepository(client, row.countyCode, reading.document.id).retireOutlines(standing)
  const line = reading.descriptions.findIndex(({ subject }) => subject === 'ruling-line')
  await recordRepository(client, row).replaceRulingDescription(line < 0 ? null : line)
  await storeDrawing(client, { ...row, documentId: reading.document.id }, drawn, isMoved, fabricVersion)
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
  await store(
    client,
    row,
    await drawCase(client, row),
    ({ descriptionIndex, role }) => changedDescriptions.has(descriptionIndex) || role === 'dividing-line',
  )
}

/** Makes a change that may move any line, and stores the outlines that it did move. Whether it moved or asked anything. */
export async function redrawWhatMoves(
  client: DatabaseClient,
  row: CaseRow,
  change: () => Promise<void>,
): Promise<boolean> {
  const { drawn: before } = await drawCase(client, row)
  await change()
  const drawing = await drawCase(client, row)
  const { outlines, questions } = drawing.drawn
  const known = new Set(before.outlines.map((drawn) => JSON.stringify(drawn)))
  const moved = new Set(outlines.filter((drawn) => !known.has(JSON.stringify(drawn))))
  const isAwardMoved = JSON.stringify(before.awards) !== JSON.stringify(drawing.drawn.awards)
  if (moved.size === 0 && !isAwardMoved && JSON.stringify(before.questions) === JSON.stringify(questions)) return false
  const isExtentMoved = [...moved].some(({ role }) => role === 'extent')
  const isMoved: IsMoved = (drawn) =>
    moved.has(drawn) || ((isExtentMoved || isAwardMoved) && drawn.role === 'dividing-line')
  await store(client, row, drawing, isMoved)
  return true
}
