import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../../support/free-port.ts'

const LIGHTTPD = '/usr/sbin/lighttpd'
const ATTEMPTS = 200
/** As many as connections ask. */
export const PROCESSES = 4

type FastCgi = {
  readonly prefix: string
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
}
type Running = { readonly port: number; readonly stop: () => Promise<void> }

export const isInstalled = (program: string): boolean => existsSync(program) && existsSync(LIGHTTPD)

const settingsOf = (folder: string, port: number, { prefix, program, environment }: FastCgi): string => `
server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.max-keep-alive-requests = 100000000
server.modules = ("mod_fastcgi")
fastcgi.server = ("${prefix}" => ((
  "socket" => "${join(folder, 'program.socket')}",
  "bin-path" => "${program}",
  "check-local" => "disable",
  "max-procs" => ${PROCESSES},
  "bin-environment" => (${Object.entries(environment)
    .map(([name, value]) => `"${name}" => "${value}"`)
    .join(', ')})
)))
`

/** A program behind lighttpd, in processes that stay, when it answers the path. */
export async function startFastCgi(program: FastCgi, path: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-fastcgi-'))
  const port = await freePort()
  const settings = join(folder, 'lighttpd.conf')
  writeFileSync(settings, settingsOf(folder, port, program))
  const server = spawn(LIGHTTPD, ['-D', '-f', settings], { stdio: ['ignore', 'ignore', 'ignore'] })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => {
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
        resolve()
      })
      // Gently asked (SIGINT) it would leave its processes behind.
      server.kill('SIGTERM')
    })
  let said = 'nothing'
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined)
    if (response?.ok) return { port, stop }
    said = response ? `${response.status} ${await response.text()}` : said
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`${program.program} did not answer: ${said.slice(0, 500)}`)
}
