import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

import { findPostgresqlPrograms } from './installed-programs.mjs'

import type { ChildProcess } from 'node:child_process'

export interface PostgresqlServer {
  readonly address: string
  stop(): Promise<void>
}

/** Starts the installed PostgreSQL in a temporary folder on a free port; undefined when none with PostGIS is installed. */
export async function startPostgresqlServer(): Promise<PostgresqlServer | undefined> {
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
  const options = ['-D', cluster, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), options, { ...settings, stdio: 'ignore' })
  const address = `postgresql://sizhi_tester@127.0.0.1:${port}/postgres`
  await untilItAnswers(address, server)
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
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
