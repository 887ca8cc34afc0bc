import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordedFiles } from '../../../server/db/repositories/attachments.ts'
import { FileStore } from '../../../server/file-store/file-store.ts'
import { verifyFiles } from '../../../server/file-store/verify-files.ts'
import { importCase, openApp } from '../../support/case-client.ts'
import { pdf } from '../../support/documents/pdf.ts'
import { attach, beginUpload, offsetOf, sendFrom, upload, uploadId, uploadPath } from '../../support/uploads.ts'

import type { AddedAttachment, WireAttachment } from '../../../geodata/wire/attachments.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家田埂。'
const folder = mkdtempSync(join(tmpdir(), 'sizhi-files-'))
const store = new FileStore(join(folder, 'files'))

let database: Database
let app: FastifyInstance
let site: { address: string; caseId: string }

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const paper = (words: string): Uint8Array => pdf([[words]])
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error
const attachments = async (caseId = site.caseId): Promise<WireAttachment[]> =>
  ((await (await fetch(`${site.address}/api/cases/${caseId}/attachments`)).json()) as { data: WireAttachment[] }).data

async function added(name: string, bytes: Uint8Array, more = {}): Promise<AddedAttachment> {
  const response = await attach(site, await upload(site, name, bytes), more)
  const answer = (await response.json()) as { data: AddedAttachment }
  expect(answer).not.toHaveProperty('error')
  return answer.data
}
const path = (number: number, what = ''): string =>
  `${site.address}/api/cases/${site.caseId}/attachments/${number}${what}`

beforeAll(async () => {
  ;({ database, app } = await openApp({ dataFolder: folder }))
  const caseId = await importCase(app, { key: 'files', title: '材料案', text: TEXT })
  site = { caseId, address: await app.listen({ port: 0, host: '127.0.0.1' }) }
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a file comes into a case', () => {
  test('what came is on the disk under its hash, read-only, and is fetched as it came', async () => {
    const bytes = paper('1981年山林权所有证')
    const { attachment, isNew } = await added('林权证.pdf', bytes, { note: '复印件' })
    expect(isNew).toBe(true)
    expect(attachment).toMatchObject({ name: '林权证.pdf', kind: 'pdf', bytes: bytes.length, sha256: hashOf(bytes) })
    expect(attachment.state).toMatchObject({ note: '复印件', givenBy: null, withdrawn: false })
    const original = store.originals.pathOf(hashOf(bytes))
    expect(statSync(original).mode & 0o777).toBe(0o400)

    const fetched = await fetch(path(attachment.number, '/original'))
    expect(hashOf(new Uint8Array(await fetched.arrayBuffer()))).toBe(hashOf(bytes))
    expect(fetched.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('林权证.pdf')}`,
    )
    expect(fetched.headers.get('x-content-type-options')).toBe('nosniff')
    expect(fetched.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('the same bytes again are recognised, and whose they are is told', async () => {
    const before = await attachments()
    const again = await added('另一个名字.pdf', paper('1981年山林权所有证'), { addedBy: '李调解员' })
    expect(again.isNew).toBe(false)
    expect(again.attachment.number).toBe(1)
    expect(again.firstStored).toMatchObject({ by: '黄调解员', name: '林权证.pdf' })
    expect(await attachments()).toEqual(before)
  })

  test('the same bytes come into two cases of the county and lie on the disk once', async () => {
    const other = { ...site, caseId: await importCase(app, { key: 'files-2', title: '另一案', text: TEXT }) }
    const response = await attach(other, await upload(other, '副本.pdf', paper('1981年山林权所有证')), {
      addedBy: '李调解员',
    })
    const { data } = (await response.json()) as { data: AddedAttachment }
    expect(data).toMatchObject({ isNew: true, firstStored: { by: '黄调解员', name: '林权证.pdf' } })
    expect(data.attachment.number).toBe(1)
    expect(await store.originals.all()).toHaveLength(1)
  })

  test('many at once from several desks get each a number of their own', async () => {
    const before = (await attachments()).length
    const bytes = Array.from({ length: 12 }, (_value, index) => paper(`协议第${index}份`))
    const all = await Promise.all(bytes.map((one, index) => added(`协议${index}.pdf`, one)))
    const numbers = all.map(({ attachment }) => attachment.number).sort((one, other) => one - other)
    expect(numbers).toEqual(bytes.map((_one, index) => before + 1 + index))
  })

  test('two uploads of the same new bytes at once are one attachment', async () => {
    const bytes = paper('同时到的同一份')
    const both = await Promise.all([added('甲.pdf', bytes), added('乙.pdf', bytes)])
    expect(new Set(both.map(({ attachment }) => attachment.number)).size).toBe(1)
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true])
  })

  test('taking the same upload in twice, as after an answer that never came, makes one', async () => {
    const id = await upload(site, '答复丢了.pdf', paper('答复丢了'))
    const [first, second] = [await attach(site, id), await attach(site, id)]
    expect([first.status, second.status]).toEqual([201, 200])
  })

  test('an upload that was made for another case is not taken', async () => {
    const id = await upload(site, '本案.pdf', paper('只给本案'))
    const refused = await attach({ ...site, caseId: '450621-files-2' }, id)
    expect(refused.status).toBe(409)
    expect((await errorOf(refused)).code).toBe('upload-of-other-case')
  })
})

describe('a connection breaks', () => {
  test('what came stays, and the rest goes on from there', async () => {
    const bytes = Buffer.concat([paper('长文件'), Buffer.alloc(3_000_000, ' ')])
    const at = uploadPath(await beginUpload(site, '长.pdf', bytes.length))
    let isFirst = true
    const half = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isFirst) controller.enqueue(bytes.subarray(0, 1_000_000))
        else controller.error(new Error('the cable was pulled'))
        isFirst = false
      },
    })
    await expect(sendFrom(site, at, 0, half)).rejects.toThrow()
    await expect.poll(() => offsetOf(site, at), { timeout: 20_000 }).toBeGreaterThan(0)
    const come = (await offsetOf(site, at))!
    expect(come).toBeLessThanOrEqual(1_000_000)
    expect((await attach(site, uploadId(at))).status).toBe(404)

    expect((await sendFrom(site, at, come, bytes.subarray(come))).status).toBe(204)
    const answer = (await (await attach(site, uploadId(at))).json()) as { data: AddedAttachment }
    expect(answer.data.attachment.sha256).toBe(hashOf(bytes))
  })

  test('bytes for another place than where the file ends are refused', async () => {
    const at = uploadPath(await beginUpload(site, '错位.pdf', 100))
    expect((await sendFrom(site, at, 50, new Uint8Array(50))).status).toBe(409)
    expect(await offsetOf(site, at)).toBe(0)
  })

  test('what was given up is gone', async () => {
    const at = uploadPath(await beginUpload(site, '不要了.pdf', 100))
    const given = await fetch(`${site.address}${at}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })
    expect(given.status).toBe(204)
    expect(await offsetOf(site, at)).toBeNull()
  })

  test('what nobody went on with for a day is removed, and nothing else', async () => {
    const incoming = join(folder, 'files/incoming')
    const [old, fresh] = [
      uploadPath(await beginUpload(site, '旧.pdf', 10)),
      uploadPath(await beginUpload(site, '新.pdf', 10)),
    ]
    const yesterday = Date.now() / 1000 - 25 * 3600
    for (const name of readdirSync(incoming))
      if (name.startsWith(uploadId(old))) utimesSync(join(incoming, name), yesterday, yesterday)
    await store.incoming.sweep()
    expect([await offsetOf(site, old), await offsetOf(site, fresh)]).toEqual([null, 0])
  })
})

describe('a person says what a file is', () => {
  const change = (number: number, version: number, body: object) =>
    fetch(path(number), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"`, 'accept-language': 'en' },
      body: JSON.stringify({
        givenBy: null,
        note: '',
        evidence: [],
        placeDecision: null,
        timeDecision: null,
        withdrawn: false,
        changedBy: '李调解员',
        ...body,
      }),
    })

  test('a change is a version with who and when; one on an older state is refused', async () => {
    const changed = await change(1, 1, { note: '原件在档案馆' })
    const { data } = (await changed.json()) as { data: WireAttachment }
    expect(data).toMatchObject({ version: 2, changedBy: '李调解员', addedBy: '黄调解员' })
    expect(data.state.note).toBe('原件在档案馆')
    const stale = await change(1, 1, { note: '晚了' })
    expect([stale.status, (await errorOf(stale)).code]).toEqual([412, 'attachment-stale'])
  })

  test('a side, an entry of the evidence or a decision that there is nothing for is refused', async () => {
    const codes = []
    for (const body of [
      { givenBy: 'Z' },
      { evidence: [{ offeredBy: 'plaintiff', number: '99' }] },
      { placeDecision: 'accepted' },
    ])
      codes.push((await errorOf(await change(1, 2, body))).code)
    expect(codes).toEqual(['claimant-unknown', 'evidence-unknown', 'nothing-proposed'])
  })

  test('withdrawn, the file stays on the disk and on record', async () => {
    const { data } = (await (await change(1, 2, { withdrawn: true })).json()) as { data: WireAttachment }
    expect(data.state.withdrawn).toBe(true)
    expect((await fetch(path(1, '/original'))).status).toBe(200)
  })

  test('the log tells who took in and who changed', async () => {
    const { rows } = await database.pool.query<{ actor: string; action: string }>(
      `select actor, action from sizhi.audit where action like 'attachment-%' and details ->> 'number' = '1'
       and case_id = (select case_id from sizhi.case_file where key = 'files') order by audit_number`,
    )
    expect(rows).toEqual([
      { actor: '黄调解员', action: 'attachment-added' },
      { actor: '李调解员', action: 'attachment-changed' },
      { actor: '李调解员', action: 'attachment-changed' },
    ])
  })
})

describe('refused before any of it comes', () => {
  const refusal = async (name: string, bytes: number) => {
    const response = await beginUpload(site, name, bytes)
    return { status: response.status, ...(await errorOf(response)) }
  }

  test('an empty file', async () => {
    expect(await refusal('空.pdf', 0)).toMatchObject({ status: 422, code: 'attachment-empty' })
  })

  test.each([
    ['../../etc/passwd', 'holds parts of a path'],
    ['C:\\材料\\图.jpg', 'holds parts of a path'],
    ['..', 'holds parts of a path'],
    ['图\u0000.jpg', 'holds control characters'],
    ['图\n.jpg', 'holds control characters'],
    ['图\u202egpj.exe', 'holds control characters'],
    ['  ', 'is empty'],
    [`${'长'.repeat(201)}.pdf`, 'has more than 200 characters'],
  ])('a name like %j', async (name, why) => {
    const { status, code, message } = await refusal(name, 10)
    expect({ status, code }).toEqual({ status: 422, code: 'attachment-name-refused' })
    expect(message).toContain(why)
  })

  test('a file over the limit, with both figures', async () => {
    expect(await refusal('录像.mp4', 3 * 1024 ** 3)).toMatchObject({
      status: 413,
      code: 'attachment-too-large',
      message:
        '录像.mp4 has 3072 MB, more than the limit of 2048 MB for one file, and was not uploaded; split it, or have the limit raised.',
    })
  })

  test('a case that is not there', async () => {
    const response = await beginUpload({ ...site, caseId: '450621-nowhere' }, '图.jpg', 10)
    expect([response.status, (await errorOf(response)).code]).toEqual([404, 'case-not-found'])
  })
})

describe('the disk', () => {
  test('a full disk is told in one sentence, and nothing of the file stays', async () => {
    const at = uploadPath(await beginUpload(site, '大图.pdf', 1000))
    const part = join(folder, 'files/incoming', `${uploadId(at)}.part`)
    unlinkSync(part)
    symlinkSync('/dev/full', part)
    const response = await sendFrom(site, at, 0, new Uint8Array(1000))
    expect(response.status).toBe(507)
    expect(await errorOf(response)).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(join(folder, 'files/incoming')).filter((name) => name.startsWith(uploadId(at)))).toEqual([])
    expect((await attach(site, uploadId(at))).status).toBe(404)
  })

  test('a check of the files finds what is missing, cut or changed', async () => {
    const recorded = await database.inTransaction(recordedFiles)
    expect(recorded.length).toBeGreaterThan(12)
    // Bytes of refused uploads are no originals; what is there is recorded.
    expect(await verifyFiles(store.originals, recorded)).toEqual([])

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
    const rows = [cut!, changed!].map((bytes) => ({ sha256: hashOf(bytes), bytes: bytes.length }))
    expect(await verifyFiles(damaged, [...rows, recorded[0]!])).toEqual([
      { sha256: hashOf(cut!), fault: 'size', bytes: 5, recordedBytes: 6 },
      { sha256: hashOf(changed!), fault: 'hash', found: hashOf(Buffer.from('涂动')) },
      { sha256: recorded[0]!.sha256, fault: 'missing' },
      { sha256: hashOf(strange!), fault: 'unrecorded' },
    ])
  })
})
