import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { startEmbeddedEngine } from '../../../server/embedded/engine.ts'
import { embeddedTemplate } from '../../support/embedded-template.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

import type { Database } from '../../../server/db/database.ts'

const ROOT = join(import.meta.dirname, '../../..')
const template = await embeddedTemplate()

async function openIn(dataFolder: string): Promise<Database> {
  const database = await openDatabase({ dataFolder, templateFolder: template, backUp: false })
  onTestFinished(() => database.close())
  await database.pool.query('create table if not exists note (id integer primary key, words text)')
  return database
}

const enginePid = (dataFolder: string) =>
  (JSON.parse(readFileSync(join(dataFolder, 'lock'), 'utf8')) as { pid: number }).pid

async function noteIds(database: Database): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select id from note order by id')
  return rows.map((row) => row.id)
}

test('an engine killed in the middle of writing loses nothing it has acknowledged, and the server goes on by itself', async () => {
  const dataFolder = temporaryDataFolder()
  const database = await openIn(dataFolder)
  const acknowledged: number[] = []
  let isWriting = true
  let failures = 0
  const writing = (async () => {
    for (let id = 1; isWriting; id++) {
      try {
        await database.pool.query('insert into note values ($1, $2)', [id, '四至'.repeat(200)])
        acknowledged.push(id)
      } catch {
        failures++
      }
    }
  })()
  for (let round = 0; round < 2; round++) {
    const soFar = acknowledged.length
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(soFar + 50)
    process.kill(enginePid(dataFolder), 'SIGKILL')
    const atTheKill = acknowledged.length
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(atTheKill + 10)
  }
  isWriting = false
  await writing
  expect(await noteIds(database)).toEqual(expect.arrayContaining(acknowledged))
  expect(failures).toBeLessThanOrEqual(4)
  await database.close()

  const again = await openIn(dataFolder)
  expect(await noteIds(again)).toEqual(expect.arrayContaining(acknowledged))
}, 90_000)

test('a change during which the engine dies is told apart from one that was refused', async () => {
  const dataFolder = temporaryDataFolder()
  const database = await openIn(dataFolder)
  await migrate(database)
  const change = database.inTransaction(async (client) => {
    process.kill(enginePid(dataFolder), 'SIGKILL')
    await client.query('select 1')
  })
  await expect(change).rejects.toMatchObject({ name: 'DatabaseGone', mayBeStored: false })
  const again = () => database.inTransaction(async (client) => (await client.query('select 1')).rowCount)
  await expect.poll(() => again().catch(() => null), { timeout: 30_000 }).toBe(1)
}, 60_000)

test('a commit is synced to the disk before it is acknowledged', async () => {
  const dataFolder = temporaryDataFolder()
  const log = join(dataFolder, 'syncs')
  const witness = new URL('../../support/sync-witness.mjs', import.meta.url).href
  const before = process.env['NODE_OPTIONS']
  process.env['NODE_OPTIONS'] = `${before ?? ''} --import ${witness}`
  process.env['SYNC_WITNESS_FILE'] = log
  onTestFinished(() => {
    process.env['NODE_OPTIONS'] = before ?? ''
    delete process.env['SYNC_WITNESS_FILE']
  })
  const database = await openIn(dataFolder)
  const syncs = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('/pg_wal/')).length
  for (let id = 1; id <= 5; id++) {
    const soFar = syncs()
    await database.pool.query('insert into note values ($1)', [id])
    expect(syncs()).toBeGreaterThan(soFar)
  }
  const afterWriting = syncs()
  await database.pool.query('select count(*) from note')
  expect(syncs()).toBe(afterWriting)
}, 60_000)

test('a second process on the same data folder is told so in one sentence, and the first goes on', async () => {
  const dataFolder = temporaryDataFolder()
  const database = await openIn(dataFolder)
  const second = openDatabase({ dataFolder, backUp: false })
  await expect(second).rejects.toMatchObject({ name: 'CannotOpenDatabase', code: 'folder-in-use' })
  await expect(second).rejects.toThrow(
    new RegExp(`${dataFolder} is in use by another Sizhi \\(process ${process.pid}\\)`, 'u'),
  )
  await database.pool.query('insert into note values (1)')
  expect(await noteIds(database)).toEqual([1])
}, 60_000)

test('a folder whose process was killed opens again though its lock is still there', async () => {
  const dataFolder = temporaryDataFolder()
  mkdirSync(dataFolder, { recursive: true })
  const dead = spawn(process.execPath, ['--eval', '0'])
  await once(dead, 'exit')
  writeFileSync(
    join(dataFolder, 'lock'),
    JSON.stringify({ pid: dead.pid, serverPid: dead.pid, host: 'elsewhere', birth: null }),
  )
  const refused = openDatabase({ dataFolder, templateFolder: template, backUp: false })
  await expect(refused).rejects.toThrow('on elsewhere')

  const { hostname } = await import('node:os')
  writeFileSync(
    join(dataFolder, 'lock'),
    JSON.stringify({ pid: dead.pid, serverPid: dead.pid, host: hostname(), birth: null }),
  )
  const database = await openIn(dataFolder)
  expect(enginePid(dataFolder)).not.toBe(dead.pid)
  expect(await noteIds(database)).toEqual([])
}, 60_000)

test('an engine that no longer answers is found out by its health check and replaced', async () => {
  const dataFolder = temporaryDataFolder()
  const options = { dataFolder, templateFolder: template, backUp: false, healthDeadlineMilliseconds: 1000 }
  const engine = await startEmbeddedEngine({ ...options, healthIntervalMilliseconds: 3_600_000 })
  onTestFinished(() => engine.stop())
  expect(await engine.checkHealth()).toBe(true)
  const first = engine.processId()
  process.kill(first ?? 0, 'SIGSTOP')
  expect(await engine.checkHealth()).toBe(false)
  await engine.whenReady()
  expect(engine.processId()).not.toBe(first)
  expect(await engine.checkHealth()).toBe(true)
}, 60_000)

test('a transaction left open and silent is ended when others wait for it', async () => {
  const dataFolder = temporaryDataFolder()
  const options = { dataFolder, templateFolder: template, backUp: false, idleTransactionMilliseconds: 500 }
  const database = await openDatabase(options)
  onTestFinished(() => database.close())
  const forgotten = await database.pool.connect()
  await forgotten.query('begin; create table forgotten (id integer)')
  const { rows } = await database.pool.query(`select to_regclass('forgotten') is null as absent`)
  expect(rows).toEqual([{ absent: true }])
  await expect(forgotten.query('commit')).rejects.toThrow()
  forgotten.release(true)
}, 60_000)

test('the engine ends when the server is killed, and gives the folder back', async () => {
  const dataFolder = temporaryDataFolder()
  const program = `
    import { startEmbeddedEngine } from ${JSON.stringify(pathToFileURL(join(ROOT, 'server/embedded/engine.ts')).href)}
    const engine = await startEmbeddedEngine(${JSON.stringify({ dataFolder, templateFolder: template, backUp: false })})
    console.log(engine.processId())`
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { cwd: ROOT })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(enginePid(dataFolder)).toBe(pid)
  server.kill('SIGKILL')
  await expect.poll(() => isRunning(pid), { timeout: 15_000 }).toBe(false)
  expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
}, 60_000)

test('a database folder whose making was interrupted is made again', async () => {
  const dataFolder = temporaryDataFolder()
  mkdirSync(join(dataFolder, 'database'))
  writeFileSync(join(dataFolder, 'preparing'), '')
  writeFileSync(join(dataFolder, 'database', 'PG_VERSION'), '18\n')
  const database = await openIn(dataFolder)
  expect(await noteIds(database)).toEqual([])
  expect(existsSync(join(dataFolder, 'preparing'))).toBe(false)
}, 60_000)

test('the socket is for its owner only, also when the path of the data folder is too long for one', async () => {
  const dataFolder = join(temporaryDataFolder(), '很长的路径'.repeat(8))
  const engine = await startEmbeddedEngine({ dataFolder, templateFolder: template, backUp: false })
  onTestFinished(() => engine.stop())
  expect(engine.socketFolder.startsWith(dataFolder)).toBe(false)
  expect(statSync(engine.socketFolder).mode & 0o777).toBe(0o700)
  expect(statSync(join(engine.socketFolder, '.s.PGSQL.5432')).mode & 0o077).toBe(0)
  await engine.stop()
  expect(existsSync(engine.socketFolder)).toBe(false)
  expect(readdirSync(dirname(engine.socketFolder))).not.toContain(engine.socketFolder)
}, 60_000)

test('a data folder that cannot be written is refused in one sentence', async () => {
  const file = join(temporaryDataFolder(), 'a-file')
  writeFileSync(file, '')
  const opening = openDatabase({ dataFolder: join(file, 'data') })
  await expect(opening).rejects.toMatchObject({ code: 'folder-unwritable' })
  await expect(opening).rejects.toThrow('SIZHI_DATA_FOLDER')
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
