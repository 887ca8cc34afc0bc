import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { asAccount } from '../../../server/db/acting-as.ts'
import { checkFieldRecords } from '../../../server/integrity/field-records.ts'
import { added, openAttachmentsSite, type AttachmentsSite } from '../../support/attachments-site.ts'
import { scanOf } from '../../support/documents/picture.ts'
import { desksOfApp } from '../../support/office-app.ts'
import { ON_THE_HILL, phoneOf, pointContent, sent } from '../../support/field/records.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { OwnAccount } from '../../../geodata/wire/account.ts'
import type {
  FieldContent,
  FieldPack,
  FieldRecord,
  NewFieldRecordBody,
  StoredFieldRecord,
  WireFieldRecords,
} from '../../../geodata/wire/field.ts'

let site: AttachmentsSite
let phone: ReturnType<typeof phoneOf>
beforeAll(async () => {
  site = await openAttachmentsSite()
  const { account } = (await site.app.inject('/api/account')).json<{ data: OwnAccount }>().data
  phone = phoneOf(account!.signInName)
})
afterAll(() => site.close())

const path = (what: string): string => `/api/cases/${site.caseId}/${what}`
const put = (body: NewFieldRecordBody, headers = {}) =>
  site.app.inject({ method: 'PUT', url: path(`field-records/${body.record.id}`), payload: body, headers })
const all = async (): Promise<WireFieldRecords> =>
  (await site.app.inject(path('field-records'))).json<{ data: WireFieldRecords }>().data

async function stored(record: FieldRecord): Promise<StoredFieldRecord> {
  const answer = await put(sent(record))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ data: StoredFieldRecord }>().data
}
async function refused(body: NewFieldRecordBody, code: string): Promise<string> {
  const before = await all()
  const answer = await put(body)
  expect(answer.json()).toMatchObject({ error: { code } })
  expect(await all(), 'nothing is stored').toEqual(before)
  return answer.json<{ error: { message: string } }>().error.message
}

describe('a record of the field', () => {
  test('is stored as the phone made it, under the hash that the phone computed', async () => {
    const record = phone.makes(pointContent())
    const answer = await stored(record)
    expect(answer).toMatchObject({ record, sha256: sent(record).sha256 })
    expect((await all()).records).toContainEqual(answer)
  })

  test('that is sent again, one after another or at once, is there once and gets the same answer', async () => {
    const body = sent(phone.makes(pointContent({ remark: '再传一次' })))
    const answers = await Promise.all([put(body), put(body), put(body)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 201])
    const again = await put(body)
    expect(again.statusCode).toBe(200)
    for (const answer of answers) expect(answer.json()).toEqual(again.json())
    expect((await all()).records.filter(({ record }) => record.id === body.record.id)).toHaveLength(1)
  })

  test('does not change what is there under its id', async () => {
    const record = phone.makes(pointContent())
    await stored(record)
    expect(
      await refused(sent({ ...record, content: pointContent({ remark: '改了' }) }), 'field-record-differs'),
    ).toMatch(/原来的没有改动/u)
  })

  test('is refused in a sentence where it was damaged, bears another id, or stands elsewhere than in China', async () => {
    const body = sent(phone.makes(pointContent()))
    await refused({ ...body, sha256: '0'.repeat(64) }, 'field-hash-differs')
    const boundless = JSON.stringify(body).replace('"remark"', '"more":1e999,"remark"')
    const unhashed = await site.app.inject({
      method: 'PUT',
      url: path(`field-records/${body.record.id}`),
      headers: { 'content-type': 'application/json' },
      payload: boundless,
    })
    expect(unhashed.json()).toMatchObject({ error: { code: 'field-hash-differs' } })
    const misnamed = await site.app.inject({
      method: 'PUT',
      url: path(`field-records/${crypto.randomUUID()}`),
      payload: body,
    })
    expect(misnamed.json()).toMatchObject({ error: { code: 'field-record-misnamed' } })
    await refused(sent(phone.makes(pointContent({ position: [0, 0] }))), 'field-position-outside')
  })

  test('without an accuracy is stored only as one of which nobody knows it', async () => {
    const { accuracyMetres: _left, ...without } = pointContent() as { accuracyMetres: number }
    const answer = await put(sent(phone.makes(without as unknown as FieldContent)))
    expect(answer.statusCode).toBe(400)
    const zero = await put(sent(phone.makes(pointContent({ accuracyMetres: 0 }))))
    expect(zero.statusCode).toBe(400)
    const known = await stored(phone.makes(pointContent({ accuracyMetres: null })))
    expect(known.record.content).toMatchObject({ accuracyMetres: null })
  })

  test('that another account recorded is not taken under this one’s name', async () => {
    const others = phoneOf('somebody-else').makes(pointContent())
    expect(await refused(sent(others), 'field-record-of-other')).toMatch(/由记录的人登录/u)
  })
})

describe('a correction', () => {
  test('needs what it follows, of its own kind, and does not bring back what was withdrawn', async () => {
    await refused(sent(phone.makes(pointContent(), crypto.randomUUID())), 'field-follows-unknown')
    const first = await stored(phone.makes(pointContent()))
    const track: FieldContent = {
      kind: 'track',
      fixes: [{ position: ON_THE_HILL, accuracyMetres: 8, at: '2026-11-23T03:00:00.000Z' }],
      remark: '',
    }
    await refused(sent(phone.makes(track, first.record.id)), 'field-follows-other-kind')
    const withdrawn = await stored(phone.makes({ kind: 'withdrawal', reason: '记错了' }, first.record.id))
    await refused(sent(phone.makes(pointContent(), withdrawn.record.id)), 'field-follows-other-kind')
    await refused(sent(phone.makes({ kind: 'withdrawal', reason: '无' })), 'field-follows-unknown')
  })

  test('made beside another is kept like it, until a person says which one stands; neither is written over', async () => {
    const first = await stored(phone.makes(pointContent()))
    const [one, other] = [
      await stored(phone.makes(pointContent({ remark: '甲手机改' }), first.record.id)),
      await stored(phone.makes(pointContent({ remark: '乙手机改' }), first.record.id)),
    ]
    const choose = (among: string[], chosen: string) =>
      site.app.inject({
        method: 'PUT',
        url: path('field-choices'),
        payload: { about: first.record.id, chosen, among, decidedBy: '黄调解员', reason: '当场复核' },
      })
    const unseen = await choose([one.record.id, crypto.randomUUID()], one.record.id)
    expect(unseen.json()).toMatchObject({ error: { code: 'field-choice-stale' } })
    const chosen = await choose([other.record.id, one.record.id], one.record.id)
    expect(chosen.statusCode, chosen.body).toBe(200)
    const { records, choices } = await all()
    expect(records).toEqual(expect.arrayContaining([first, one, other]))
    expect(choices.at(-1)).toMatchObject({ about: first.record.id, chosen: one.record.id, reason: '当场复核' })
  })
})

describe('photographs and signatures', () => {
  test('a photograph is recorded once its file is in the case, and leads to it', async () => {
    const bytes = await scanOf(['界石']).canvas.encode('png')
    const content = (sha256: string): FieldContent => ({
      kind: 'photograph',
      sha256,
      fileName: '界石.png',
      position: ON_THE_HILL,
      accuracyMetres: 9,
      remark: '',
    })
    await refused(sent(phone.makes(content('1'.repeat(64)))), 'field-file-missing')
    const { attachment } = await added(site, '界石.png', bytes)
    const photograph = await stored(phone.makes(content(attachment.sha256)))
    expect(photograph.attachment).toBe(attachment.number)
  })

  test('a signature names by their hashes the records that are there, and is not blank; a refusal is on record too', async () => {
    const { record, sha256 } = await stored(phone.makes(pointContent()))
    const signature = (more: object): FieldContent => ({
      kind: 'signature',
      side: 'A',
      signer: '甲某',
      outcome: 'signed',
      reason: '',
      statement: '第 1 点：双方认可',
      signed: [{ id: record.id, sha256 }],
      strokes: [[[10, 10], [20, 30]]], // prettier-ignore
      ...more,
    })
    await refused(
      sent(phone.makes(signature({ signed: [{ id: record.id, sha256: '2'.repeat(64) }] }))),
      'field-signed-unknown',
    )
    await refused(sent(phone.makes(signature({ strokes: [] }))), 'field-signature-empty')
    await stored(phone.makes(signature({})))
    const refusal = await stored(
      phone.makes(signature({ outcome: 'refused', reason: '不同意', strokes: [], side: 'B' })),
    )
    expect(refusal.record.content).toMatchObject({ outcome: 'refused', reason: '不同意' })
  })
})

describe('what is taken along', () => {
  test('holds lines, places and words of the case and the records so far, and whose phone it is for', async () => {
    const pack = (await site.app.inject(path('field-pack'))).json<{ data: FieldPack }>().data
    expect(pack).toMatchObject({ caseId: site.caseId, account: phone.makes(pointContent()).account })
    expect(pack.descriptions.map(({ words }) => words).join()).toContain('南至牛角冲')
    expect(pack.field).toEqual(await all())
  })
})

describe('the record', () => {
  test('cannot be altered by the application, and is read by courts of the case but by no party', async () => {
    for (const sql of [
      `update sizhi.field_record set document = ''`,
      'delete from sizhi.field_record',
      'delete from sizhi.field_choice',
    ])
      await expect(site.database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
    const rowsFor = async (role: 'court' | 'party') => {
      const { accountId } = await signedIn(site.database, [role], { caseId: site.caseId })
      const { rows } = await site.database.inTransaction(
        (client) => client.query<{ count: number }>('select count(*)::integer as count from sizhi.field_record'),
        asAccount(accountId, false),
      )
      return rows[0]!.count
    }
    expect(await rowsFor('court')).toBe((await all()).records.length)
    expect(await rowsFor('party')).toBe(0)
  })

  test('is held against its hash and the log', async () => {
    const check = () => site.database.inTransaction((client) => checkFieldRecords(client, '450621'))
    expect(await check()).toEqual([])
    const [first] = (await all()).records
    const id = first!.record.id
    await site.database.pool.query('alter table sizhi.field_record drop constraint field_record_keeps_its_hash')
    await site.database.pool.query(`update sizhi.field_record set document = document || ' ' where record_id = $1`, [
      id,
    ])
    expect(await check()).toEqual([{ code: 'field-record-altered', details: { case: site.caseId, record: id } }])
    await site.database.pool.query('delete from sizhi.field_record where record_id = $1', [id])
    expect(await check()).toEqual([{ code: 'field-record-missing', details: { case: site.caseId, record: id } }])
  })

  test('of another desk is asked for with the session of that desk', async () => {
    const desks = await desksOfApp(site.app)
    const answer = await put(sent(phone.makes(pointContent())), desks.approver)
    expect(answer.json()).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
