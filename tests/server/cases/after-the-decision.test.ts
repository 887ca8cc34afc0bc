import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { EMPTY_ENTRY } from '../../support/empty-entry.ts'
import { desksOfApp } from '../../support/office-app.ts'
import { procedureClient, step } from '../../support/procedure-client.ts'
import { rememberDesks } from '../../support/signed-in-fetch.ts'
import { SUIT_TEXT } from '../../support/suit-text.ts'
import { attach, upload } from '../../support/uploads.ts'

import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
let address: string
let caseId = ''
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-decided-'))
beforeAll(async () => {
  ;({ app } = await openApp({ dataFolder }))
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  rememberDesks(address, await desksOfApp(app))
})
afterAll(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true, force: true })
})
const { read, written } = procedureClient(
  () => app,
  () => caseId,
)
const { readCase, changed } = caseClient(
  () => app,
  () => caseId,
)

describe('what comes in after the decision', () => {
  beforeAll(async () => {
    caseId = await importCase(app, { key: 'frozen', title: '冻结案', text: SUIT_TEXT })
  })
  const entry = (number: string) => ({
    offeredBy: 'plaintiff',
    number,
    isNew: true,
    entry: { ...EMPTY_ENTRY, title: '新找到的收据', kind: 'documentary' },
    changedBy: '黄调解员',
  })
  const site = () => ({ address, caseId })
  const lateEntries = async () =>
    (await readCase()).evidence.map(({ number, afterDecisionOf }) => [number, afterDecisionOf ?? null])

  test('is marked, evidence and file alike; what was there before is not', async () => {
    await changed('evidence', entry('1'))
    await attach(site(), await upload(site(), 'photo.txt', Buffer.from('先到的说明')))
    expect((await read()).lateFiles).toEqual([])
    // Decided long before today: what was entered today came in after it.
    await written('2026-05-04', step('decided'))
    await changed('evidence', entry('2'))
    await attach(site(), await upload(site(), 'late.txt', Buffer.from('后到的说明')))
    expect(await lateEntries()).toEqual([
      ['1', 1],
      ['2', 1],
    ])
    expect((await read()).lateFiles.map(({ attachmentNumber, round }) => [attachmentNumber, round])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  test('is evidence of the new round when the decision is annulled, and marked no longer', async () => {
    await written('2026-06-01', step('under-review'))
    await written('2026-06-30', step('annulled'))
    expect(await lateEntries()).toEqual([
      ['1', null],
      ['2', null],
    ])
    expect((await read()).lateFiles).toEqual([])
  })
})
