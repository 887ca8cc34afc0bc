import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { writeHelp } from '../support/built-help.ts'

import type { FastifyInstance } from 'fastify'

const PROGRAM = '<!doctype html><title>四至</title>'
const OFFICER = '/help/zh-CN/officer.html'

let app: FastifyInstance
let webRoot: string
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'sizhi-help-'))
  writeHelp(webRoot, PROGRAM)
  const settings = { host: '127.0.0.1', trustedProxies: ['127.0.0.1'] }
  app = buildApp({ database: await freshDatabase(), webRoot, settings })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(webRoot, { recursive: true, force: true })
})

test('a tutorial is read without signing in, asked for anew each time and not sent again while it is the same', async () => {
  const page = await app.inject(OFFICER)
  expect(page.statusCode).toBe(200)
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(page.body).toContain('<h1>调解员：从一份文书到一张图</h1>')
  expect(page.headers).not.toHaveProperty('set-cookie')
  const again = await app.inject({ url: OFFICER, headers: { 'if-none-match': String(page.headers['etag']) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a tutorial runs nothing, and behind a proxy it is told that it came safely', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'sizhi.example' }
  const page = await app.inject({ url: OFFICER, headers })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['strict-transport-security']).toContain('max-age=')
})

test('its pictures are kept by the browser for a year', async () => {
  const { body } = await app.inject(OFFICER)
  const [, picture] = /<img src="([^"]+)"/u.exec(body)!
  const { statusCode, headers } = await app.inject(picture!)
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
})

test('the paper that one tries it with is a text in its own letters', async () => {
  const { body } = await app.inject(OFFICER)
  const [, paper] = /href="([^"]+)" download="judgment\.txt"/u.exec(body)!
  const { headers, body: words } = await app.inject(paper!)
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(words).toContain('判决')
})

test.each([
  ['/help', OFFICER],
  ['/help/', OFFICER],
  ['/help/en', '/help/en/officer.html'],
  ['/help/en/villager', '/help/en/villager.html'],
])('%s, as it is typed by hand, leads to %s', async (typed, path) => {
  const { statusCode, headers } = await app.inject(typed)
  expect([statusCode, headers['location']]).toEqual([302, path])
})

test('a tutorial that there is not is not the program’s page', async () => {
  expect((await app.inject('/help/zh-CN/nobody.html')).statusCode).toBe(404)
  expect((await app.inject('/help/fr/officer')).body).toBe(PROGRAM)
})
