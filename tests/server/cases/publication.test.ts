import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chinaDay } from '../../../geodata/procedure/day.ts'
import { NOBODY } from '../../../server/db/acting-as.ts'
import { publishDemonstration } from '../../../seeds/publish-demonstration.ts'
import { openDemonstration } from '../../support/case-client.ts'
import {
  APPROVER,
  codeOf,
  hashOf,
  PublicationOffice,
  RECORD,
  UNDER_NOTICE,
} from '../../support/publication/publication-office.ts'

import type { WirePreview } from '../../../geodata/wire/publication-desk.ts'
import type { WirePublished } from '../../../geodata/wire/public-pages.ts'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'

const office = new PublicationOffice()
const { put, prepare, publication, publish, auditOf } = office
const { get, readCase, changed } = office.client
/** Its first version is one under notice. */
beforeAll(async () => {
  await office.open()
  await prepare(UNDER_NOTICE)
  const { statusCode, body } = await publish(UNDER_NOTICE)
  expect(statusCode, body).toBe(200)
})
afterAll(() => office.app.close())

describe('a sealed ruling', () => {
  test('is published as the next version, and says when it was sealed', async () => {
    const { findings } = await get<WireRulingChecks>('/ruling-checks')
    const confirmations = findings.map(({ key }) => ({ key, reason: '已当面核对' }))
    await changed('seal', { sealedBy: '李调解员', confirmations })
    await prepare()
    const answer = await publish()
    expect(answer.statusCode, answer.body).toBe(200)
    const { record } = (await office.app.inject(RECORD)).json<{ data: WirePublished }>().data
    expect(record).toMatchObject({ version: 2, basis: 'sealed-ruling', seal: { round: 1 }, notice: null })
    expect(JSON.stringify(record)).not.toContain('李调解员')
    expect((await readCase()).rounds).toHaveLength(1)
  })

  test('takes no objections where there is no notice', async () => {
    expect(codeOf(await office.app.inject(`${RECORD}/notice`))).toBe('no-notice')
  })

  test('withdrawn is gone at once, with all versions before it; each stays on record', async () => {
    const withdraw = (version: number) =>
      put('publication/withdrawn', { version, reason: '发现遮名不全', withdrawnBy: APPROVER })
    expect(codeOf(await withdraw(1))).toBe('version-not-published')
    expect((await withdraw(2)).statusCode).toBe(200)
    const gone = await office.app.inject(RECORD)
    expect([gone.statusCode, codeOf(gone)]).toEqual([410, 'record-withdrawn'])
    expect((await office.app.inject(`${RECORD}/poster.pdf`)).statusCode).toBe(410)
    expect((await office.app.inject('/api/public/records')).json()).toEqual({ data: [] })
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
      office.database.inTransaction(async (client) => (await client.query<object>(sql)).rows, NOBODY)
    expect(await seenBy('select document from sizhi.publication')).toEqual([])
    expect(await seenBy('select last_day from sizhi.notice')).toEqual([])
    for (const table of ['publication_draft', 'publication_withdrawal', 'objection', 'objection_closing'])
      await expect(seenBy(`select * from sizhi.${table}`), table).rejects.toThrow(/permission denied/u)
  })

  test('can be published again after a withdrawal, as a version of its own', async () => {
    expect((await publish()).statusCode).toBe(200)
    expect((await office.app.inject(RECORD)).json<{ data: WirePublished }>().data.record.version).toBe(3)
  })

  test('shows the public its last version alone, and takes no objection past the form', async () => {
    const asNobody = <T>(sql: string, values: unknown[] = []) =>
      office.database.inTransaction(async (client) => (await client.query<T & object>(sql, values)).rows, NOBODY)
    expect(await asNobody('select version from sizhi.publication')).toEqual([{ version: 3 }])
    const { rows } = await office.database.pool.query<{ county_code: string; case_id: string }>(
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
      const attempt = office.database.inTransaction((client) => client.query(`delete from sizhi.${table}`))
      await expect(attempt, table).rejects.toThrow(/permission denied/u)
    }
  })

  test('that is opened anew says since when, to whoever has read it before too; neither who did it nor why', async () => {
    const before = await office.app.inject(RECORD)
    expect(before.json<{ data: WirePublished }>().data.reopenedOn).toBeNull()
    expect((await publication()).reopenedOn).toBeNull()
    await changed('rounds', { openedBy: '李调解员', reason: '复议撤销' })
    const after = await office.app.inject({ url: RECORD, headers: { 'if-none-match': before.headers.etag! } })
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
