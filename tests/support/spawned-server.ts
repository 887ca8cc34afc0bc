import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly output: () => string
  readonly errors: () => string
  readonly exit: Promise<number | null>
  /** Undefined until it listens. */
  readonly address: () => string | undefined
  signal(name: NodeJS.Signals): void
}

/** The server as a process of its own, on a free port unless the environment names one. Whoever starts it ends it. */
export function spawnServer(environment: Readonly<Record<string, string>>, args: readonly string[]): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()))
  return {
    output: () => output,
    errors: () => errors,
    exit: once(child, 'close').then(([code]) => code as number | null),
    address: () => /Sizhi is ready: (?<address>http:\S+)/u.exec(output)?.groups?.['address'],
    signal: (name) => child.kill(name),
  }
}
