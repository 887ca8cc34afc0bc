import { afterAll, beforeAll, expect, test } from 'vitest'

import { STANDARD_ERRORS } from '../../../geodata/accuracy/standard-errors.ts'
import { caseContents } from '../../../server/db/repositories/case-contents.ts'
import { drawingRepository } from '../../../server/db/repositories/drawings.ts'
import { caseRepository, type CaseRow } from '../../../server/db/repositories/cases.ts'
import { drawCase } from '../../../server/usecases/draw-case.ts'
import { standingOverlaps } from '../../../server/usecases/standing-overlaps.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { BOX, DEGREE, featuresOf, TEXT } from '../../support/cases/crossing-villages.ts'

import type { Ground } from '../../../geodata/outline/model.ts'
import type { Database } from '../../../server/db/database.ts'
import type { DatabaseClient } from '../../../server/db/transaction.ts'
import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
let database: Database
let id: string
beforeAll(async () => {
  ;({ app, database } = await openApp())
  id = await importCase(app, { key: 'race', title: '两村之间', text: TEXT, features: featuresOf() })
})
afterAll(() => app.close())
const { readCase } = caseClient(
  () => app,
  () => id,
)

const box = (west: number, east: number): Ground => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, BOX.south],
      [east, BOX.south],
      [east, BOX.north],
      [west, BOX.north],
      [west, BOX.south],
    ],
  ],
})

/** A new version of one claim on another ground, as a writer that holds no lock of the county or the case stores it. */
async function put(client: DatabaseClient, row: CaseRow, descriptionIndex: number, polygon: Ground): Promise<void> {
  const { drawn, reading } = await drawCase(client, row)
  const { outline } = drawn.outlines.find((one) => one.descriptionIndex === descriptionIndex)!
  await drawingRepository(client).insertOutline(
    { ...row, documentId: reading.document.id },
    { descriptionIndex, role: 'claim', outline: { ...outline, polygon } },
    reading.descriptions[descriptionIndex]!.claimantLetter,
    'solver',
    null,
  )
}
const compare = async (client: DatabaseClient, row: CaseRow) => {
  const contents = caseContents(client, row)
  const drawn = { outlines: await contents.outlines(), places: await contents.places() }
  return standingOverlaps(client, row, STANDARD_ERRORS, drawn)
}

test('two writers at once that do not see each other leave no record that is wrong, and the next reader puts the true one there', async () => {
  const row = (await database.inTransaction((client) => caseRepository(client).byKey('450621', 'race')))!
  let bothHaveWritten = (): void => undefined
  const written = new Promise<void>((resolve) => (bothHaveWritten = resolve))
  let waiting = 2
  const write = (descriptionIndex: number, ground: Ground) =>
    database.inTransaction(async (client) => {
      await put(client, row, descriptionIndex, ground)
      if (--waiting === 0) bothHaveWritten()
      await written
      // Neither has committed: each compares its own outline with the other's former one.
      return compare(client, row)
    })
  const [byFirst, bySecond] = await Promise.all([write(0, box(BOX.west, 108.003)), write(1, box(108.001, BOX.east))])
  const metres = (degrees: number) => degrees * DEGREE.east * 0.003 * DEGREE.north
  expect(byFirst[0]!.areas.planarSquareMetres / metres(0.0015)).toBeCloseTo(1, 3)
  expect(bySecond[0]!.areas.planarSquareMetres / metres(0.0015)).toBeCloseTo(1, 3)

  const { outlines, overlaps } = await readCase()
  expect(overlaps).toHaveLength(1)
  expect([overlaps[0]!.firstOutlineId, overlaps[0]!.secondOutlineId]).toEqual(outlines.map(({ id: own }) => own))
  expect(overlaps[0]!.areas.planarSquareMetres / metres(0.002)).toBeCloseTo(1, 3)
})

test('readers at once that find the same pair without a record put one there', async () => {
  const row = (await database.inTransaction((client) => caseRepository(client).byKey('450621', 'race')))!
  await database.inTransaction((client) => put(client, row, 0, box(BOX.west, 108.0022)))
  const views = await Promise.all([readCase(), readCase(), readCase(), readCase()])
  expect(new Set(views.map(({ overlaps }) => JSON.stringify(overlaps))).size).toBe(1)
  const { rows } = await database.pool.query<{ records: number }>(
    'select count(*) as records from sizhi.overlap where first_outline_id = $1 and second_outline_id = $2',
    views[0].outlines.map(({ id: own }) => own),
  )
  expect(rows[0]!.records).toBe(1)
})
