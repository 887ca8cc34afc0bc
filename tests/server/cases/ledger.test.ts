import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chinaDay, plusDays } from '../../../geodata/procedure/day.ts'
import { importCase, openApp } from '../../support/case-client.ts'
import { loadDemonstration } from '../../../seeds/seed.ts'
import { procedureClient, step } from '../../support/procedure-client.ts'

import type { Ledger } from '../../../geodata/wire/ledger.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const TEXT = '四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。'
const TODAY = chinaDay(new Date().toISOString())

let app: FastifyInstance
let database: Database
const ledger = async (query = ''): Promise<Ledger> =>
  (await app.inject(`/api/ledger?${query}`)).json<{ data: Ledger }>().data
const titles = async (query: string): Promise<string[]> => (await ledger(query)).rows.map(({ title }) => title)

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
  const begin = async (key: string, title: string) => {
    const id = await importCase(app, { key, title, text: TEXT })
    return procedureClient(
      () => app,
      () => id,
    )
  }
  // Overdue: applied for 60 days ago, seven working days to decide.
  const late = await begin('late', '牛角冲争议')
  await late.written(plusDays(TODAY, -60), { kind: 'basis', ground: 'land', parties: 'units' })
  await late.written(plusDays(TODAY, -60), step('applied'))
  // Accepted today: five working days for the copy are seven days at most where nobody entered holidays.
  const soon = await begin('soon', '石壁岭争议')
  await soon.written(TODAY, { kind: 'basis', ground: 'land', parties: 'units' })
  await soon.written(TODAY, step('accepted'))
  const done = await begin('done', '李家田埂争议')
  await done.written('2020-04-06', step('registered'))
  await done.written('2020-05-06', { kind: 'filing', filing: 'closed', reason: null })
  const talking = await begin('talking', '=公式争议')
  await talking.written('2024-02-05', step('negotiating'))
})
afterAll(() => app.close())

describe('the ledger', () => {
  test('lists open cases, the most urgent first, each with where it stands and what is due next', async () => {
    const { rows, total, counts } = await ledger()
    expect(total).toBe(4)
    expect(rows.slice(0, 2).map(({ title, state, next }) => [title, state, next?.key, next?.standing])).toEqual([
      ['牛角冲争议', 'applied', 'decide-acceptance', 'overdue'],
      ['石壁岭争议', 'accepted', 'send-application', 'soon'],
    ])
    expect(counts).toMatchObject({ overdue: 1, soon: 1 })
    expect(new Map(counts.states.map(({ state, cases }) => [state, cases]))).toEqual(
      new Map([
        ['applied', 1],
        ['accepted', 1],
        ['negotiating', 1],
        ['unsaid', 1],
      ]),
    )
  })

  test('shows the disputed area of a case, by what it rests on, and the sum of what is found', async () => {
    const { rows, disputedSquareMetres } = await ledger('search=qinba')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ illustrative: true, state: null, next: null })
    expect(rows[0]!.disputed!.planarSquareMetres).toBeGreaterThan(0)
    expect(disputedSquareMetres).toBeCloseTo(rows[0]!.disputed!.planarSquareMetres, 6)
    expect((await ledger()).rows.find(({ title }) => title === '牛角冲争议')?.disputed).toBeNull()
  })

  test('is searched by title, county and names, whatever characters are typed', async () => {
    expect(await titles('search=石壁')).toEqual(['石壁岭争议'])
    expect(await titles('search=上思县&state=applied')).toEqual(['牛角冲争议'])
    expect(await titles(`search=${encodeURIComponent('%')}`)).toEqual([])
    expect(await titles(`search=${encodeURIComponent("'; drop table sizhi.case_file; --")}`)).toEqual([])
    expect(await titles(`party=${encodeURIComponent('英志')}`)).toHaveLength(1)
    expect(await titles(`party=${encodeURIComponent('无此人')}`)).toEqual([])
  })

  test('finds a case by the name of a side as its row shows it, be it typed as text or as a party', async () => {
    const [shown] = (await ledger('search=qinba')).rows
    const names = shown!.claimants.map(({ name }) => name)
    expect(names).toContain('英志一、二、三组')
    for (const name of names) {
      expect(await titles(`search=${encodeURIComponent(name)}`)).toEqual([shown!.title])
      expect(await titles(`party=${encodeURIComponent(name)}`)).toEqual([shown!.title])
    }
  })

  test('is filtered by state, year, county, deadline and filing', async () => {
    expect(await titles('state=unsaid')).toHaveLength(1)
    expect(await titles('due=overdue')).toEqual(['牛角冲争议'])
    expect(await titles('due=soon')).toEqual(['石壁岭争议'])
    expect(await titles('filing=closed')).toEqual(['李家田埂争议'])
    expect(await titles('filing=all&year=2020')).toEqual(['李家田埂争议'])
    expect(await titles('year=2024')).toEqual(['=公式争议'])
    expect(await titles('county=450622')).toEqual([])
    expect((await ledger('filing=all')).years).toContain(2020)
    expect((await app.inject('/api/ledger?state=nowhere')).statusCode).toBe(400)
  })

  test('counts the states by all other filters, so that another state can be chosen', async () => {
    const { total, counts } = await ledger('state=applied')
    expect(total).toBe(1)
    expect(counts.states).toHaveLength(4)
  })

  test('is sorted either way; what has none comes last', async () => {
    const states = async (query: string) => (await ledger(query)).rows.map(({ state }) => state)
    expect(await states('order=state')).toEqual(['accepted', 'applied', 'negotiating', null])
    expect(await states('order=state&descending=true')).toEqual(['negotiating', 'applied', 'accepted', null])
    const areas = (await ledger('order=area')).rows.map(({ disputed }) => disputed !== null)
    expect(areas).toEqual([true, false, false, false])
  })

  test('comes in pages that together are the whole, each case once', async () => {
    const pages = [await ledger('order=title&pageSize=3'), await ledger('order=title&pageSize=3&page=2')]
    expect(pages.map(({ rows }) => rows.length)).toEqual([3, 1])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(4)
    expect((await ledger('page=99')).rows).toEqual([])
    expect((await ledger('page=99')).total).toBe(4)
  })

  test('follows what is written of a case, the calendar of its county, and the rules of the program', async () => {
    const dueOf = async () => (await ledger('search=石壁')).rows[0]?.next?.due
    const before = await dueOf()
    const year = Number(TODAY.slice(0, 4))
    // Every weekday of the next two weeks is a holiday; those in the next year are left out.
    const days = Array.from({ length: 14 }, (_, index) => plusDays(TODAY, index + 1))
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => ({ day, kind: 'holiday' }))
    await app.inject({
      method: 'PUT',
      url: `/api/counties/450621/calendars/${year}`,
      headers: { 'if-match': '"0"' },
      payload: { days, changedBy: '黄调解员' },
    })
    expect((await dueOf())! > before!).toBe(true)
    await database.pool.query(
      `update sizhi.case_standing set deadlines = '[]', computed_with = 'rules of an older program'`,
    )
    expect((await dueOf())! > before!).toBe(true)
    // Somebody who had read the events before the last one wrote what he found after it.
    await database.pool.query(`update sizhi.case_standing set deadlines = '[]', events = events - 1`)
    expect((await dueOf())! > before!).toBe(true)
  })
})

describe('the spreadsheet', () => {
  test('holds what the filters find, in the language asked for, and no cell is a formula', async () => {
    const response = await app.inject('/api/ledger.csv?order=title')
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.headers['content-disposition']).toContain('ledger.csv')
    expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const lines = response.body
      .replace(/^\uFEFF/u, '')
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toMatch(/^案件,案名,县,/u)
    expect(lines).toHaveLength(5)
    expect(response.body).toContain(`450621-talking,'=公式争议,上思县,2024`)
    expect(lines.find((one) => one.includes('牛角冲'))).toMatch(/已申请.*决定是否受理.*已逾期.*未核对原文/u)
    const english = await app.inject('/api/ledger.csv?filing=closed&language=en')
    expect(english.body).toContain('registered')
    expect(english.body).toContain('closed')
  })
})
