import { readdirSync, statSync, symlinkSync, unlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordedFiles } from '../../../server/db/repositories/attachments.ts'
import { verifyFiles } from '../../../server/file-store/verify-files.ts'
import { errorOf, openAttachmentsSite, paper, type AttachmentsSite } from '../../support/attachments-site.ts'
import { hashOf } from '../../support/hash-of.ts'
import { attach, beginUpload, offsetOf, sendFrom, uploadId, uploadPath } from '../../support/uploads.ts'
import { fetchSignedIn } from '../../support/signed-in-fetch.ts'

import type { AddedAttachment } from '../../../geodata/wire/attachments.ts'

let site: AttachmentsSite
/** Where the bytes of an upload lie while it is under way. */
const partOf = (at: string): string => join(site.folder, 'files/incoming', `${uploadId(at)}.part`)

beforeAll(async () => {
  site = await openAttachmentsSite()
})
afterAll(() => site.close())

describe('a connection breaks', () => {
  test('what came stays, and the rest goes on from there', async () => {
    const bytes = Buffer.concat([paper('长文件'), Buffer.alloc(3_000_000, ' ')])
    const at = uploadPath(await beginUpload(site, '长.pdf', bytes.length))
    let isFirst = true
    const half = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (isFirst) controller.enqueue(bytes.subarray(0, 1_000_000))
        else {
          await expect.poll(() => statSync(partOf(at)).size, { timeout: 20_000 }).toBeGreaterThan(0)
          controller.error(new Error('the cable was pulled'))
        }
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
    const given = await fetchSignedIn(`${site.address}${at}`, {
      method: 'DELETE',
      headers: { 'tus-resumable': '1.0.0' },
    })
    expect(given.status).toBe(204)
    expect(await offsetOf(site, at)).toBeNull()
  })

  test('what nobody went on with for a day is removed, and nothing else', async () => {
    const incoming = join(site.folder, 'files/incoming')
    const [old, fresh] = [
      uploadPath(await beginUpload(site, '旧.pdf', 10)),
      uploadPath(await beginUpload(site, '新.pdf', 10)),
    ]
    const yesterday = Date.now() / 1000 - 25 * 3600
    for (const name of readdirSync(incoming))
      if (name.startsWith(uploadId(old))) utimesSync(join(incoming, name), yesterday, yesterday)
    await site.store.incoming.sweep()
    expect([await offsetOf(site, old), await offsetOf(site, fresh)]).toEqual([null, 0])
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

test('a full disk is told in one sentence, and nothing of the file stays', async () => {
  const at = uploadPath(await beginUpload(site, '大图.pdf', 1000))
  const part = partOf(at)
  unlinkSync(part)
  symlinkSync('/dev/full', part)
  const response = await sendFrom(site, at, 0, new Uint8Array(1000))
  expect(response.status).toBe(507)
  expect(await errorOf(response)).toMatchObject({ code: 'disk-full' })
  expect(readdirSync(join(site.folder, 'files/incoming')).filter((name) => name.startsWith(uploadId(at)))).toEqual([])
  expect((await attach(site, uploadId(at))).status).toBe(404)
})

test('bytes of refused and broken uploads are no originals: what is on the disk is just what is on record', async () => {
  const recorded = await site.database.inTransaction(recordedFiles)
  expect(recorded).toHaveLength(1)
  expect(await verifyFiles(site.store.originals, recorded)).toEqual([])
})
