import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { FileStore } from '../../../server/file-store/file-store.ts'
import { verifyFiles } from '../../../server/file-store/verify-files.ts'
import { hashOf } from '../../support/hash-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'sizhi-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a check of the files finds what is missing, cut or changed', async () => {
  const damaged = new FileStore(join(folder, 'damaged')).originals
  const [cut, changed, strange] = ['截短', '改动', '无记录'].map((words) => Buffer.from(words))
  for (const bytes of [cut!, changed!, strange!]) {
    const given = join(folder, 'given')
    writeFileSync(given, bytes)
    await damaged.keep(given, hashOf(bytes))
  }
  for (const [bytes, instead] of [
    [cut!, cut!.subarray(1)],
    [changed!, Buffer.from('涂动')],
  ] as const) {
    chmodSync(damaged.pathOf(hashOf(bytes)), 0o600)
    writeFileSync(damaged.pathOf(hashOf(bytes)), instead)
  }
  const gone = { sha256: hashOf(Buffer.from('不在')), bytes: 6 }
  const rows = [cut!, changed!].map((bytes) => ({ sha256: hashOf(bytes), bytes: bytes.length }))
  expect(await verifyFiles(damaged, [...rows, gone])).toEqual([
    { sha256: hashOf(cut!), fault: 'size', bytes: 5, recordedBytes: 6 },
    { sha256: hashOf(changed!), fault: 'hash', found: hashOf(Buffer.from('涂动')) },
    { sha256: gone.sha256, fault: 'missing' },
    { sha256: hashOf(strange!), fault: 'unrecorded' },
  ])
})
