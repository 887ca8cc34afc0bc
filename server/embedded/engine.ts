import { rmSync } from 'node:fs'

import { CannotOpenDatabase } from '../db/cannot-open.ts'
import { EngineProcess } from './engine-process.ts'
import { makeDataFolder, makeSocketFolder } from './folders.ts'

import type { EngineSettings } from './messages.ts'

export interface EmbeddedEngineOptions {
  readonly dataFolder: string
  /** A prepared database folder that is copied when there is none yet. */
  readonly templateFolder?: string
  readonly progress?: (sentence: string) => void
  /** False in tests that have nothing to lose; true by default. */
  readonly backUp?: boolean
  readonly healthIntervalMilliseconds?: number
  /** A healthy engine can be busy with one long query for this long. */
  readonly healthDeadlineMilliseconds?: number
  readonly idleTransactionMilliseconds?: number
}

/** The embedded engine as the server sees it: a process that is started again when it dies or answers wrongly. */
export interface EmbeddedEngine {
  /** The folder of the Unix socket, as `host` for a PostgreSQL client. */
  readonly socketFolder: string
  /** The engine's process; undefined between two of them. */
  processId(): number | undefined
  /** Resolves when the engine answers; rejects when it cannot be started again or has been stopped. */
  whenReady(): Promise<void>
  /** Asks for `1 + n` and compares the value; a wrong or missing answer ends the process, and a new one is started. */
  checkHealth(): Promise<boolean>
  /** Takes a backup copy now and returns its path. */
  backUp(): Promise<string>
  stop(): Promise<void>
}

const RESTART_PAUSES_MILLISECONDS = [0, 500, 2000, 8000]

/** Throws `CannotOpenDatabase` when the folder cannot be written, is in use or does not open. */
export async function startEmbeddedEngine(options: EmbeddedEngineOptions): Promise<EmbeddedEngine> {
  const folders = makeDataFolder(options.dataFolder)
  const socket = makeSocketFolder(folders.data)
  const settings: EngineSettings = {
    dataFolder: folders.data,
    socketFolder: socket.path,
    removeSocketFolder: socket.isTemporary,
    templateFolder: options.templateFolder ?? null,
    idleTransactionMilliseconds: options.idleTransactionMilliseconds ?? 60_000,
    backUp: options.backUp ?? true,
  }
  const progress = options.progress ?? (() => undefined)
  const deadline = options.healthDeadlineMilliseconds ?? 120_000
  let isStopped = false
  let current: EngineProcess | undefined
  let isRelaunching = false
  let ready = launch()

  async function launch(): Promise<void> {
    const started = new EngineProcess(settings, progress)
    current = started
    await started.whenReady()
    void started.whenGone().then(() => {
      if (isStopped || current !== started) return
      progress('The embedded database stopped unexpectedly and is started again.')
      startAgain()
    })
  }

  function startAgain(): void {
    if (isRelaunching) return
    isRelaunching = true
    ready = relaunch().finally(() => (isRelaunching = false))
    ready.catch(() => undefined)
  }

  async function relaunch(): Promise<void> {
    let reason: unknown = new CannotOpenDatabase('folder-unreadable', 'The embedded database has been stopped.')
    for (const pause of RESTART_PAUSES_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (isStopped) break
      try {
        return await launch()
      } catch (error) {
        reason = error
      }
    }
    throw reason
  }

  async function checkHealth(): Promise<boolean> {
    const asked = current
    if (isStopped || asked === undefined) return false
    if (asked.processId() === undefined) {
      startAgain()
      return false
    }
    const value = Math.floor(Math.random() * 1_000_000)
    const isHealthy = (await asked.addOne(value, deadline)) === value + 1
    if (!isHealthy && !isStopped && current === asked) {
      asked.kill()
      await asked.whenGone()
    }
    return isHealthy
  }

  try {
    await ready
  } catch (error) {
    isStopped = true
    if (socket.isTemporary) rmSync(socket.path, { recursive: true, force: true })
    throw error
  }

  let isChecking = false
  const timer = setInterval(() => {
    if (isChecking) return
    isChecking = true
    void checkHealth().finally(() => (isChecking = false))
  }, options.healthIntervalMilliseconds ?? 15_000)
  timer.unref()

  return {
    socketFolder: socket.path,
    processId: () => current?.processId(),
    whenReady: () =>
      isStopped
        ? Promise.reject(new CannotOpenDatabase('folder-unreadable', 'The embedded database has been stopped.'))
        : ready,
    checkHealth,
    backUp: async () => {
      await ready
      if (current === undefined) throw new Error('The embedded database is not running.')
      return await current.backUp()
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await ready.catch(() => undefined)
      await current?.stop()
      if (socket.isTemporary) rmSync(socket.path, { recursive: true, force: true })
    },
  }
}
