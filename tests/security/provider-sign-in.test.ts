import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { buildApp } from '../../server/app.ts'
import { IdentityProvider } from '../../server/auth/oidc/identity-provider.ts'
import { freshDatabase } from '../support/database.ts'
import { passThrough, startIdentityProvider, type TestProvider } from '../support/identity-provider.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { OwnAccount } from '../../geodata/wire/account.ts'
import type { AccountList } from '../../geodata/wire/accounts.ts'

const ADDRESS = 'https://sizhi.example'
const RETURN = `${ADDRESS}/api/account/provider/return`
const HEADERS = { 'sec-fetch-site': 'same-origin', 'accept-language': 'en' }

let app: FastifyInstance
let provider: TestProvider
let administrator: string
beforeAll(async () => {
  const database = await freshDatabase()
  provider = await startIdentityProvider(RETURN)
  app = buildApp({
    database,
    webRoot: 'no such folder',
    settings: { host: '127.0.0.1', address: ADDRESS },
    provider: new IdentityProvider(provider.settings),
  })
  await app.ready()
  administrator = (await signedIn(database, ['administrator'])).cookie
})
afterAll(async () => {
  await app.close()
  await provider.close()
})

const cookiesOf = (response: LightMyRequestResponse): string =>
  response.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
/** As a browser comes from another site: what is marked strict stays at home. */
const come = (address: string, cookie = '') => {
  const { pathname, search } = new URL(address, ADDRESS)
  const headers = { cookie, 'sec-fetch-site': 'cross-site', 'accept-language': 'en' }
  return app.inject({ url: pathname + search, headers })
}
async function depart(to = '/'): Promise<{ readonly cookie: string; readonly at: string }> {
  const response = await come(`/api/account/provider?to=${encodeURIComponent(to)}`)
  return { cookie: cookiesOf(response), at: response.headers.location! }
}
const own = async (cookie: string): Promise<OwnAccount> =>
  (await app.inject({ url: '/api/account', headers: { ...HEADERS, cookie } })).json<{ data: OwnAccount }>().data
const asAdministrator = (method: 'POST' | 'PUT', path: string, payload: object = {}) =>
  app.inject({ method, url: `/api/${path}`, headers: { ...HEADERS, cookie: administrator }, payload })

/** An account that is linked to this subject, and has no password. */
async function link(subject: string): Promise<string> {
  const order = { signInName: subject, displayName: '韦某甲', hasPassword: false, grants: [] }
  const { accounts } = (await asAdministrator('POST', 'accounts', order)).json<{ data: AccountList }>().data
  const { accountId } = accounts.find(({ signInName }) => signInName === subject)!
  const linked = await asAdministrator('PUT', `accounts/${accountId}/provider`, { subject })
  expect(linked.statusCode, linked.body).toBe(200)
  return accountId
}
/** No session, and this sentence once. */
async function expectRefusal(response: LightMyRequestResponse, sentence: RegExp): Promise<void> {
  expect([response.statusCode, response.headers.location]).toEqual([303, '/'])
  expect(cookiesOf(response)).not.toContain('sizhi-session')
  const told = await own(cookiesOf(response))
  expect(told.account).toBeNull()
  expect(told.sessionEnd).toMatch(sentence)
}

describe('signing in at a provider', () => {
  test('brings who is linked to the page he wanted, in a session that other sites cannot use', async () => {
    await link('wei-jia')
    const { cookie, at } = await depart('/officer/cases')
    const back = await come(await passThrough(at, 'wei-jia', RETURN), cookie)
    expect([back.statusCode, back.headers.location]).toEqual([303, '/officer/cases'])
    expect(back.cookies.find(({ name }) => name === 'sizhi-session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
    })
    const { account } = await own(cookiesOf(back))
    expect(account).toMatchObject({ signInName: 'wei-jia', hasPassword: false })
  })

  test('leaves with PKCE, state and nonce, which the browser keeps unread for ten minutes', async () => {
    const response = await come('/api/account/provider')
    const { searchParams } = new URL(response.headers.location!)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    const kept = response.cookies.find(({ name }) => name === 'sizhi-provider')!
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 600 })
    for (const name of ['state', 'nonce']) {
      expect(searchParams.get(name)!.length).toBeGreaterThan(30)
      expect(Buffer.from(kept.value, 'base64url').toString('latin1')).not.toContain(searchParams.get(name))
    }
  })

  test.each([
    ['wei-geng', 'https://elsewhere.example'],
    ['wei-xin', '//elsewhere.example'],
    ['wei-ren', '/\\elsewhere.example'],
  ])('does not send %s on to %s', async (name, to) => {
    await link(name)
    const { cookie, at } = await depart(to)
    const back = await come(await passThrough(at, name, RETURN), cookie)
    expect(back.headers.location).toBe('/')
  })

  test('makes no account by itself: a stranger is told what to tell the administrator', async () => {
    const { cookie, at } = await depart()
    const back = await come(await passThrough(at, 'stranger-1', RETURN), cookie)
    await expectRefusal(back, /administrator.*stranger-1/u)
  })

  test('ends at the door with another state, without the cookie, and with one that was changed', async () => {
    await link('wei-yi')
    const [first, second] = [await depart(), await depart()]
    const back = await passThrough(first.at, 'wei-yi', RETURN)
    await expectRefusal(await come(back, second.cookie), /begin again/u)
    await expectRefusal(await come(back), /begin again/u)
    const changed = first.cookie.slice(0, -2) + (first.cookie.endsWith('AA') ? 'BB' : 'AA')
    await expectRefusal(await come(back, changed), /begin again/u)
  })

  test('counts once: the same way back shown again lets nobody in', async () => {
    await link('wei-bing')
    const { cookie, at } = await depart()
    const back = await passThrough(at, 'wei-bing', RETURN)
    const first = await come(back, cookie)
    expect(first.headers.location).toBe('/')
    expect(cookiesOf(first)).toContain('sizhi-session')
    expect(cookiesOf(first)).not.toContain('sizhi-provider')
    await expectRefusal(await come(back, cookie), /begin again/u)
  })

  test('is over for an account that was closed, and for a subject that is linked to another', async () => {
    const id = await link('wei-ding')
    const taken = await asAdministrator('PUT', `accounts/${await link('wei-wu')}/provider`, { subject: 'wei-ding' })
    expect(taken.json()).toMatchObject({ error: { code: 'subject-taken' } })
    await asAdministrator('POST', `accounts/${id}/close`)
    const { cookie, at } = await depart()
    await expectRefusal(await come(await passThrough(at, 'wei-ding', RETURN), cookie), /closed/u)
  })

  test('says so when the provider is away, before and on the way', async () => {
    await link('wei-ji')
    const { cookie, at } = await depart()
    const back = await passThrough(at, 'wei-ji', RETURN)
    await provider.close()
    await expectRefusal(await come(back, cookie), /does not answer/u)
    const { settings } = provider
    const database = await freshDatabase()
    const late = buildApp({
      database,
      webRoot: 'no such folder',
      settings: { host: '127.0.0.1' },
      provider: new IdentityProvider(settings),
    })
    const response = await late.inject({ url: '/api/account/provider' })
    expect([response.statusCode, response.headers.location]).toEqual([303, '/'])
    await late.close()
  })
})
