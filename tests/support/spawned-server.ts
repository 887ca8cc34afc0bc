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

type Limits = {
  /** The largest file that the process may write: writing on fails as on a full disk. */
  readonly fileKilobytes?: number
}

/** The server as a process of its own, on a free port unless the environment names one. Whoever starts it ends it. */
export function spawnServer(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
  { fileKilobytes }: Limits = {},
): ServerProcess {
  const command = [process.execPath, '--import', 'tsx', 'server/main.ts', ...args]
  // The shell counts in blocks of 512 bytes.
  const limited = fileKilobytes === undefined ? [] : ['sh', '-c', `ulimit -f ${2 * fileKilobytes}; exec "$@"`, 'sh']
  const [program, ...rest] = [...limited, ...command]
  const child = spawn(program!, rest, {
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
