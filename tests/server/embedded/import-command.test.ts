import { expect, test } from 'vitest'

import { box, table } from '../../support/county-client.ts'
import { importParcelsCommand } from '../../support/import-command.ts'
import { prepareDataFolder } from '../../support/prepared-data-folder.ts'

test('the command line takes parcels into the data folder, once', { timeout: 120_000 }, async () => {
  const command = importParcelsCommand({ SIZHI_DATA_FOLDER: await prepareDataFolder(), DATABASE_URL: '' })
  const file = table({ 甲: box(0, 0, 2, 2), 乙: box(1, 0, 3, 2) })
  const options = ['--county', '450621', '--county-name', '上思县', '--json']
  const first = await command('claims.tsv', file, ...options)
  expect(first.code, first.err).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({ rowsRead: 2, parcels: 2, leftOut: 0 })
  const second = await command('claims.tsv', file, ...options)
  expect({ code: second.code, out: second.out }).toEqual({ code: 1, out: '' })
  expect(second.err).toMatch(/This very file was imported on \d{4}-\d{2}-\d{2} \(claims\.tsv\)/u)
})
