import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { desksOfApp, officeApp } from '../support/office-app.ts'
import { rememberDesks } from '../support/signed-in-fetch.ts'
import { upgrade } from '../../server/backups/before-upgrade.ts'
import { makeBackup, type BackupSettings } from '../../server/backups/make-backup.ts'
import { restoreBackup } from '../../server/backups/restore-backup.ts'
import { withoutPassword } from '../../server/backups/postgresql-programs.ts'
import { BackupProblem } from '../../server/backups/problem.ts'
import { databaseFacts, isEmptyDatabase } from '../../server/db/database-facts.ts'
import { migrate, newestMigration } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'
import { FileStore } from '../../server/file-store/file-store.ts'
import { CASE_TEXT, paper } from '../support/attachments-site.ts'
import { importCase } from '../support/case-client.ts'
import { embeddedTemplate } from '../support/embedded-template.ts'
import { dropOwnDatabases, ownPostgresqlDatabase } from '../support/own-postgresql-database.ts'
import { attach, upload } from '../support/uploads.ts'

import type { Database } from '../../server/db/database.ts'

const { engine } = inject('database')
const quiet = (): void => undefined

let folder: string
let settings: BackupSettings
let database: Database
let copy: string
/** The copy, brought back by the first test that does so; the engine is slow to start. */
let place: BackupSettings
let restored: Database

/** A place with a case, a file and everything that goes with them, and a copy of it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sizhi-backups-'))
  settings = await emptyPlace('office')
  database = await openPlace(settings)
  await migrate(database)
  const { dataFolder } = settings
  const app = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', dataFolder } })
  try {
    const caseId = await importCase(app, { key: 'kept', title: '留底案', text: CASE_TEXT })
    const site = { address: await app.listen({ port: 0, host: '127.0.0.1' }), caseId }
    rememberDesks(site.address, await desksOfApp(app))
    expect((await attach(site, await upload(site, '合同.pdf', paper('山林承包合同')))).status).toBe(201)
  } finally {
    await app.close()
  }
  copy = await makeBackup(settings, join(folder, 'copy'), database)
})

afterAll(async () => {
  await database.close()
  await restored.close()
  await dropOwnDatabases()
  rmSync(folder, { recursive: true, force: true })
})

async function emptyPlace(name: string): Promise<BackupSettings> {
  const databaseUrl = engine === 'embedded' ? null : await ownPostgresqlDatabase()
  return { databaseUrl, dataFolder: join(folder, name), filesFolder: null, postgresqlPrograms: null }
}

async function openPlace({ databaseUrl, dataFolder }: BackupSettings): Promise<Database> {
  if (databaseUrl !== null) return openDatabase({ databaseUrl })
  return openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
}

/** The copy again, to be spoilt. */
function spoilt(name: string, spoil: (copy: string) => void): string {
  const other = join(folder, name)
  cpSync(copy, other, { recursive: true })
  spoil(other)
  return other
}

/** The only file of the copy beside the database. */
function fileIn(copied: string): string {
  const inside = readdirSync(join(copied, 'files'))[0] ?? ''
  return join(copied, 'files', inside, readdirSync(join(copied, 'files', inside))[0] ?? '')
}

function rewrite(copied: string, what: RegExp, by: string): void {
  const path = join(copied, 'manifest.json')
  const content = readFileSync(path, 'utf8')
  expect(content).toMatch(what)
  writeFileSync(path, content.replace(what, by))
}

describe('a copy', () => {
  test('holds every file under its hash, for its owner only, and the database that names them', () => {
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
      engine: string
      files: { path: string; sha256: string }[]
    }
    expect(manifest.engine).toBe(engine)
    expect(manifest.files).toHaveLength(2)
    expect(manifest.files.some(({ path, sha256 }) => path === `files/${sha256.slice(0, 2)}/${sha256}`)).toBe(true)
  })

  test('is never written over another', async () => {
    await expect(makeBackup(settings, copy, database)).rejects.toThrow(/exists already/u)
  })
})

test('comes back into an empty place with everything in it, and nothing is wrong with it', async () => {
  place = await emptyPlace('restored')
  const { problems, manifest } = await restoreBackup(place, copy, quiet)
  expect(problems).toEqual([])
  restored = await openPlace(place)
  const { rows } = await restored.inTransaction((client) => client.query('select title from sizhi.case_file'))
  expect(rows).toEqual([{ title: '留底案' }])
  const { originals } = new FileStore(join(place.dataFolder, 'files'))
  const kept = manifest.files.flatMap(({ path, sha256 }) => (path.startsWith('files/') ? [sha256] : []))
  expect(await originals.all()).toEqual(kept)
  expect(readdirSync(place.dataFolder)).not.toContain('restoring')
  // The same place is no empty one any more.
  await expect(restoreBackup(place, copy, quiet)).rejects.toThrow(BackupProblem)
})

describe('what was tampered with is not restored, and the place stays empty', () => {
  const SPOILT: readonly [string, RegExp, (copied: string) => void][] = [
    ['a file that is missing', /is missing/u, (copied) => rmSync(fileIn(copied))],
    ['a byte more', /is damaged/u, (copied) => appendFileSync(fileIn(copied), 'x')],
    ['a file too many', /not of it/u, (copied) => writeFileSync(join(copied, 'note.txt'), 'x')],
    ['no manifest', /no copy that sizhi backup made/u, (copied) => rmSync(join(copied, 'manifest.json'))],
    [
      'a manifest that names what lies elsewhere',
      /not of the form/u,
      (copied) => rewrite(copied, /"files\//u, '"../files/'),
    ],
    ['a newer database', /newer Sizhi/u, (copied) => rewrite(copied, /"schemaVersion": \d+/u, '"schemaVersion": 9999')],
  ]
  test.each(SPOILT)('%s', async (name, sentence, spoil) => {
    const place = await emptyPlace(`spoilt-${name.replaceAll(' ', '-')}`.slice(0, 40))
    await expect(restoreBackup(place, spoilt(name, spoil), quiet)).rejects.toThrow(sentence)
    expect(existsSync(join(place.dataFolder, 'database'))).toBe(false)
    expect(existsSync(join(place.dataFolder, 'files'))).toBe(false)
  })
})

test('files that come to the place while it is restored stay, and nothing is restored over them', async () => {
  const other = await emptyPlace('files-came')
  const came = join(other.dataFolder, 'files', 'originals', 'came')
  const bring = (sentence: string): void => {
    if (!sentence.startsWith('Restoring the database')) return
    mkdirSync(dirname(came), { recursive: true })
    writeFileSync(came, 'x')
  }
  await expect(restoreBackup(other, copy, bring)).rejects.toThrow(/meanwhile/u)
  expect(readFileSync(came, 'utf8')).toBe('x')
  expect(existsSync(join(other.dataFolder, 'database'))).toBe(false)
  const database = other.databaseUrl === null ? null : await openPlace(other)
  if (database !== null) expect(await isEmptyDatabase(database)).toBe(true)
  await database?.close()
})

test.each([
  ['postgresql://sizhi:p%40ss@db.example:5432/sizhi', 'postgresql://sizhi@db.example:5432/sizhi', 'p@ss'],
  [
    'postgres://sizhi:p@ss@db.example/sizhi?sslmode=require',
    'postgres://sizhi@db.example/sizhi?sslmode=require',
    'p@ss',
  ],
  ['postgresql://sizhi@/sizhi?host=/run/postgresql', 'postgresql://sizhi@/sizhi?host=/run/postgresql', ''],
  ['postgresql:///sizhi?host=/run/postgresql', 'postgresql:///sizhi?host=/run/postgresql', ''],
  ['postgresql://db.example:5432/sizhi', 'postgresql://db.example:5432/sizhi', ''],
  ['postgresql://db.example:5432/sizhi?user=a@b', 'postgresql://db.example:5432/sizhi?user=a@b', ''],
])('the programs of PostgreSQL are given %s without its password', (databaseUrl, address, password) => {
  expect(withoutPassword(databaseUrl)).toEqual({ address, password })
})

test('a database that lacks migrations is copied before it gets them; one that has them all is not', async () => {
  const backupFolder = join(folder, 'before')
  const newest = newestMigration()
  await migrate(restored, { target: newest - 1 })
  const said: string[] = []
  await upgrade(restored, { ...place, backupFolder }, (sentence) => said.push(sentence))
  expect((await databaseFacts(restored)).schemaVersion).toBe(newest)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(new RegExp(`goes from ${newest - 1} to ${newest}; a copy (?:was|is) made before`, 'u'))
  const copied = said[0]!.slice(said[0]!.indexOf('/'))
  expect(existsSync(copied), copied).toBe(true)
  await upgrade(restored, { ...place, backupFolder }, (sentence) => said.push(sentence))
  expect(said).toHaveLength(1)
})
