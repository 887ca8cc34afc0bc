import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { expect, onTestFinished, test } from 'vitest'

import { openDatabase } from '../../../server/db/pool.ts'
import { listBackups } from '../../../server/embedded/backup.ts'
import { embeddedTemplate } from '../../support/embedded-template.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

import type { Database } from '../../../server/db/database.ts'

const templateFolder = await embeddedTemplate()
const HOUR_MILLISECONDS = 3_600_000

async function openIn(dataFolder: string): Promise<Database> {
  const database = await openDatabase({ dataFolder, templateFolder })
  onTestFinished(() => database.close())
  return database
}

async function storeOneCase(database: Database): Promise<void> {
  await database.pool.query('create schema if not exists sizhi')
  await database.pool.query(`create table sizhi.hill (name text, top geometry(Point, 4490))`)
  await database.pool.query(`insert into sizhi.hill values ('琴八山', st_setsrid(st_makepoint(108.1, 23.4), 4490))`)
}

function nameOfBackup(takenAt: Date): string {
  return `sizhi-${takenAt.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`
}

test('an empty database is not worth a copy; one with content is copied at the next start, once a day', async () => {
  const dataFolder = temporaryDataFolder()
  const backups = join(dataFolder, 'backups')
  const first = await openIn(dataFolder)
  expect(listBackups(backups)).toEqual([])
  await storeOneCase(first)
  await first.close()

  const second = await openIn(dataFolder)
  const copies = listBackups(backups)
  expect(copies).toHaveLength(1)
  expect((await second.describe()).newestBackupAt).toBe(copies[0]?.takenAt.toISOString())
  await second.close()

  const third = await openIn(dataFolder)
  expect(listBackups(backups)).toHaveLength(1)
  await third.close()
}, 90_000)

test('a copy that a wrong clock dated into the future does not keep today from its own', async () => {
  const dataFolder = temporaryDataFolder()
  const backups = join(dataFolder, 'backups')
  const first = await openIn(dataFolder)
  await storeOneCase(first)
  await first.close()
  mkdirSync(backups, { recursive: true })
  writeFileSync(join(backups, nameOfBackup(new Date(Date.now() + 9000 * HOUR_MILLISECONDS))), 'of the year to come')

  await (await openIn(dataFolder)).close()
  expect(listBackups(backups)).toHaveLength(2)
}, 90_000)

test('the seven newest copies are kept, the older ones and unfinished ones removed, other files left alone', async () => {
  const dataFolder = temporaryDataFolder()
  const backups = join(dataFolder, 'backups')
  mkdirSync(backups)
  const now = Date.now()
  const old = Array.from({ length: 9 }, (_, day) => nameOfBackup(new Date(now - (30 + 24 * day) * HOUR_MILLISECONDS)))
  for (const name of old) writeFileSync(join(backups, name), 'an old copy')
  writeFileSync(join(backups, 'sizhi-2026.tar.gz.unfinished'), 'half a copy')
  writeFileSync(join(backups, 'notes.txt'), 'of the office')

  const first = await openIn(dataFolder)
  await storeOneCase(first)
  await first.close()
  await (await openIn(dataFolder)).close()

  const names = readdirSync(backups)
  expect(names).toContain('notes.txt')
  expect(names.filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect(names.filter((name) => name.endsWith('.tar.gz'))).toHaveLength(7)
  expect(names).toEqual(expect.arrayContaining(old.slice(0, 6)))
}, 90_000)

test('a copy opens as a database with everything in it', async () => {
  const dataFolder = temporaryDataFolder()
  const database = await openIn(dataFolder)
  await storeOneCase(database)
  const path = await database.backUp()
  await database.close()

  expect(statSync(path ?? '').mode & 0o077).toBe(0)
  const copy = new Blob([readFileSync(path ?? '')])
  const restored = await PGlite.create({ loadDataDir: copy, extensions: { postgis } })
  onTestFinished(() => restored.close())
  const { rows } = await restored.query('select name, st_x(top) as longitude, st_srid(top) as srid from sizhi.hill')
  expect(rows).toEqual([{ name: '琴八山', longitude: 108.1, srid: 4490 }])
}, 90_000)
