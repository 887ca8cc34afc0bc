import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** PGlite takes no lock of its own, and two processes on one folder lose rows: this file is what prevents it. */
export interface FolderLock {
  /** Tells processes on other hosts (or in other containers) that the holder still lives. */
  refresh(): void
  release(): void
}

export interface LockHolder {
  readonly pid: number
  /** The server that started the holder: the one to stop. */
  readonly serverPid: number
  readonly host: string
  /** Tells two processes apart that were given the same pid one after the other; null where the system does not say. */
  readonly birth: string | null
}

/** A holder on another host cannot be asked whether it lives; it refreshes the lock, and is given up after this. */
const FOREIGN_HOLDER_MILLISECONDS = 60_000

export class FolderInUse extends Error {
  readonly holder: LockHolder
  constructor(holder: LockHolder) {
    super(`in use by process ${holder.pid} on ${holder.host}`)
    this.name = 'FolderInUse'
    this.holder = holder
  }
}

/** Takes the lock or throws `FolderInUse`; the lock of a process that is dead is taken over. */
export function takeFolderLock(path: string): FolderLock {
  const own = JSON.stringify(describeOwnProcess())
  for (let attempt = 0; attempt < 10; attempt++) {
    if (createExclusively(path, own)) return heldLock(path, own)
    const found = readLock(path)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder !== undefined && isAlive(holder, path)) throw new FolderInUse(holder)
    setAside(path, found)
  }
  throw new FolderInUse(parseHolder(readLock(path) ?? '') ?? { pid: 0, serverPid: 0, host: hostname(), birth: null })
}

/** Written beside it first and then linked, so that nobody ever reads half a lock. */
function createExclusively(path: string, content: string): boolean {
  const written = `${path}.${process.pid}`
  writeFileSync(written, content, { mode: 0o600 })
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written, { force: true })
  }
}

/** Of several processes that find the same stale lock only one can rename it; what was renamed by mistake is put back. */
function setAside(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  try {
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path)
  } catch {
    // Somebody else has taken the lock in between: theirs stands.
  }
  rmSync(aside, { force: true })
}

function heldLock(path: string, own: string): FolderLock {
  const isOurs = () => readLock(path) === own
  return {
    refresh: () => {
      const now = new Date()
      if (isOurs()) utimesSync(path, now, now)
    },
    release: () => {
      if (isOurs()) rmSync(path, { force: true })
    },
  }
}

function isAlive(holder: LockHolder, path: string): boolean {
  if (holder.host !== hostname()) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    return age < FOREIGN_HOLDER_MILLISECONDS
  }
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const birth = processBirth(holder.pid)
  return holder.birth === null || birth === null || birth === holder.birth
}

function describeOwnProcess(): LockHolder {
  return { pid: process.pid, serverPid: process.ppid, host: hostname(), birth: processBirth(process.pid) }
}

/** The boot and the tick at which the process began (Linux); a pid alone is used again and again. */
function processBirth(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop() ?? ''
    const startTick = afterName.split(' ')[19]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return startTick === undefined ? null : `${boot}:${startTick}`
  } catch {
    return null
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const { pid, serverPid, host, birth } = JSON.parse(text) as Partial<LockHolder>
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined
    return { pid, serverPid: serverPid ?? pid, host, birth: birth ?? null }
  } catch {
    return undefined
  }
}
