import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly output: () => string
  readonly errors: () => string
  readonly exit: Promise<number | null>
  /** Undefined until it listens. */
  readonly address: () => string | undefined
  signal(name: NodeJS.Signals): void
}

/** The server as a process of its own, on a free port; it is killed after the test. */
export function startServer(environment: Record<string, string>, args: string[] = ['--no-demo']): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return {
    output: () => output,
    errors: () => errors,
    exit,
    address: () => /Sizhi is ready: (?<address>http:\S+)/u.exec(output)?.groups?.['address'],
    signal: (name) => child.kill(name),
  }
}
