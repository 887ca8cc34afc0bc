import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { selfSigned } from '../support/self-signed.ts'

const SAMPLES = join(import.meta.dirname, '../../docs/deployment')
const sampleOf = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')
const isThere = (program: string): boolean => spawnSync(program, ['--help']).error === undefined

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sizhi-samples-'))
  const { cert, key } = selfSigned()
  writeFileSync(join(folder, 'certificate.pem'), cert)
  writeFileSync(join(folder, 'key.pem'), key)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** With the certificate of the test in the place of the office's. */
const here = (sample: string): string => sample.replaceAll('/etc/ssl/sizhi', folder)
function run(program: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  })
  return { status, said: `${stdout}${stderr}` }
}

test.skipIf(!isThere('nginx'))('nginx takes the sample for it', () => {
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const http = `http { access_log off; ${here(sampleOf('nginx.conf'))} }`
  writeFileSync(join(folder, 'nginx.conf'), `pid ${folder}/nginx.pid; error_log stderr; events {}\n${http}`)
  const { status, said } = run('nginx', '-t', '-p', folder, '-c', join(folder, 'nginx.conf'))
  expect(status, said).toBe(0)
  expect(said).not.toContain('[warn]')
})

test.skipIf(!isThere('caddy'))('Caddy takes the sample for it, with a certificate of the office too', () => {
  const file = join(folder, 'Caddyfile')
  const withOwn = here(sampleOf('Caddyfile').replace('# tls', 'tls'))
  // Adapting reads the words alone: a certificate would have to be sounder than the one of the tests.
  for (const [command, sample] of [
    ['validate', sampleOf('Caddyfile')],
    ['adapt', withOwn],
  ] as const) {
    writeFileSync(file, sample)
    const { status, said } = run('caddy', command, '--config', file, '--adapter', 'caddyfile')
    expect(status, said).toBe(0)
  }
})

test.skipIf(!isThere('systemd-analyze'))('systemd finds nothing wrong in the units', () => {
  const units = ['sizhi.service', 'sizhi-backup.service', 'sizhi-backup.timer']
  // Its programs are where Debian has them; here they need not be.
  for (const unit of units)
    writeFileSync(join(folder, unit), sampleOf(unit).replaceAll(/\/usr\/bin\/(?:node|npm)\b/gu, process.execPath))
  const { status, said } = run('systemd-analyze', 'verify', '--man=no', ...units.map((unit) => join(folder, unit)))
  expect(said.split('\n').filter((line) => line.includes('sizhi'))).toEqual([])
  expect(status, said).toBe(0)
})

test('the service starts a program that is there, without the demonstration', () => {
  const [, script = '', argument] =
    /^ExecStart=\S+ (?<script>\S+) (?<argument>\S+)$/mu.exec(sampleOf('sizhi.service')) ?? []
  expect(existsSync(join(SAMPLES, '../..', script)), script).toBe(true)
  expect(argument).toBe('--no-demo')
})

test('a proxy hands on the address of the caller as it saw it, whatever he says himself, and keeps the figures to the machine', () => {
  const nginx = sampleOf('nginx.conf')
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
  expect(nginx).toContain('proxy_set_header Host $http_host;')
  for (const sample of [nginx, sampleOf('Caddyfile')]) expect(sample).toMatch(/\/api\/metrics\b.*404/u)
})
