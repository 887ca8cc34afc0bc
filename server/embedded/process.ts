/**
 * The process of the embedded engine: a child of the server's, started by engine.ts with its settings as the only
 * argument. PGlite blocks its event loop for the whole of a query, so it has a process of its own; and that process
 * holds the lock of the data folder, because it can outlive a server that was killed.
 */
import { readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

import { answerAsked, isBackupAsked } from './asked-backup.ts'
import { isBackupDue, takeBackup } from './backup.ts'
import { FolderInUse, takeFolderLock } from './folder-lock.ts'
import { dataFolders, SOCKET_NAME } from './folders.ts'
import { openEngine } from './open-engine.ts'
import { startWireServer } from './wire-server.ts'

import type { PGlite } from '@electric-sql/pglite'
import type { FolderLock } from './folder-lock.ts'
import type { EngineReport, EngineRequest, EngineSettings } from './messages.ts'
import type { WireServer } from './wire-server.ts'

const LOCK_REFRESH_MILLISECONDS = 10_000
/** How soon another process that wants a copy ('sizhi backup') is heard. */
const ASKED_MILLISECONDS = 2000
const UPKEEP_MILLISECONDS = 5 * 60 * 1000
/** Single-user PostgreSQL never starts a checkpoint by itself; without one the log grows for ever. */
const LOG_FILES_BEFORE_CHECKPOINT = 4

const settings = JSON.parse(process.argv[2] ?? '{}') as EngineSettings
const folders = dataFolders(settings.dataFolder)

let lock: FolderLock | undefined
let engine: PGlite | undefined
let wire: WireServer | undefined
let isStopping = false

// Ctrl-C reaches the whole group, and the server has requests to finish: it says when to stop, and when it is gone
// the channel closes.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('SIGHUP', () => undefined)
process.on('disconnect', () => void stop())
process.on('message', (request: EngineRequest) => void answer(request))
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

await start()

async function start(): Promise<void> {
  try {
    lock = takeFolderLock(folders.lock)
  } catch (error) {
    return refuse(error)
  }
  try {
    engine = await openEngine({ folders, templateFolder: settings.templateFolder, progress: sayProgress })
    if (isStopping) return
    const socketPath = join(settings.socketFolder, SOCKET_NAME)
    rmSync(socketPath, { force: true })
    await backUpWhenDue(engine)
    const { idleTransactionMilliseconds } = settings
    wire = await startWireServer({ engine, socketPath, idleTransactionMilliseconds, onEngineFailure: fail })
  } catch (error) {
    return refuse(error)
  }
  setInterval(() => lock?.refresh(), LOCK_REFRESH_MILLISECONDS)
  setInterval(() => void wire?.turns.during(upkeep).catch(fail), UPKEEP_MILLISECONDS)
  setInterval(() => void copyWhenAsked().catch(fail), ASKED_MILLISECONDS)
  report({ kind: 'ready' })
}

async function answer(request: EngineRequest): Promise<void> {
  if (request.kind === 'stop') return await stop()
  const { id } = request
  if (request.kind === 'back-up') {
    try {
      const path = await wire?.turns.during(() => takeBackup(running(), folders.backups, new Date()))
      report({ kind: 'backed-up', id, path: path ?? null, problem: null })
    } catch (error) {
      report({ kind: 'backed-up', id, path: null, problem: firstLine(error) })
    }
    return
  }
  try {
    const sum = await wire?.turns.during(() =>
      running().query<{ sum: number }>(`select 1 + ${Number(request.value)} as sum`),
    )
    report({ kind: 'sum', id, value: sum?.rows[0]?.sum ?? null })
  } catch {
    report({ kind: 'sum', id, value: null })
  }
}

async function upkeep(): Promise<void> {
  const logFiles = readdirSync(join(folders.database, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/u.test(name))
  if (logFiles.length > LOG_FILES_BEFORE_CHECKPOINT) await running().exec('checkpoint')
  await backUpWhenDue(running())
}

let isCopying = false
async function copyWhenAsked(): Promise<void> {
  if (isCopying || !isBackupAsked(folders.backups)) return
  isCopying = true
  try {
    const path = await wire?.turns.during(() => takeBackup(running(), folders.backups, new Date()))
    sayProgress(`Backup copy: ${path}`)
  } catch (error) {
    sayProgress(`The backup copy could not be written: ${firstLine(error)}`)
  } finally {
    answerAsked(folders.backups)
    isCopying = false
  }
}

/**
 * A backup that fails (a full disk) must not keep the office from its work: it is said, and tried again. This engine never
 * tidies up by itself, so it is done once a day before the copy.
 */
async function backUpWhenDue(open: PGlite): Promise<void> {
  if (!settings.backUp || !(await isBackupDue(open, folders.backups, new Date()))) return
  sayProgress('Taking the daily backup copy …')
  try {
    await open.exec('vacuum (analyze)')
    sayProgress(`Backup copy: ${await takeBackup(open, folders.backups, new Date())}`)
  } catch (error) {
    sayProgress(`The backup copy could not be written: ${firstLine(error)}`)
  }
}

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  try {
    await wire?.stop()
    await wire?.turns.during(() => running().close())
  } finally {
    if (settings.removeSocketFolder) rmSync(settings.socketFolder, { recursive: true, force: true })
    leave(0)
  }
}

function leave(exitCode: number): never {
  lock?.release()
  process.exit(exitCode)
}

/** What is left in memory is not to be trusted: nothing is written any more, the log is replayed at the next start. */
function fail(error: unknown): never {
  process.stderr.write(
    `The embedded database failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
  )
  lock?.release()
  process.exit(70)
}

function refuse(error: unknown): void {
  const isInUse = error instanceof FolderInUse
  const sentence = isInUse
    ? `The data folder ${folders.data} is in use by another Sizhi (process ${error.holder.serverPid}` +
      `${error.holder.host === hostname() ? '' : ` on ${error.holder.host}`}): stop that one first, or choose another folder with SIZHI_DATA_FOLDER.`
    : `The database in ${folders.database} cannot be opened (${firstLine(error)}): backup copies are in ${folders.backups}.`
  const refusal: EngineReport = { kind: 'refused', code: isInUse ? 'folder-in-use' : 'folder-unreadable', sentence }
  if (process.send === undefined) leave(1)
  process.send(refusal, () => leave(1))
}

/** The engine also throws what is no error: a file system's fault is an object with a number. */
function firstLine(error: unknown): string {
  const { message, name, errno } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<string, unknown>
  >
  if (typeof message === 'string' && message !== '') return message.split('\n')[0] ?? ''
  if (typeof error === 'string') return error.split('\n')[0] ?? ''
  return (
    [name, errno].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'no reason given'
  )
}

function running(): PGlite {
  if (engine === undefined) throw new Error('The engine is not open yet.')
  return engine
}

function sayProgress(sentence: string): void {
  report({ kind: 'progress', sentence })
}

function report(message: EngineReport): void {
  if (process.connected) process.send?.(message)
}
