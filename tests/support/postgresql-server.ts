import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

import { freePort } from './free-port.ts'
import { findPostgresqlPrograms } from './installed-programs.mjs'

import type { ChildProcess } from 'node:child_process'

export interface PostgresqlServer {
  readonly address: string
  /** Ends its first process at once (SIGKILL), as a fault would; the others follow by themselves. */
  kill(): Promise<void>
  /** Starts it on the same data and at the same address after a kill; it recovers first. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

type ServerOptions = {
  /** Whether it asks the disk to keep what it committed, as one with data of an office does; tests go without. */
  readonly syncs?: boolean
}

/** Starts the installed PostgreSQL in a temporary folder on a free port; undefined when none with PostGIS is installed. */
export async function startPostgresqlServer({ syncs = false }: ServerOptions = {}): Promise<
  PostgresqlServer | undefined
> {
  const programs = findPostgresqlPrograms()
  if (programs === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-pg-'))
  const user = unprivilegedUser()
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'cluster')
  const settings = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } }
  const initdb = ['-D', cluster, '-U', 'sizhi_tester', '--auth=trust', '--encoding=UTF8', '--no-sync']
  execFileSync(join(programs, 'initdb'), initdb, { ...settings, stdio: ['ignore', 'ignore', 'pipe'] })

  const port = await freePort()
  const fsync = `fsync=${syncs ? 'on' : 'off'}`
  const options = ['-D', cluster, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', fsync]
  const address = `postgresql://sizhi_tester@127.0.0.1:${port}/postgres`
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(join(programs, 'postgres'), options, { ...settings, stdio: 'ignore' })
    await untilItAnswers(address, started)
    return started
  }
  let server = await start()
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return {
    address,
    kill: () => end('SIGKILL'),
    startAgain: async () => {
      server = await start().catch(() => startPatiently(start))
    },
    stop: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As long as processes of the killed one still end, a new one refuses to start. */
async function startPatiently(start: () => Promise<ChildProcess>, attempts = 20): Promise<ChildProcess> {
  await new Promise((resolve) => setTimeout(resolve, 250))
  return start().catch((error: unknown) => {
    if (attempts === 0) throw error
    return startPatiently(start, attempts - 1)
  })
}

/** PostgreSQL refuses to run as root: then it is started as the user of its package, or as nobody. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

async function untilItAnswers(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) break
    const client = new pg.Client({ connectionString: address })
    try {
      await client.connect()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  server.kill('SIGKILL')
  throw new Error('The PostgreSQL server for the tests did not start.')
}
