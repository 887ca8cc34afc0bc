import { beforeAll, describe, expect, inject, test } from 'vitest'

import { parseInstant } from '../../../server/db/column-values.ts'
import { freshDatabase } from '../../support/database.ts'

import type { Database } from '../../../server/db/database.ts'

let database: Database

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query('create table sizhi.note (id integer primary key, words text not null)')
})

describe('a transaction', () => {
  test('stores what it wrote when its work is done', async () => {
    await database.inTransaction((client) => client.query(`insert into sizhi.note values (1, '东至山脊')`))
    expect(await notes()).toContain('东至山脊')
  })

  test('leaves nothing behind when its work throws', async () => {
    const work = database.inTransaction(async (client) => {
      await client.query(`insert into sizhi.note values (2, '南至小沟')`)
      throw new Error('the officer closed the window')
    })
    await expect(work).rejects.toThrow('the officer closed the window')
    expect(await notes()).not.toContain('南至小沟')
  })

  test('leaves nothing behind when a statement fails and the failure is passed over', async () => {
    const work = database.inTransaction(async (client) => {
      await client.query(`insert into sizhi.note values (3, '西至田边')`)
      await client.query('insert into sizhi.note values (3, null)').catch(() => undefined)
    })
    await expect(work).rejects.toThrow('nothing has been stored')
    expect(await notes()).not.toContain('西至田边')
  })

  test('works under a role that owns nothing and can make nothing', async () => {
    const role = await database.inTransaction(async (client) => {
      const { rows } = await client.query<{ name: string; super: boolean }>(
        `select current_user as name, (select rolsuper from pg_roles where rolname = current_user) as super`,
      )
      return rows[0]
    })
    expect(role).toEqual({ name: 'sizhi_application', super: false })
    for (const statement of [
      'create table sizhi.own (id integer)',
      'alter table sizhi.note add column more text',
      'drop table sizhi.note',
      `insert into sizhi.schema_version (version) values (999)`,
    ]) {
      await expect(database.inTransaction((client) => client.query(statement))).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('gives its connection back with the rights of the owner restored', async () => {
    await database.inTransaction((client) => client.query('select 1'))
    const { rows } = await database.pool.query<{ same: boolean }>('select current_user = session_user as same')
    expect(rows).toEqual([{ same: true }])
  })

  test('is one of many at a time and none of them sees half of another', async () => {
    await database.pool.query(`insert into sizhi.note values (100, '0')`)
    const addOne = () =>
      database.inTransaction(async (client) => {
        const { rows } = await client.query<{ words: string }>('select words from sizhi.note where id = 100 for update')
        await client.query('update sizhi.note set words = $1 where id = 100', [String(Number(rows[0]?.words) + 1)])
      })
    await Promise.all(Array.from({ length: 50 }, addOne))
    expect(await notes()).toContain('50')
  })
})

describe('a value read from the database', () => {
  test('is the same on both engines: numbers for counts and decimals, UTC for instants, words for dates', async () => {
    const { rows } = await database.pool.query(
      `select count(*) as count, 1234.5::numeric(10, 2) as decimal, '2011-05-18'::date as day,
              '2014-11-20 09:30:00.123456+08'::timestamptz as instant, '2014-11-20 09:30:00'::timestamp as local
       from generate_series(1, 3)`,
    )
    expect(rows).toEqual([
      {
        count: 3,
        decimal: 1234.5,
        day: '2011-05-18',
        instant: '2014-11-20T01:30:00.123Z',
        local: '2014-11-20T09:30:00',
      },
    ])
  })

  test('is refused when it is a whole number too large to be held exactly', async () => {
    await expect(database.pool.query('select 9007199254740993::bigint as id')).rejects.toThrow('does not fit a number')
  })

  test('is an instant however the server writes its zone', () => {
    expect(parseInstant('2014-11-20 09:30:00+08')).toBe('2014-11-20T01:30:00.000Z')
    expect(parseInstant('2014-11-20 09:30:00+05:30')).toBe('2014-11-20T04:00:00.000Z')
    expect(parseInstant('infinity')).toBe('infinity')
  })

  test('is whole, whatever its size and whoever else asks at the same time', async () => {
    const ask = async (number: number) => {
      const long = '山'.repeat(100_000 + number)
      const { rows } = await database.pool.query('select length($1::text) as length, $2::integer as number', [
        long,
        number,
      ])
      expect(rows).toEqual([{ length: 100_000 + number, number }])
    }
    const askBriefly = async (number: number) => {
      const { rows } = await database.pool.query(`select 'call ' || $1::text as name`, [number])
      expect(rows).toEqual([{ name: `call ${number}` }])
    }
    await Promise.all(Array.from({ length: 60 }, (_, number) => (number % 2 === 0 ? ask(number) : askBriefly(number))))
  })
})

test('a geometry in CGCS2000 is measured alike on both engines', async () => {
  const { rows } = await database.pool.query<{ area: number; valid: boolean }>(
    `select st_area(st_transform(shape, 4545)) as area, st_isvalid(shape) as valid
     from (select st_geomfromtext('POLYGON((107.99 24.5, 108.0 24.5, 108.0 24.51, 107.99 24.51, 107.99 24.5))', 4490) as shape) drawn`,
  )
  expect(rows[0]?.valid).toBe(true)
  // One hundredth of a degree each way at 24.505° N: 1,013.2 m by 1,107.7 m on the ellipsoid.
  expect(rows[0]?.area).toBeGreaterThan(1_120_000)
  expect(rows[0]?.area).toBeLessThan(1_125_000)
})

test('the database says which engine it is, and where, without a password', async () => {
  const description = await database.describe()
  expect(description.engine).toBe(inject('database').engine)
  expect(Number(description.postgresqlVersion.split('.')[0])).toBeGreaterThanOrEqual(15)
  expect(description.postgisVersion).toMatch(/^3\./u)
  expect(description.place).not.toContain('@')
})

async function notes(): Promise<string[]> {
  const { rows } = await database.pool.query<{ words: string }>('select words from sizhi.note order by id')
  return rows.map((row) => row.words)
}
