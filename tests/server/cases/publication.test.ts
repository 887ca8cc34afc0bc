import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chinaDay } from '../../../geodata/procedure/day.ts'
import { readReceipt } from '../../../geodata/public-record/receipt-number.ts'
import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { NOBODY } from '../../../server/db/acting-as.ts'
import { publishDemonstration } from '../../../seeds/publish-demonstration.ts'
import { pdfPages } from '../../support/sheets/pdf-words.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { WirePreview, WireObjection, WirePublication } from '../../../geodata/wire/publication-desk.ts'
import type { WireObjectionStanding, WirePublished, WireReceipt } from '../../../geodata/wire/public-pages.ts'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
const OFFICER = '黄调解员'
const APPROVER = '韦局长'
const RECORD = `/api/public/records/${ID}`

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  ;({ app, database } = await openDemonstration())
})
afterAll(() => app.close())
const { get, readCase, changed } = caseClient(
  () => app,
  () => ID,
)

const OPTIONS = {
  basis: 'sealed-ruling',
  profile: 'court-rules-2016',
  householdsMetres: 100,
  collectivesMetres: 10,
  mapReviewNumber: '示例（2026）7号',
  noticeKind: null,
  office: '县调处办，县政府大院二楼',
  phone: '0770-8512345',
}
const send = (method: 'PUT' | 'POST', url: string, payload: object) => app.inject({ method, url, payload })
const put = (path: string, payload: object) => send('PUT', `/api/cases/${ID}/${path}`, payload)
const codeOf = (answer: { json: () => unknown }): unknown => (answer.json() as { error?: { code: string } }).error?.code
const prepare = (options: object = {}) => put('publication/draft', { ...OPTIONS, ...options, preparedBy: OFFICER })
const preview = async (options: object = {}): Promise<WirePreview> => {
  const answer = await send('POST', `/api/cases/${ID}/publication/preview`, { ...OPTIONS, ...options })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ data: WirePreview }>().data
}
const publication = () => get<WirePublication>('/publication')
const publish = async (options: object = {}, given: object = {}) => {
  const { sha256 } = await preview(options)
  const { draft } = await publication()
  return put('publication/published', { draft: draft?.number ?? 1, sha256, approvedBy: APPROVER, ...given })
}
const hashOf = (record: unknown) => createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex')
const auditOf = async (action: string) =>
  (
    await database.pool.query<{ actor: string; details: Record<string, unknown> }>(
      'select actor, details from sizhi.audit where action = $1 order by chain_number',
      [action],
    )
  ).rows

describe('a case of which nothing was published', () => {
  test('has nothing public: neither record nor notice nor a place to object, and it is on no list', async () => {
    for (const path of [RECORD, `${RECORD}/notice`, `${RECORD}/poster.pdf`])
      expect((await app.inject(path)).statusCode).toBe(404)
    const objection = await send('POST', `${RECORD}/objections`, { text: '不对', name: '', contact: '' })
    expect([objection.statusCode, codeOf(objection)]).toEqual([404, 'record-not-published'])
    expect((await app.inject('/api/public/records')).json()).toEqual({ data: [] })
    expect((await app.inject(`/api/rulings/${ID}`)).statusCode).toBe(404)
  })

  test('says what stands in the way of publishing it', async () => {
    expect((await publication()).barriers.map(({ code }) => code)).toEqual(['nothing-prepared'])
    const answer = await put('publication/published', { draft: 1, sha256: '0'.repeat(64), approvedBy: APPROVER })
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'nothing-prepared'])
  })
})

describe('publishing is refused, in one sentence and with nothing public,', () => {
  const refused = async (options: object, code: string, given: object = {}) => {
    expect((await prepare(options)).statusCode).toBe(200)
    const answer = await publish(options, given)
    expect(codeOf(answer)).toBe(code)
    expect(answer.json<{ error: { message: string } }>().error.message).toMatch(/没有公开/u)
    expect((await app.inject(RECORD)).statusCode).toBe(404)
  }

  test('while the ruling is not sealed', () => refused({}, 'ruling-not-sealed'))
  test('without a map review number', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice', mapReviewNumber: null }, 'review-number-missing'))
  test('with a number that is of no known form', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice', mapReviewNumber: '123' }, 'review-number-malformed'))
  test('for objections without days on which one may object', () => refused({ basis: 'notice' }, 'notice-missing'))
  test('without an approver', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice' }, 'approver-missing', { approvedBy: '  ' }))
  test('by the account that prepared it, under whatever name', async () => {
    await prepare({ basis: 'notice', noticeKind: 'village-notice' })
    await database.pool.query(
      `update sizhi.publication_draft set prepared_by_account = (
         select account_id from sizhi.account_grant where role = 'approver' limit 1)`,
    )
    const answer = await publish({ basis: 'notice', noticeKind: 'village-notice' })
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'approver-prepared-it'])
  })
  test('by who prepared it', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice' }, 'approver-prepared-it', { approvedBy: ` ${OFFICER}` }))
  test('under another hash than what is published would have', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice' }, 'preview-stale', { sha256: 'a'.repeat(64) }))
  test('of a draft that was prepared anew meanwhile', () =>
    refused({ basis: 'notice', noticeKind: 'village-notice' }, 'preview-stale', { draft: 1 }))

  test('an example number is for what is plainly an illustration', async () => {
    // The demonstration is one: nothing but the number of a real map would be refused by its form there.
    expect(
      (await prepare({ basis: 'notice', noticeKind: 'village-notice' })).json<{ data: WirePublication }>().data
        .barriers,
    ).toEqual([])
  })
})

describe('a case under notice', () => {
  let seen: WirePreview
  test('is published exactly as it was previewed, in canonical form under its hash', async () => {
    const options = { basis: 'notice', noticeKind: 'village-notice' }
    await prepare(options)
    seen = await preview(options)
    expect(seen.sha256).toBe(hashOf(seen.record))
    const answer = await publish(options)
    expect(answer.statusCode, answer.body).toBe(200)
    const public_ = (await app.inject(RECORD)).json<{ data: WirePublished }>().data
    expect(public_).toEqual({ ...seen, reopenedOn: null })
    expect(public_.record.mapReviewNumber).toBe('示例(2026)7号')
    expect((await app.inject('/api/public/records')).json()).toMatchObject({
      data: [{ id: ID, version: 1, basis: 'notice' }],
    })
  })

  test('is to be had as a poster, made from the record, with its address; the same file each time', async () => {
    const asked = (query: string, headers: Record<string, string> = {}) =>
      app.inject({ url: `${RECORD}/poster.pdf${query}`, headers: { host: 'office.example', ...headers } })
    const first = await asked('?paper=A4')
    expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'application/pdf'])
    const pages = await pdfPages(first.rawPayload)
    expect(pages[0]!.text).toContain('示例(2026)7号')
    expect(pages[0]!.text).toContain(`http://office.example/rulings/${ID}`)
    expect(pages[0]!.text).toContain(seen.sha256)
    expect((await asked('?paper=A4')).rawPayload).toEqual(first.rawPayload)
    const tag = first.headers.etag!
    expect((await asked('?paper=A4', { 'if-none-match': tag })).statusCode).toBe(304)
    expect((await asked('?paper=A3', { 'if-none-match': tag })).statusCode).toBe(200)
    expect((await asked('?paper=A0')).statusCode).toBe(400)
  })

  test('holds neither coordinates, heights, strips and evidence nor anybody’s name', async () => {
    const { body } = await app.inject(RECORD)
    expect(body).not.toMatch(/10[78]\.\d|22\.1\d|170\.5|自留山|\d丈|笔录\d|蒋某|黄某|韦某/u)
    for (const name of [OFFICER, APPROVER]) expect(body).not.toContain(name)
    const { schematic, ground, groundAbsence } = seen.record
    expect([ground, groundAbsence]).toEqual([null, 'illustrative'])
    expect([schematic!.extent, schematic!.dividingLine].flat(2).every((one) => one % 20 === 0 && one <= 1000)).toBe(
      true,
    )
  })

  test('is not answered anew to who has it, and told to be asked for each time', async () => {
    const first = await app.inject(RECORD)
    expect(first.headers['cache-control']).toBe('no-cache')
    const again = await app.inject({ url: RECORD, headers: { 'if-none-match': String(first.headers['etag']) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('stands in the log with who prepared and who approved it', async () => {
    const [entry] = await auditOf('published')
    expect(entry).toMatchObject({ actor: APPROVER, details: { version: 1, preparedBy: OFFICER, sha256: seen.sha256 } })
  })

  test('takes objections only within its days: the day on which it is put up is none of them', async () => {
    const notice = (await app.inject(`${RECORD}/notice`)).json<{
      data: { takesObjections: boolean; daysLeft: number }
    }>().data
    expect(notice.takesObjections).toBe(false)
    expect(notice.daysLeft).toBeGreaterThanOrEqual(8)
    const objection = await send('POST', `${RECORD}/objections`, { text: '界线不对', name: '', contact: '' })
    expect([objection.statusCode, codeOf(objection)]).toEqual([409, 'notice-not-running'])
  })
})

describe('an objection', () => {
  let receipt: string
  const object = (payload: object) => send('POST', `${RECORD}/objections`, { name: '', contact: '', ...payload })
  const standing = (typed: string) => app.inject(`${RECORD}/objections/${encodeURIComponent(typed)}`)

  beforeAll(async () => {
    // As if the notice had been put up yesterday.
    await database.pool.query(`update sizhi.notice set first_day = first_day - 2`)
  })

  test('is taken with a receipt number that nobody can guess and that tells a mistyped letter', async () => {
    const answer = await object({ text: ' 西边的田是我们的。 ', name: '方某', contact: '13900000000' })
    expect(answer.statusCode, answer.body).toBe(201)
    receipt = answer.json<{ data: WireReceipt }>().data.receipt
    expect(receipt).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]$/u)
    const other = (await object({ text: '另一件' })).json<{ data: WireReceipt }>().data.receipt
    expect(other).not.toBe(receipt)
  })

  test('is refused empty, too long, and as no text at all', async () => {
    expect(codeOf(await object({ text: '  ' }))).toBe('objection-empty')
    expect(codeOf(await object({ text: '长'.repeat(2001) }))).toBe('objection-too-long')
    expect((await object({ text: '长'.repeat(40_000) })).statusCode).toBe(413)
    expect((await object({})).statusCode).toBe(400)
  })

  test('is found by its receipt however it is typed, and nothing is told of what it says', async () => {
    const answer = await standing(receipt.toLowerCase().replaceAll('-', ' '))
    expect(answer.json<{ data: WireObjectionStanding }>().data).toMatchObject({ closed: null })
    expect(answer.body).not.toMatch(/西边|方某|139/u)
    const stored = readReceipt(receipt)!
    const wrong = (stored.startsWith('0') ? '1' : '0') + stored.slice(1)
    expect(codeOf(await standing(wrong))).toBe('receipt-unread')
    expect(codeOf(await standing('0000-0000-0000-0'))).toBe('receipt-not-found')
  })

  test('is read by the office with who it is from, and by no public address', async () => {
    const objections = await get<WireObjection[]>('/objections')
    expect(objections.map(({ text, contact }) => [text, contact])).toEqual([
      ['另一件', ''],
      ['西边的田是我们的。', '13900000000'],
    ])
    for (const path of [RECORD, `${RECORD}/notice`, '/api/public/records'])
      expect((await app.inject(path)).body).not.toMatch(/西边的田|13900000000/u)
  })

  test('that is open bars the next publication; closed with a reason, it is told to who has the receipt', async () => {
    expect((await publication()).barriers.map(({ code }) => code)).toEqual(['objection-open'])
    const refused = await publish({ basis: 'notice', noticeKind: 'village-notice' })
    expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'objection-open'])
    for (const { number } of await get<WireObjection[]>('/objections')) {
      const closing = { outcome: 'not-followed', reason: '现场核过，田在界外。', closedBy: OFFICER }
      expect((await put(`objections/${number}`, closing)).statusCode).toBe(200)
      expect(codeOf(await put(`objections/${number}`, closing))).toBe('objection-closed')
    }
    expect(codeOf(await put('objections/999', { outcome: 'followed', reason: '有理', closedBy: OFFICER }))).toBe(
      'objection-not-found',
    )
    const told = (await standing(receipt)).json<{ data: WireObjectionStanding }>().data
    expect(told.closed).toMatchObject({ outcome: 'not-followed', reason: '现场核过，田在界外。' })
    expect((await publication()).openObjections).toBe(0)
    expect(await auditOf('objection-closed')).toHaveLength(2)
  })
})

describe('a sealed ruling', () => {
  test('is published as the next version, and says when it was sealed', async () => {
    const { findings } = await get<WireRulingChecks>('/ruling-checks')
    const confirmations = findings.map(({ key }) => ({ key, reason: '已当面核对' }))
    await changed('seal', { sealedBy: '李调解员', confirmations })
    await prepare()
    const answer = await publish()
    expect(answer.statusCode, answer.body).toBe(200)
    const { record } = (await app.inject(RECORD)).json<{ data: WirePublished }>().data
    expect(record).toMatchObject({ version: 2, basis: 'sealed-ruling', seal: { round: 1 }, notice: null })
    expect(JSON.stringify(record)).not.toContain('李调解员')
    expect((await readCase()).rounds).toHaveLength(1)
  })

  test('takes no objections where there is no notice', async () => {
    expect(codeOf(await app.inject(`${RECORD}/notice`))).toBe('no-notice')
  })

  test('withdrawn is gone at once, with all versions before it; each stays on record', async () => {
    const withdraw = (version: number) =>
      put('publication/withdrawn', { version, reason: '发现遮名不全', withdrawnBy: APPROVER })
    expect(codeOf(await withdraw(1))).toBe('version-not-published')
    expect((await withdraw(2)).statusCode).toBe(200)
    const gone = await app.inject(RECORD)
    expect([gone.statusCode, codeOf(gone)]).toEqual([410, 'record-withdrawn'])
    expect((await app.inject(`${RECORD}/poster.pdf`)).statusCode).toBe(410)
    expect((await app.inject('/api/public/records')).json()).toEqual({ data: [] })
    expect(codeOf(await withdraw(2))).toBe('version-not-published')
    const { versions } = await publication()
    expect(versions.map(({ version, withdrawal }) => [version, withdrawal?.withdrawnBy ?? null])).toEqual([
      [2, APPROVER],
      [1, null],
    ])
    for (const { version, sha256 } of versions) {
      const kept = await get<WirePreview>(`/publication/versions/${version}`)
      expect([kept.sha256, hashOf(kept.record)]).toEqual([sha256, sha256])
    }
    expect(await auditOf('publication-withdrawn')).toMatchObject([{ actor: APPROVER, details: { version: 2 } }])
  })

  test('of all this the database shows nobody but the office anything while it is withdrawn', async () => {
    const seenBy = (sql: string) =>
      database.inTransaction(async (client) => (await client.query<object>(sql)).rows, NOBODY)
    expect(await seenBy('select document from sizhi.publication')).toEqual([])
    expect(await seenBy('select last_day from sizhi.notice')).toEqual([])
    for (const table of ['publication_draft', 'publication_withdrawal', 'objection', 'objection_closing'])
      await expect(seenBy(`select * from sizhi.${table}`), table).rejects.toThrow(/permission denied/u)
  })

  test('can be published again after a withdrawal, as a version of its own', async () => {
    expect((await publish()).statusCode).toBe(200)
    expect((await app.inject(RECORD)).json<{ data: WirePublished }>().data.record.version).toBe(3)
  })

  test('shows the public its last version alone, and takes no objection past the form', async () => {
    const asNobody = <T>(sql: string, values: unknown[] = []) =>
      database.inTransaction(async (client) => (await client.query<T & object>(sql, values)).rows, NOBODY)
    expect(await asNobody('select version from sizhi.publication')).toEqual([{ version: 3 }])
    const { rows } = await database.pool.query<{ county_code: string; case_id: string }>(
      'select county_code, case_id from sizhi.notice',
    )
    const attempt = asNobody(
      `insert into sizhi.objection (county_code, case_id, version, receipt, text, name, contact, received_at)
       values ($1, $2, 1, '0000000000000', '越过公示期', '', '', now())`,
      [rows[0]!.county_code, rows[0]!.case_id],
    )
    await expect(attempt).rejects.toThrow(/row-level security/u)
  })

  test('nothing that was published can be changed or deleted by the application', async () => {
    for (const table of [
      'publication',
      'publication_draft',
      'publication_withdrawal',
      'notice',
      'objection',
      'objection_closing',
    ]) {
      const attempt = database.inTransaction((client) => client.query(`delete from sizhi.${table}`))
      await expect(attempt, table).rejects.toThrow(/permission denied/u)
    }
  })

  test('that is opened anew says since when, to whoever has read it before too; neither who did it nor why', async () => {
    const before = await app.inject(RECORD)
    expect(before.json<{ data: WirePublished }>().data.reopenedOn).toBeNull()
    expect((await publication()).reopenedOn).toBeNull()
    await changed('rounds', { openedBy: '李调解员', reason: '复议撤销' })
    const after = await app.inject({ url: RECORD, headers: { 'if-none-match': before.headers.etag! } })
    expect(after.statusCode).toBe(200)
    const { data } = after.json<{ data: WirePublished }>()
    expect(data.reopenedOn).toBe(chinaDay(new Date().toISOString()))
    expect(data.record).toEqual(before.json<{ data: WirePublished }>().data.record)
    expect(after.body).not.toMatch(/李调解员|复议撤销/u)
    // Whoever keeps the publication is told the same day.
    expect((await publication()).reopenedOn).toBe(data.reopenedOn)
  })
})

test('the demonstration is published under a number that says that it is an example, once', async () => {
  const { app: other, database: own } = await openDemonstration()
  await publishDemonstration(own)
  await publishDemonstration(own)
  const { record } = (await other.inject(RECORD)).json<{ data: WirePublished }>().data
  expect(record).toMatchObject({ version: 1, mapReviewNumber: '示例(2026)1号', illustrative: true, basis: 'notice' })
  expect(record.words['zh-CN'].caveat).toContain('示例')
  await other.close()
})
