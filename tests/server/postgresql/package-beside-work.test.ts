import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { STANDARD_ERRORS } from '../../../geodata/accuracy/standard-errors.ts'
import { countyRepository } from '../../../server/db/repositories/counties.ts'
import { OriginalFiles } from '../../../server/file-store/original-files.ts'
import { printSheet } from '../../../server/exports/print-sheet.ts'
import { existingCase } from '../../../server/routes/seen-case.ts'
import { exportCase } from '../../../server/usecases/export-case.ts'
import { openDemonstration } from '../../support/case-client.ts'

const CASE = '450621-qinba-hill'
const folder = mkdtempSync(join(tmpdir(), 'sizhi-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a package is made while somebody else writes into the log of the county, and both are on record', async () => {
  const { app, database } = await openDemonstration()
  const log = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ action: string }>(
      `select action from sizhi.audit where county_code = '450621' order by chain_number desc limit 2`,
    )
    return rows.map(({ action }) => action)
  }
  await exportCase(
    database,
    async (client) => {
      const row = await existingCase(client, CASE)
      await database.inTransaction((other) => countyRepository(other).record('450621', '黄调解员', 'package-made', {}))
      return row
    },
    {
      originals: new OriginalFiles(folder),
      standardErrors: STANDARD_ERRORS,
      print: printSheet,
      exportedBy: '韦审批员',
    },
  )
  expect(await log()).toEqual(['package-made', 'package-made'])
  await app.close()
})
