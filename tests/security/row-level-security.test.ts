import { beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { asAccount, KEEPER, NOBODY, PROGRAM, type ActingAs } from '../../server/db/acting-as.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { Database } from '../../server/db/database.ts'

const CASE = '450621-qinba-hill'
/** They hold no rows of one case or county, or rows that are told of to everybody. */
const OF_ALL = new Set(['county', 'schema_version', 'work_calendar'])
const OF_ACCOUNTS = new Set([
  'account',
  'account_grant',
  'account_event',
  'access_token',
  'session',
  'known_device',
  'sign_in_failure',
])

let database: Database
let tables: readonly string[]
let officer: ActingAs
let officerElsewhere: ActingAs
let auditor: ActingAs
let court: ActingAs
let courtElsewhere: ActingAs
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  await database.pool.query(`insert into sizhi.county (county_code, name) values ('450699', '别县')`)
  await database.pool.query(
    `insert into sizhi.case_file (county_code, key, title, central_meridian_degrees) values ('450621', 'other', '别案', 108)`,
  )
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'sizhi'::regnamespace and relkind = 'r' order by 1`,
  )
  tables = rows.map(({ name }) => name)
  officer = asAccount((await signedIn(database, ['officer'], { countyCode: '450621' })).accountId, true)
  officerElsewhere = asAccount((await signedIn(database, ['officer'], { countyCode: '450699' })).accountId, true)
  auditor = asAccount((await signedIn(database, ['auditor'], { countyCode: '450621' })).accountId, true)
  court = asAccount((await signedIn(database, ['court'], { caseId: CASE })).accountId, false)
  courtElsewhere = asAccount((await signedIn(database, ['court'], { caseId: '450621-other' })).accountId, false)
})

/** How many rows whoever acts can read; none where he may not read the table. */
const rowsSeen = (table: string, actingAs: ActingAs): Promise<number> =>
  database
    .inTransaction(async (client) => {
      const { rows } = await client.query<{ count: number }>(`select count(*) as count from sizhi.${table}`)
      return rows[0]!.count
    }, actingAs)
    .catch((error: unknown) => {
      if ((error as { code?: string }).code === '42501') return 0
      throw error
    })

const attempt = (sql: string, actingAs: ActingAs): Promise<string> =>
  database
    .inTransaction((client) => client.query(sql), actingAs)
    .then(
      ({ rowCount }) => `${rowCount ?? 0} rows`,
      (error: unknown) => String((error as { code?: string }).code),
    )

describe('what a handler that forgot to check could read', () => {
  test('every table of a case or a county is guarded row by row', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'sizhi'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
    )
    const open = rows.map(({ name }) => name).filter((name) => !OF_ACCOUNTS.has(name))
    expect(open).toEqual(['county', 'schema_version'])
  })

  test('nobody reads nothing of any case', async () => {
    for (const table of tables.filter((name) => !OF_ALL.has(name))) expect(await rowsSeen(table, NOBODY), table).toBe(0)
  })

  test('an officer reads all of his county, and one of another county nothing of it', async () => {
    let read = 0
    for (const table of tables.filter((name) => !OF_ACCOUNTS.has(name) && !OF_ALL.has(name))) {
      const all = await rowsSeen(table, PROGRAM)
      expect(await rowsSeen(table, officer), table).toBe(all)
      if (!/^(?:parcel|border|overlap_search)/u.test(table))
        expect(await rowsSeen(table, officerElsewhere), `${table}, from elsewhere`).toBe(0)
      read += all
    }
    expect(read).toBeGreaterThan(100)
  })

  test('a court reads its case and no other, and no ground of the county', async () => {
    expect(await rowsSeen('case_file', PROGRAM)).toBe(2)
    expect(await rowsSeen('case_file', court)).toBe(1)
    expect(await rowsSeen('mark', court)).toBe(await rowsSeen('mark', PROGRAM))
    expect(await rowsSeen('mark', courtElsewhere)).toBe(0)
    expect(await rowsSeen('original_file', courtElsewhere)).toBe(0)
    expect(await rowsSeen('parcel_overlap', court)).toBe(0)
  })

  test('only the keeper reads accounts and sessions, and he reads nothing of a case but its name', async () => {
    for (const table of OF_ACCOUNTS) {
      for (const actingAs of [PROGRAM, officer, court, NOBODY]) expect(await rowsSeen(table, actingAs), table).toBe(0)
    }
    expect(await rowsSeen('account', KEEPER)).toBeGreaterThan(0)
    for (const table of tables.filter((name) => !OF_ACCOUNTS.has(name) && !['county', 'case_file'].includes(name)))
      expect(await rowsSeen(table, KEEPER), table).toBe(0)
  })
})

describe('what a handler that forgot to check could change', () => {
  const retitle = `update sizhi.case_file set title = '改了' where county_code = '450621'`
  const insert = `insert into sizhi.case_file (county_code, key, title, central_meridian_degrees) values ('450621', 'smuggled', '夹带', 108)`

  test('an auditor, an officer of another county, a court and nobody change no row', async () => {
    for (const actingAs of [auditor, officerElsewhere]) {
      expect(await attempt(retitle, actingAs)).toBe('0 rows')
      expect(await attempt(insert, actingAs)).toBe('42501')
    }
    for (const actingAs of [court, NOBODY, KEEPER]) {
      expect(await attempt(retitle, actingAs)).toBe('42501')
      expect(await attempt(insert, actingAs)).toBe('42501')
    }
    const titles = await database.pool.query(`select 1 from sizhi.case_file where title = '改了' or key = 'smuggled'`)
    expect(titles.rowCount).toBe(0)
  })

  test('nobody acts in the log in the name of another account', async () => {
    const forged = `insert into sizhi.audit (county_code, actor, action, details, chain_number, previous_hash, entry_hash, account_id)
      values ('450621', '别人', 'ruling-sealed', '{}', 9999, repeat('0', 64), repeat('0', 64), gen_random_uuid())`
    expect(await attempt(forged, officer)).toBe('42501')
  })

  test('no role of a request makes, alters or drops anything', async () => {
    for (const actingAs of [PROGRAM, KEEPER, officer, court, NOBODY]) {
      for (const sql of [
        'create table sizhi.smuggled (id integer)',
        'alter table sizhi.case_file disable row level security',
        'drop policy reading on sizhi.case_file',
        'drop table sizhi.case_reading',
        `call sizhi.guard_case_table('case_file')`,
      ])
        expect(await attempt(sql, actingAs), `${actingAs.databaseRole}: ${sql}`).toBe('42501')
    }
  })
})
