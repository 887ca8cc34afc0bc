import { afterAll, beforeAll, expect, test } from 'vitest'

import { DEMONSTRATION_CASE, loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { offersOneClick } from '../../server/auth/one-click.ts'
import { readSettings } from '../../server/config.ts'
import { freshDatabase } from '../support/database.ts'

import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
beforeAll(async () => {
  const database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  const settings = { host: '127.0.0.1' }
  app = buildApp({ database, webRoot: 'no such folder', settings, demonstrationCase: DEMONSTRATION_CASE })
  await app.ready()
})
afterAll(() => app.close())

test('a server that only this machine reaches, on its own database, offers every role with one click', () => {
  expect(offersOneClick(readSettings({}, []))).toBe(true)
})

test.each([
  [{ DATABASE_URL: 'postgresql://sizhi@127.0.0.1:5432/sizhi' }, 'a database of an office'],
  [{ HOST: '0.0.0.0' }, 'other machines that reach it'],
  [{ SIZHI_ADDRESS: 'https://sizhi.example' }, 'an address for others'],
  [{ SIZHI_TRUSTED_PROXIES: '127.0.0.1' }, 'a proxy before it'],
  [{ SIZHI_TLS_CERTIFICATE: 'certificate.pem', SIZHI_TLS_KEY: 'key.pem' }, 'a certificate'],
])('with %j it offers none: there is %s', (environment, _what) => {
  expect(offersOneClick(readSettings(environment, ['--demo']))).toBe(false)
})

test('who comes through a proxy of which the settings know nothing is offered no role and given none', async () => {
  const click = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/account/demonstration',
      payload: { role: 'officer' },
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  const offered = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/account', headers })).json<{ data: { demonstrationRoles: string[] } }>().data
  for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { via: '1.1 proxy.example' }, { forwarded: 'for=x' }]) {
    expect((await offered(headers)).demonstrationRoles).toEqual([])
    expect((await click(headers)).statusCode).toBe(403)
  }
  expect((await offered({})).demonstrationRoles).toContain('officer')
  expect((await click({})).statusCode).toBe(200)
})
