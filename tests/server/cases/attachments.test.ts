import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordedFiles } from '../../../server/db/repositories/attachments.ts'
import { verifyFiles } from '../../../server/file-store/verify-files.ts'
import {
  added,
  attachmentsOf,
  CASE_TEXT,
  errorOf,
  openAttachmentsSite,
  paper,
  type AttachmentsSite,
} from '../../support/attachments-site.ts'
import { importCase } from '../../support/case-client.ts'
import { hashOf } from '../../support/hash-of.ts'
import { attach, upload } from '../../support/uploads.ts'
import { fetchSignedIn } from '../../support/signed-in-fetch.ts'

import type { AddedAttachment, WireAttachment } from '../../../geodata/wire/attachments.ts'

let site: AttachmentsSite
const path = (number: number, what = ''): string =>
  `${site.address}/api/cases/${site.caseId}/attachments/${number}${what}`

beforeAll(async () => {
  site = await openAttachmentsSite()
})
afterAll(() => site.close())

describe('a file comes into a case', () => {
  test('what came is on the disk under its hash, read-only, and is fetched as it came', async () => {
    const bytes = paper('1981年山林权所有证')
    const { attachment, isNew } = await added(site, '林权证.pdf', bytes, { note: '复印件' })
    expect(isNew).toBe(true)
    expect(attachment).toMatchObject({ name: '林权证.pdf', kind: 'pdf', bytes: bytes.length, sha256: hashOf(bytes) })
    expect(attachment.state).toMatchObject({ note: '复印件', givenBy: null, withdrawn: false })
    const original = site.store.originals.pathOf(hashOf(bytes))
    expect(statSync(original).mode & 0o777).toBe(0o400)

    const fetched = await fetchSignedIn(path(attachment.number, '/original'))
    expect(hashOf(new Uint8Array(await fetched.arrayBuffer()))).toBe(hashOf(bytes))
    expect(fetched.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('林权证.pdf')}`,
    )
    expect(fetched.headers.get('x-content-type-options')).toBe('nosniff')
    expect(fetched.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('the same bytes again are recognised, and whose they are is told', async () => {
    const before = await attachmentsOf(site)
    const again = await added(site, '另一个名字.pdf', paper('1981年山林权所有证'), { addedBy: '李调解员' })
    expect(again.isNew).toBe(false)
    expect(again.attachment.number).toBe(1)
    expect(again.firstStored).toMatchObject({ by: '黄调解员', name: '林权证.pdf' })
    expect(await attachmentsOf(site)).toEqual(before)
  })

  test('the same bytes come into two cases of the county and lie on the disk once', async () => {
    const other = { ...site, caseId: await importCase(site.app, { key: 'files-2', title: '另一案', text: CASE_TEXT }) }
    const response = await attach(other, await upload(other, '副本.pdf', paper('1981年山林权所有证')), {
      addedBy: '李调解员',
    })
    const { data } = (await response.json()) as { data: AddedAttachment }
    expect(data).toMatchObject({ isNew: true, firstStored: { by: '黄调解员', name: '林权证.pdf' } })
    expect(data.attachment.number).toBe(1)
    expect(await site.store.originals.all()).toHaveLength(1)
  })

  test('many at once from several desks get each a number of their own', async () => {
    const before = (await attachmentsOf(site)).length
    const bytes = Array.from({ length: 12 }, (_value, index) => paper(`协议第${index}份`))
    const all = await Promise.all(bytes.map((one, index) => added(site, `协议${index}.pdf`, one)))
    const numbers = all.map(({ attachment }) => attachment.number).sort((one, other) => one - other)
    expect(numbers).toEqual(bytes.map((_one, index) => before + 1 + index))
  })

  test('two uploads of the same new bytes at once are one attachment', async () => {
    const bytes = paper('同时到的同一份')
    const both = await Promise.all([added(site, '甲.pdf', bytes), added(site, '乙.pdf', bytes)])
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

describe('a person says what a file is', () => {
  const change = (number: number, version: number, body: object) =>
    fetchSignedIn(path(number), {
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
    expect((await fetchSignedIn(path(1, '/original'))).status).toBe(200)
  })

  test('the log tells who took in and who changed', async () => {
    const { rows } = await site.database.pool.query<{ actor: string; action: string }>(
      `select actor, action from sizhi.audit where action like 'attachment-%' and details ->> 'number' = '1'
       and case_id = (select case_id from sizhi.case_file where key = 'files') order by audit_number`,
    )
    expect(rows).toEqual([
      { actor: '黄调解员', action: 'attachment-added' },
      { actor: '李调解员', action: 'attachment-changed' },
      { actor: '李调解员', action: 'attachment-changed' },
    ])
  })

  test('what is on the disk is just what is on record', async () => {
    const recorded = await site.database.inTransaction(recordedFiles)
    expect(recorded.length).toBeGreaterThan(12)
    expect(await verifyFiles(site.store.originals, recorded)).toEqual([])
  })
})
