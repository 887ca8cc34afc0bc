import { beforeAll, describe, expect, test } from 'vitest'

import { citusPlan, readCitusPlan, type CitusPlan } from '../../../server/db/citus-plan.ts'
import { distribute } from '../../../server/db/distribute.ts'
import { queriesOfServer } from '../../support/county-joins/queries-of-server.ts'
import { unboundTables } from '../../support/county-joins/unbound-tables.ts'
import { freshDatabase } from '../../support/database.ts'

import type { Database } from '../../../server/db/database.ts'

let database: Database
let plan: CitusPlan
let growing: ReadonlySet<string>

beforeAll(async () => {
  database = await freshDatabase()
  plan = await readCitusPlan(database.pool)
  growing = new Set(plan.distributed)
})

async function named(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(sql, [plan.distributed])
  return rows.map(({ name }) => name)
}

describe('tables', () => {
  test('every table of the schema is laid out once, after the tables that it refers to', async () => {
    const { rows } = await database.pool.query<{ count: number }>(
      `select count(*)::integer as count from information_schema.tables where table_schema = 'sizhi' and table_type = 'BASE TABLE'`,
    )
    const tables = [...plan.reference, ...plan.distributed]
    expect(new Set(tables).size).toBe(tables.length)
    // All but schema_version.
    expect(tables).toHaveLength(rows[0]!.count - 1)
    expect(plan.reference).toContain('county')
    expect(plan.distributed.indexOf('case_file')).toBeLessThan(plan.distributed.indexOf('outline'))
    expect(plan.distributed.indexOf('outline')).toBeLessThan(plan.distributed.indexOf('overlap'))
  })

  test('tables in a circle of references cannot be laid out', () => {
    expect(() =>
      citusPlan(
        ['egg', 'hen'],
        [
          { table: 'egg', refersTo: 'hen' },
          { table: 'hen', refersTo: 'egg' },
        ],
      ),
    ).toThrow('circle: egg, hen')
  })

  test('every key and every unique or excluding index of a growing table contains the county', async () => {
    const without = await named(
      `select indexrelid::regclass::text as name
       from pg_index join pg_class on pg_class.oid = indrelid
       where relnamespace = 'sizhi'::regnamespace and relname = any ($1) and (indisunique or indisexclusion)
         and not exists (
           select from pg_attribute
           where attrelid = indrelid and attnum = any (indkey::smallint[]) and attname = 'county_code'
         )`,
    )
    expect(without).toEqual([])
  })

  test('a growing table that refers to a growing table does so within the county', async () => {
    const without = await named(
      `select conname as name
       from pg_constraint
       join pg_class as referring on referring.oid = conrelid
       join pg_class as referred on referred.oid = confrelid
       where contype = 'f' and referring.relname = any ($1) and referred.relname = any ($1)
         and not exists (
           select from generate_subscripts(conkey, 1) as position
           join pg_attribute as one on one.attrelid = conrelid and one.attnum = conkey[position]
           join pg_attribute as two on two.attrelid = confrelid and two.attnum = confkey[position]
           where one.attname = 'county_code' and two.attname = 'county_code'
         )`,
    )
    expect(without).toEqual([])
  })

  test('a table that is the same everywhere refers to no growing table', async () => {
    const links = await named(
      `select conname as name
       from pg_constraint
       join pg_class as referring on referring.oid = conrelid
       join pg_class as referred on referred.oid = confrelid
       where contype = 'f' and connamespace = 'sizhi'::regnamespace
         and referred.relname = any ($1) and not referring.relname = any ($1)`,
    )
    expect(links).toEqual([])
  })

  test('no trigger does needed work: Citus refuses them', async () => {
    expect(
      await named(
        `select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
         where not tgisinternal and relnamespace = 'sizhi'::regnamespace and relname = any ($1)`,
      ),
    ).toEqual([])
  })

  test('nothing that decides the node of a row is ever computed or null', async () => {
    expect(
      await named(
        `select relname as name from pg_class
         where relnamespace = 'sizhi'::regnamespace and relname = any ($1) and not exists (
           select from pg_attribute
           where attrelid = pg_class.oid and attname = 'county_code' and attnotnull and attgenerated = ''
         )`,
      ),
    ).toEqual([])
  })
})

describe('queries', () => {
  test('a join of two growing tables that leaves the county open is found', async () => {
    const tables = new Set(['claim', 'outline'])
    const joined = 'from sizhi.claim as one join sizhi.outline as two'
    expect(await unboundTables(`select 1 ${joined} on one.id = two.id`, tables)).toEqual(['one', 'two'])
    expect(await unboundTables(`select 1 ${joined} on one.county_code = two.county_code`, tables)).toEqual([])
    expect(await unboundTables(`select 1 ${joined} using (county_code, id)`, tables)).toEqual([])
    expect(await unboundTables(`select 1 ${joined} on one.county_code = $1 or two.county_code = $1`, tables)).toEqual([
      'one',
      'two',
    ])
    expect(
      await unboundTables(
        `select 1 from sizhi.claim where county_code = $1 and exists (select from sizhi.outline where id = $2)`,
        tables,
      ),
    ).toEqual(['outline'])
    expect(await unboundTables('select 1 from sizhi.claim', tables)).toEqual([])
  })

  test('no query of the server joins two growing tables without the county', async () => {
    const queries = queriesOfServer()
    expect(queries.length).toBeGreaterThan(60)
    const faults: string[] = []
    for (const { where, sql } of queries) {
      for (const table of await unboundTables(sql, growing)) faults.push(`${where}: ${table}`)
    }
    expect(faults).toEqual([])
  })

  test('no query moves a row to another county', () => {
    const moving = queriesOfServer().filter(({ sql }) =>
      /\bset\s[^;]*\bcounty_code\s*=\s*[^;]*\bwhere\b/iu.test(setPart(sql)),
    )
    expect(moving.map(({ where }) => where)).toEqual([])
  })
})

/** What an update writes, up to its conditions. */
const setPart = (sql: string): string => /\bupdate\s[\s\S]*?\bset\b[\s\S]*?\bwhere\b/iu.exec(sql)?.[0] ?? ''

test('without Citus on the server the layout is refused in one sentence, and the tables stay as they are', async () => {
  await expect(distribute(database)).rejects.toThrow(/^This database has no Citus: install it/u)
})
