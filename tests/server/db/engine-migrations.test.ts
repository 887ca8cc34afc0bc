import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { migrate } from '../../../server/db/migrate.ts'
import { emptyDatabase } from '../../support/database.ts'

import type { Database } from '../../../server/db/database.ts'

const OWN_MIGRATIONS = join(import.meta.dirname, '../../../server/db/migrations')

let database: Database
let folder: string

beforeEach(async () => {
  database = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'sizhi-migrations-'))
  for (const name of readdirSync(OWN_MIGRATIONS).filter((file) => file.startsWith('0001.'))) {
    cpSync(join(OWN_MIGRATIONS, name), join(folder, name))
  }
  writeFileSync(join(folder, '0002.do.wells.sql'), 'create table sizhi.well (id integer primary key);')
  writeFileSync(join(folder, '0002.undo.wells.sql'), 'drop table sizhi.well;')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'sizhi' order by 1`,
  )
  return rows.map((row) => row.name)
}

test('our own migrations are applied once, in order, and each can be undone', async () => {
  const newest = Math.max(...readdirSync(OWN_MIGRATIONS).map((name) => Number(name.slice(0, 4))))
  const first = await migrate(database)
  expect(first.version).toBe(newest)
  expect(first.applied).toHaveLength(newest)
  expect((await migrate(database)).applied).toEqual([])

  expect((await migrate(database, { target: 0 })).applied).toHaveLength(newest)
  expect(await tables()).toEqual(['schema_version'])
  expect((await migrate(database)).applied).toHaveLength(newest)
})

test('a migration that was edited after it was applied is refused, whatever the line ends', async () => {
  await migrate(database, { folder })
  const path = join(folder, '0002.do.wells.sql')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  await migrate(database, { folder })

  writeFileSync(path, 'create table sizhi.well (id bigint primary key);')
  const migrating = migrate(database, { folder })
  await expect(migrating).rejects.toMatchObject({ name: 'CannotOpenDatabase', code: 'migration-edited' })
  await expect(migrating).rejects.toThrow('Migration 0002 has been edited since it was applied')
})

test('when one of several migrations fails none of them is applied', async () => {
  writeFileSync(join(folder, '0003.do.paths.sql'), 'create table sizhi.path (id integer); select 1 / 0;')
  const migrating = migrate(database, { folder })
  await expect(migrating).rejects.toMatchObject({ code: 'migration-failed' })
  await expect(migrating).rejects.toThrow('division by zero')
  expect(await tables()).toEqual([])

  rmSync(join(folder, '0003.do.paths.sql'))
  await migrate(database, { folder })
  expect(await tables()).toEqual(['schema_version', 'well'])
})

test('a database that a newer program has migrated is refused and left as it is', async () => {
  await migrate(database, { folder })
  rmSync(join(folder, '0002.do.wells.sql'))
  rmSync(join(folder, '0002.undo.wells.sql'))
  await expect(migrate(database, { folder })).rejects.toMatchObject({ code: 'database-newer' })
  expect(await tables()).toContain('well')
})

test('two servers that start at the same time both find the schema up to date', async () => {
  const [one, other] = await Promise.all([migrate(database, { folder }), migrate(database, { folder })])
  expect([...one.applied, ...other.applied].sort()).toEqual(['schema-and-role', 'wells'])
})
