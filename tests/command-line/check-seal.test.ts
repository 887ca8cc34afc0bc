import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { canonicalJson } from '../../geodata/seal/canonical-json.ts'
import { sizhi } from '../support/command-line.ts'

const document = {
  sealedBy: '黄调解员',
  sealedAt: '2026-01-05T01:00:00.000Z',
  round: { number: 2, opened: null },
  ruling: { words: '从石头坳起往西直线至大湾田边止' },
}
const sha256 = createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-seal-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function check(text: string) {
  const path = join(folder, 'seal.json')
  await writeFile(path, text)
  return sizhi(['check', 'seal', path])
}

test('a sealed ruling in a file gives its hash again, however it is set out and whoever needs no database', async () => {
  const { ruling, round, ...rest } = document
  const turned = { data: { document: { round, ruling, ...rest }, sha256: sha256.toUpperCase() } }
  const { code, out } = await check(JSON.stringify(turned, null, 4))
  expect(out).toBe(`${sha256} round 2 2026-01-05T01:00:00.000Z 黄调解员\n`)
  expect(code).toBe(0)
})

test('one character changed is found', async () => {
  const altered = { sha256, document: { ...document, ruling: { words: document.ruling.words.replace('西', '东') } } }
  const { code, out, err } = await check(JSON.stringify(altered))
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/seal\.json 的内容与它的校验值不符/u)
})

test.each(['', 'no json', '{}', '[]', 'null', '{"sha256": 5, "document": {}}', '{"sha256": "00", "document": "text"}'])(
  'a file that holds no seal (%s) is said to be none',
  async (text) => {
    const { code, err } = await check(text)
    expect(code).toBe(1)
    expect(err).toMatch(/里没有封存的裁定/u)
  },
)

test('a file that is not there is said to be none; no file at all is a wrong call', async () => {
  expect((await sizhi(['check', 'seal', join(folder, 'nowhere.json')])).code).toBe(1)
  expect((await sizhi(['check', 'seal'])).code).toBe(2)
})
