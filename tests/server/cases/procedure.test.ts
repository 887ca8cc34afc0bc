import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { checkAuditChain } from '../../../server/integrity/audit-chain.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { procedureClient, step } from '../../support/procedure-client.ts'

import type { NewEntryBody } from '../../../geodata/wire/procedure.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const TEXT = '四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。'

let app: FastifyInstance
let database: Database
let address: Promise<string>
let caseId = ''
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-procedure-'))
beforeAll(async () => {
  ;({ app, database } = await openApp({ dataFolder }))
  address = app.listen({ port: 0, host: '127.0.0.1' })
  await address
})
afterAll(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true, force: true })
})
const { read, post, written, refused } = procedureClient(
  () => app,
  () => caseId,
)
const { readCase } = caseClient(
  () => app,
  () => caseId,
)
const newCase = async (key: string, text = TEXT): Promise<void> => {
  caseId = await importCase(app, { key, title: `${key} 案`, text })
}
const served = (
  kind: 'decision' | 'application-copy',
  to: string,
  more: Partial<NewEntryBody['fact'] & { kind: 'service' }> = {},
): NewEntryBody['fact'] => ({
  kind: 'service',
  paper: { kind, title: '', attachmentNumber: null },
  to,
  way: 'in-person',
  outcome: 'received',
  reason: null,
  ...more,
})

describe('a case of which nothing was written', () => {
  beforeAll(() => newCase('untold'))

  test('stands nowhere, and takes any first step on any day that is past', async () => {
    expect(await read()).toMatchObject({
      version: 0,
      state: null,
      filing: 'open',
      moves: [],
      deadlines: [],
      entries: [],
    })
    expect(await refused('2999-01-01', step('applied'))).toMatchObject({ status: 422, code: 'day-ahead' })
    expect(await refused('2026-02-30', step('applied'))).toMatchObject({ status: 400 })
    const after = await written('2011-08-15', step('decided'))
    expect(after).toMatchObject({ version: 1, state: 'decided', since: '2011-08-15', round: 1 })
  })

  test('is unknown where there is none', async () => {
    expect((await app.inject('/api/cases/450621-nowhere/procedure')).statusCode).toBe(404)
  })
})

describe('steps', () => {
  beforeAll(() => newCase('steps'))

  test('follow one another as the rules foresee, and tell what comes next', async () => {
    await written('2026-03-02', step('applied'))
    const { moves, state } = await written('2026-03-09', step('accepted'))
    expect(state).toBe('accepted')
    expect(moves.map(({ to }) => to)).toContain('investigating')
    expect(moves.map(({ to }) => to)).not.toContain('decided')
  })

  test('that no rule foresees are refused in one sentence with both names', async () => {
    const refusal = await refused('2026-03-10', step('registered'))
    expect(refusal).toMatchObject({ status: 422, code: 'move-not-foreseen' })
    expect(refusal.message).toMatch(/^程序中没有从“已受理”到“已登记”的一步，没有保存；.*。$/u)
  })

  test('are taken against the rules when a person says why, and are marked; a needless reason is not kept', async () => {
    const { entries } = await written('2026-03-10', step('decided', '旧案补录，中间步骤见卷宗'))
    expect(entries.at(-1)?.fact).toMatchObject({ state: 'decided', reason: '旧案补录，中间步骤见卷宗' })
    const after = await written('2026-03-11', step('under-review', '随手写的'))
    expect(after.entries.at(-1)?.fact).toMatchObject({ state: 'under-review', reason: null })
  })

  test('of somebody who looked at an older state are refused, and of two at once one is', async () => {
    const { version } = await read()
    expect(await refused('2026-03-12', step('effective'), version - 1)).toMatchObject({
      status: 412,
      code: 'procedure-stale',
    })
    const both = await Promise.all([
      post('2026-03-12', step('effective'), { version }),
      post('2026-03-12', step('first-instance'), { version }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
  })

  test('are taken back from the last one on, and what was written stays to be read', async () => {
    const { version, state } = await read()
    expect(await refused('2026-03-12', { kind: 'withdrawal', withdraws: 1, reason: '误' })).toMatchObject({
      code: 'step-not-last',
    })
    const after = await written('2026-03-13', { kind: 'withdrawal', withdraws: version, reason: '记错' })
    expect(after.state).toBe('under-review')
    expect(after.state).not.toBe(state)
    expect(after.entries.find(({ number }) => number === version)).toMatchObject({ withdrawnBy: version + 1 })
  })

  test('are in the log of the county with what stood before and after, and its chain holds', async () => {
    const { rows } = await database.pool.query<{ before: unknown; after: unknown; actor: string }>(
      `select actor, before, after from sizhi.audit where action = 'procedure-move' and details = '{"number": 2}'
       order by chain_number desc limit 1`,
    )
    expect(rows[0]).toMatchObject({
      actor: '黄调解员',
      before: { state: 'applied' },
      after: { day: '2026-03-09', fact: { state: 'accepted' } },
    })
    const { problems } = await database.inTransaction((client) => checkAuditChain(client, '450621'))
    expect(problems).toEqual([])
  })

  test('cannot be altered in the database by the application', async () => {
    for (const sql of [
      `update sizhi.case_event set note = 'x'`,
      'delete from sizhi.case_event',
      'delete from sizhi.work_calendar',
    ])
      await expect(database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
  })
})

describe('service and deadlines', () => {
  beforeAll(() => newCase('served'))

  test('hang on what is argued over, which a person says', async () => {
    await written('2026-09-01', step('decided'))
    await written('2026-09-07', served('decision', '甲组'))
    expect((await read()).deadlines.map(({ key }) => key)).toEqual(['apply-for-review'])
    const { deadlines } = await written('2026-09-08', { kind: 'basis', ground: 'forest', parties: 'units' })
    expect(deadlines.map(({ key, due, citation }) => [key, due, citation.isChecked])).toEqual([
      ['sue', '2026-10-07', true],
      ['apply-for-review', '2026-11-06', false],
    ])
  })

  test('who refused or was absent is told with the reason, and nothing runs against him', async () => {
    const absent = served('decision', '乙组', { outcome: 'absent' })
    expect(await refused('2026-09-10', absent)).toMatchObject({ status: 422, code: 'service-without-reason' })
    const after = await written(
      '2026-09-10',
      served('decision', '乙组', { outcome: 'absent', reason: '组长外出，家人不肯代收' }),
    )
    expect(after.deadlines.filter(({ served: to }) => to === '乙组')).toEqual([])
    const left = await written(
      '2026-09-14',
      served('decision', '乙组', { way: 'left', outcome: 'refused', reason: '拒签，村干部见证' }),
    )
    expect(left.deadlines.filter(({ served: to }) => to === '乙组').map(({ due }) => due)).toEqual([
      '2026-10-14',
      '2026-11-13',
    ])
  })

  test('the calendar of the office moves them, and is kept version by version', async () => {
    const url = '/api/counties/450621/calendars/2026'
    const change = (version: number, days: object[]) =>
      app.inject({
        method: 'PUT',
        url,
        headers: { 'if-match': `"${version}"` },
        payload: { days, changedBy: '黄调解员' },
      })
    expect((await app.inject(url)).json()).toMatchObject({ data: { version: 0, days: [], changed: null } })
    const before = (await read()).deadlines.find(({ key }) => key === 'sue')
    expect(before?.yearsWithoutHolidays).toEqual([2026])
    expect((await change(0, [{ day: '2025-10-01', kind: 'holiday' }])).json()).toMatchObject({
      error: { code: 'calendar-day-wrong' },
    })
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2026-10-0${day}`, kind: 'holiday' }))
    expect((await change(0, days)).json()).toMatchObject({ data: { version: 1, changed: { by: '黄调解员' } } })
    expect((await change(0, [])).json()).toMatchObject({ error: { code: 'calendar-stale' } })
    const after = (await read()).deadlines.find(({ key }) => key === 'sue')
    expect(after).toMatchObject({ due: '2026-10-08', passedOnFrom: '2026-10-07', yearsWithoutHolidays: [] })
    expect((await app.inject('/api/counties/999999/calendars/2026')).statusCode).toBe(404)
  })

  test('a file that a paper names must be in the case', async () => {
    const papers = [{ kind: 'decision' as const, title: '', attachmentNumber: 7 }]
    expect(await refused('2026-09-20', { kind: 'papers', papers })).toMatchObject({
      status: 404,
      code: 'attachment-not-found',
    })
  })
})

describe('annulment and closing', () => {
  beforeAll(() => newCase('annulled'))

  test('a decision that is annulled opens a new round, in which the case goes on', async () => {
    await written('2026-05-04', step('decided'))
    await written('2026-06-01', step('under-review'))
    const before = await readCase()
    const { round, entries } = await written('2026-08-03', step('annulled'), '事实不清')
    expect(round).toBe(2)
    expect(entries.at(-1)?.round).toBe(1)
    const after = await readCase()
    expect(after.version).toBe(before.version + 1)
    expect(after.rounds.at(-1)).toMatchObject({ round: 2, opened: { openedBy: '黄调解员', reason: '事实不清' } })
    expect((await written('2026-08-10', step('investigating'))).entries.at(-1)?.round).toBe(2)
    expect(await refused('2026-08-11', { kind: 'withdrawal', withdraws: 3, reason: '误' })).toMatchObject({
      code: 'round-opened',
    })
  })

  test('a case that has not come to an end is closed with a reason only, then takes nothing, and is opened again', async () => {
    expect(await refused('2026-09-01', { kind: 'filing', filing: 'closed', reason: null })).toMatchObject({
      code: 'closing-without-reason',
    })
    expect(await written('2026-09-01', { kind: 'filing', filing: 'closed', reason: '并入另案' })).toMatchObject({
      filing: 'closed',
    })
    expect(await refused('2026-09-02', step('inspecting'))).toMatchObject({ code: 'case-filed' })
    expect(await written('2026-09-03', { kind: 'filing', filing: 'archived', reason: null })).toMatchObject({
      filing: 'archived',
    })
    expect(await written('2026-09-04', { kind: 'filing', filing: 'open', reason: '另案分出' })).toMatchObject({
      filing: 'open',
    })
  })
})
