import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { STANDARD_ERRORS } from '../../geodata/accuracy/standard-errors.ts'
import { readStandardErrors } from '../../server/standard-errors-file.ts'

let folder: string
const written = async (contents: string): Promise<string> => {
  const file = join(folder, 'errors.json')
  await writeFile(file, contents)
  return file
}

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'standard-errors-'))))
afterAll(() => rm(folder, { recursive: true }))

test('an office without a file of its own has the usual figures', async () => {
  expect(await readStandardErrors(null)).toBe(STANDARD_ERRORS)
})

test('an office’s own figure stands in place of the usual one, and the others stay', async () => {
  const own = { key: 'handheld-gnss', figure: 8, unit: 'metre', source: '本局检校 2024', isChecked: true }
  const table = await readStandardErrors(await written(JSON.stringify([own])))
  expect(table.find(({ key }) => key === 'handheld-gnss')).toEqual({ ...own, method: 'measured' })
  expect(table.filter(({ key }) => key !== 'handheld-gnss')).toEqual(
    STANDARD_ERRORS.filter(({ key }) => key !== 'handheld-gnss'),
  )
})

test.each([
  ['[', 'cannot be read as JSON'],
  ['{}', 'is wrong at /'],
  ['[{"key":"guess","figure":1,"unit":"metre","source":"x","isChecked":true}]', 'is wrong at /0/key'],
  ['[{"key":"handheld-gnss","figure":0,"unit":"metre","source":"x","isChecked":true}]', 'is wrong at /0/figure'],
])('a file %j stops the start with a sentence', async (contents, words) => {
  await expect(readStandardErrors(await written(contents))).rejects.toThrow(words)
})
