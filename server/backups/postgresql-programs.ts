import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { BackupProblem } from './problem.ts'

const run = promisify(execFile)

/** Where Debian and macOS keep the programs of each version. */
const ROOTS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
const VERSION = /\(PostgreSQL\) (?<major>\d+)/u

export type Program = 'pg_dump' | 'pg_restore'

async function majorOf(path: string): Promise<number | undefined> {
  const { stdout } = await run(path, ['--version']).catch(() => ({ stdout: '' }))
  const major = VERSION.exec(stdout)?.groups?.['major']
  return major === undefined ? undefined : Number(major)
}

async function candidates(program: Program, given: string | null): Promise<string[]> {
  if (given !== null) return [join(given, program)]
  const installed = await Promise.all(
    ROOTS.map(async (root) =>
      (await readdir(root).catch(() => [])).map((version) => join(root, version, 'bin', program)),
    ),
  )
  return [program, ...installed.flat()]
}

/**
 * The program of the server's own version: an older one cannot read it, and what a newer one writes the server may not take. `given` is
 * the folder of the settings. Throws `BackupProblem` with what to install.
 */
export async function findProgram(program: Program, serverVersion: string, given: string | null): Promise<string> {
  const wanted = Number.parseInt(serverVersion, 10)
  for (const path of await candidates(program, given)) if ((await majorOf(path)) === wanted) return path
  throw new BackupProblem(
    `${program} of version ${wanted}, as the server has, was not found: install it (Debian: postgresql-client-${wanted}) ` +
      'or name its folder in SIZHI_POSTGRESQL_PROGRAMS.',
  )
}

/** Not by `URL`, which refuses a user without a host: postgresql://user@/database?host=/run/postgresql. */
const WITH_PASSWORD = /^(?<before>\w+:\/\/[^:/?#]*):(?<password>[^/?#]*)(?<after>@.*)$/su

/** The address of a database, and apart from it the password that stood in it; empty for none. */
export function withoutPassword(databaseUrl: string): { readonly address: string; readonly password: string } {
  const { before, password = '', after } = WITH_PASSWORD.exec(databaseUrl)?.groups ?? {}
  if (before === undefined || after === undefined) return { address: databaseUrl, password: '' }
  return { address: `${before}${after}`, password: decodeURIComponent(password) }
}

/** Runs it on a database. The password goes by the environment: arguments are seen by everybody on the machine. */
export async function runProgram(path: string, databaseUrl: string, args: readonly string[]): Promise<void> {
  const { address, password } = withoutPassword(databaseUrl)
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', ...(password !== '' && { PGPASSWORD: password }) }
  try {
    await run(path, [`--dbname=${address}`, '--no-password', ...args], {
      env: environment,
      maxBuffer: 16 * 1024 * 1024,
    })
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: unknown }
    const reason = stderr.trim().split('\n')[0] ?? ''
    throw new BackupProblem(`${path} failed (${reason === '' ? String(code) : reason}).`, error)
  }
}
