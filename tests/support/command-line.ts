import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type CommandResult = { readonly code: number | null; readonly out: string; readonly err: string }

const ROOT = join(import.meta.dirname, '../..')

/** Runs `sizhi …` as `npm run sizhi --` does, with text on its standard input. */
export function sizhi(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/command-line/main.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, LC_ALL: '', LANG: '', ...environment },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.end(input)
  })
}
