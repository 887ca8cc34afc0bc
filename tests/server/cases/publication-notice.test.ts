import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readReceipt } from '../../../geodata/public-record/receipt-number.ts'
import { pdfPages } from '../../support/sheets/pdf-words.ts'
import {
  APPROVER,
  codeOf,
  hashOf,
  ID,
  OFFICER,
  PublicationOffice,
  RECORD,
  UNDER_NOTICE,
} from '../../support/publication/publication-office.ts'

import type { WirePreview, WireObjection } from '../../../geodata/wire/publication-desk.ts'
import type { WireObjectionStanding, WirePublished, WireReceipt } from '../../../geodata/wire/public-pages.ts'

const office = new PublicationOffice()
const { send, put, prepare, preview, publication, publish, auditOf } = office
const { get } = office.client
beforeAll(() => office.open())
afterAll(() => office.app.close())

describe('a case under notice', () => {
  let seen: WirePreview
  test('is published exactly as it was previewed, in canonical form under its hash', async () => {
    await prepare(UNDER_NOTICE)
    seen = await preview(UNDER_NOTICE)
    expect(seen.sha256).toBe(hashOf(seen.record))
    const answer = await publish(UNDER_NOTICE)
    expect(answer.statusCode, answer.body).toBe(200)
    const public_ = (await office.app.inject(RECORD)).json<{ data: WirePublished }>().data
    expect(public_).toEqual({ ...seen, reopenedOn: null })
    expect(public_.record.mapReviewNumber).toBe('示例(2026)7号')
    expect((await office.app.inject('/api/public/records')).json()).toMatchObject({
      data: [{ id: ID, version: 1, basis: 'notice' }],
    })
  })

  test('is to be had as a poster, made from the record, with its address; the same file each time', async () => {
    const asked = (query: string, headers: Record<string, string> = {}) =>
      office.app.inject({ url: `${RECORD}/poster.pdf${query}`, headers: { host: 'office.example', ...headers } })
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
    const { body } = await office.app.inject(RECORD)
    expect(body).not.toMatch(/10[78]\.\d|22\.1\d|170\.5|自留山|\d丈|笔录\d|蒋某|黄某|韦某/u)
    for (const name of [OFFICER, APPROVER]) expect(body).not.toContain(name)
    const { schematic, ground, groundAbsence } = seen.record
    expect([ground, groundAbsence]).toEqual([null, 'illustrative'])
    expect([schematic!.extent, schematic!.dividingLine].flat(2).every((one) => one % 20 === 0 && one <= 1000)).toBe(
      true,
    )
  })

  test('is not answered anew to who has it, and told to be asked for each time', async () => {
    const first = await office.app.inject(RECORD)
    expect(first.headers['cache-control']).toBe('no-cache')
    const again = await office.app.inject({ url: RECORD, headers: { 'if-none-match': String(first.headers['etag']) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('stands in the log with who prepared and who approved it', async () => {
    const [entry] = await auditOf('published')
    expect(entry).toMatchObject({ actor: APPROVER, details: { version: 1, preparedBy: OFFICER, sha256: seen.sha256 } })
  })

  test('takes objections only within its days: the day on which it is put up is none of them', async () => {
    const notice = (await office.app.inject(`${RECORD}/notice`)).json<{
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
  const standing = (typed: string) => office.app.inject(`${RECORD}/objections/${encodeURIComponent(typed)}`)

  beforeAll(async () => {
    // As if the notice had been put up yesterday.
    await office.database.pool.query(`update sizhi.notice set first_day = first_day - 2`)
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
      expect((await office.app.inject(path)).body).not.toMatch(/西边的田|13900000000/u)
  })

  test('that is open bars the next publication; closed with a reason, it is told to who has the receipt', async () => {
    expect((await publication()).barriers.map(({ code }) => code)).toEqual(['objection-open'])
    const refused = await publish(UNDER_NOTICE)
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
