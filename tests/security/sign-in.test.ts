import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { buildApp } from '../../server/app.ts'
import { addAccount, closeAccount } from '../../server/auth/keep-accounts.ts'
import { freshDatabase } from '../support/database.ts'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { OwnAccount } from '../../geodata/wire/account.ts'
import type { Database } from '../../server/db/database.ts'

const PASSWORD = '石壁 牛角冲 大湾 1981'
const SAME_SITE = { 'sec-fetch-site': 'same-origin', 'accept-language': 'en' }

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
})
afterAll(() => app.close())

let made = 0
/** A new officer's sign-in name. */
async function officer(): Promise<string> {
  const signInName = `officer-${++made}`
  const grants = [{ role: 'officer', countyCode: null, caseId: null }] as const
  await addAccount(database, {
    signInName,
    displayName: '黄调解员',
    password: PASSWORD,
    mustChangePassword: false,
    grants,
    orderedBy: '试验',
  })
  return signInName
}

type Attempt = {
  readonly name: string
  readonly password?: string
  readonly code?: string
  readonly cookie?: string
  readonly from?: string
}
const attempt = ({ name, password = PASSWORD, code, cookie = '', from = '192.0.2.1' }: Attempt) =>
  app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    headers: { ...SAME_SITE, cookie },
    remoteAddress: from,
    payload: { name, password, ...(code !== undefined && { code }) },
  })
const codeOf = (response: LightMyRequestResponse) => response.json<{ error?: { code: string } }>().error?.code
const cookieOf = (response: LightMyRequestResponse, name: string): string => {
  const found = response.cookies.find((cookie) => cookie.name === name)
  return `${name}=${found?.value ?? ''}`
}
const sessionOf = (response: LightMyRequestResponse) => cookieOf(response, 'sizhi-session')
const ask = (cookie: string) => app.inject({ url: '/api/cases', headers: { ...SAME_SITE, cookie } })
/** Asks a server that has just started: a session that is looked up is remembered for some seconds. */
async function askAnew(cookie: string): Promise<LightMyRequestResponse> {
  const started = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  const response = await started.inject({ url: '/api/cases', headers: { ...SAME_SITE, cookie } })
  await started.close()
  return response
}
const signedIn = async (name: string) => sessionOf(await attempt({ name }))
const setBack = (column: string, interval: string) =>
  database.pool.query(`update sizhi.session set ${column} = ${column} - interval '${interval}' where ended_at is null`)

describe('signing in', () => {
  test('gives a session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await attempt({ name: await officer() })
    expect(response.statusCode).toBe(200)
    const cookie = response.cookies.find(({ name }) => name === 'sizhi-session')!
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    const { data } = response.json<{ data: OwnAccount }>()
    expect(data.account).toMatchObject({ displayName: '黄调解员', grants: [{ role: 'officer' }] })
    expect((await ask(sessionOf(response))).statusCode).toBe(200)
  })

  test('is refused alike for a wrong password and for a name that nobody has', async () => {
    const wrong = await attempt({ name: await officer(), password: 'wrong password 1' })
    const nobody = await attempt({ name: 'nobody-at-all', password: 'wrong password 1' })
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401])
    expect(wrong.json()).toEqual(nobody.json())
  })

  test('keeps neither the password nor the token where somebody could read it', async () => {
    const session = await signedIn(await officer())
    const { rows } = await database.pool.query<{ everything: string }>(
      `select (select string_agg(account::text, ' ') from sizhi.account) || (select string_agg(session::text, ' ') from sizhi.session) as everything`,
    )
    expect(rows[0]!.everything).not.toContain(PASSWORD)
    expect(rows[0]!.everything).not.toContain(session.split('=')[1])
    expect(rows[0]!.everything).toContain('$argon2id$v=19$m=47104,t=1,p=1$')
  })

  test.each([
    ['short 1', 'too short'],
    ['password123', 'common'],
    ['1234567890123', 'a row of digits'],
  ])('takes no account with the password "%s" (%s)', async (password) => {
    const order = {
      signInName: 'somebody',
      displayName: '某',
      password,
      mustChangePassword: false,
      grants: [],
      orderedBy: '试验',
    }
    await expect(addAccount(database, order)).rejects.toMatchObject({ code: 'password-unfit' })
  })
})

describe('wrong passwords', () => {
  test('slow down whoever sends them, and not the owner at his own desk', async () => {
    const name = await officer()
    const device = cookieOf(await attempt({ name, from: '192.0.2.7' }), 'sizhi-device')
    for (let count = 0; count < 5; count++)
      expect(codeOf(await attempt({ name, password: 'a guess 1981', from: '198.51.100.1' }))).toBe('sign-in-failed')
    const stranger = await attempt({ name, from: '198.51.100.1' })
    expect([stranger.statusCode, codeOf(stranger)]).toEqual([429, 'sign-in-slowed-down'])
    expect((await attempt({ name, from: '192.0.2.7' })).statusCode, 'from another network').toBe(200)
    expect((await attempt({ name, cookie: device, from: '198.51.100.1' })).statusCode, 'a known device').toBe(200)
  })
})

describe('a second factor', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  async function officerWithAuthenticator(): Promise<string> {
    const name = await officer()
    await database.pool.query('update sizhi.account set second_factor_secret = $2 where sign_in_name = $1', [
      name,
      secret,
    ])
    return name
  }

  test('bears with a phone whose clock is half a minute off, and tells who holds one ten minutes off to look at it', async () => {
    const name = await officerWithAuthenticator()
    const codeAfter = (seconds: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + seconds * 1000 })
    for (const minutes of [-10, 10]) {
      const refused = await attempt({ name, code: codeAfter(minutes * 60) })
      expect(refused.json<{ error: { message: string } }>().error.message).toContain('check the clock of the phone')
    }
    expect((await attempt({ name, code: codeAfter(-25) })).statusCode).toBe(200)
  })

  test('is asked for after the password, and its code counts once', async () => {
    const name = await officerWithAuthenticator()
    expect(codeOf(await attempt({ name }))).toBe('second-factor-needed')
    const code = new TOTP({ secret }).generate()
    expect(codeOf(await attempt({ name, code: code === '000000' ? '000001' : '000000' }))).toBe('second-factor-wrong')
    expect((await attempt({ name, code })).statusCode).toBe(200)
    expect(codeOf(await attempt({ name, code })), 'the same code again').toBe('second-factor-wrong')
  })
})

describe('a session', () => {
  test.each([
    ['used_at', '3 hours', 'session-expired'],
    ['started_at', '13 hours', 'session-expired'],
  ])('is over when its %s lies %s back', async (column, interval, code) => {
    const session = await signedIn(await officer())
    await setBack(column, interval)
    const response = await askAnew(session)
    expect([response.statusCode, codeOf(response)]).toEqual([401, code])
  })

  test('goes on where the clock of the server was set back meanwhile', async () => {
    const session = await signedIn(await officer())
    for (const column of ['used_at', 'started_at', 'renewed_at']) await setBack(column, '-20 minutes')
    expect((await askAnew(session)).statusCode).toBe(200)
  })

  test('that was tampered with is nobody’s', async () => {
    const session = await signedIn(await officer())
    const last = session.at(-1) === 'A' ? 'B' : 'A'
    expect(codeOf(await ask(session.slice(0, -1) + last))).toBe('session-unknown')
    expect(codeOf(await ask('sizhi-session=no-token'))).toBe('session-unknown')
  })

  test('gets a new token by the hour; the old one shown again much later ends it for both', async () => {
    const first = await signedIn(await officer())
    await setBack('renewed_at', '2 hours')
    const renewed = await askAnew(first)
    const second = sessionOf(renewed)
    expect(renewed.statusCode).toBe(200)
    expect(second).not.toBe(first)
    expect((await askAnew(first)).statusCode, 'a request that was under way').toBe(200)
    await setBack('renewed_at', '5 minutes')
    expect(codeOf(await askAnew(first))).toBe('session-replayed')
    expect(codeOf(await ask(second))).toBe('session-replayed')
  })

  test('ends by signing out here, or everywhere', async () => {
    const name = await officer()
    const [here, there, elsewhere] = [await signedIn(name), await signedIn(name), await signedIn(name)]
    const signOut = (cookie: string, everywhere: boolean) =>
      app.inject({
        method: 'POST',
        url: '/api/account/sign-out',
        headers: { ...SAME_SITE, cookie },
        payload: { everywhere },
      })
    expect((await ask(there)).statusCode).toBe(200)
    await signOut(here, false)
    expect(codeOf(await ask(here))).toBe('session-signed-out')
    expect((await ask(there)).statusCode).toBe(200)
    await signOut(elsewhere, true)
    expect(codeOf(await ask(there))).toBe('session-signed-out-everywhere')
  })

  test('ends at once when its account is closed, and nobody signs in to it any more', async () => {
    const name = await officer()
    const session = await signedIn(name)
    expect((await ask(session)).statusCode).toBe(200)
    await closeAccount(database, name, '试验')
    expect(codeOf(await ask(session))).toBe('session-account-closed')
    expect(codeOf(await attempt({ name }))).toBe('sign-in-failed')
  })

  test('changes nothing for a page of another site, nor for one that does not say where it comes from', async () => {
    const session = await signedIn(await officer())
    const change = (headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/api/account/sign-out',
        headers: { cookie: session, host: 'sizhi.example', ...headers },
        payload: { everywhere: false },
      })
    expect(codeOf(await change({ 'sec-fetch-site': 'cross-site' }))).toBe('foreign-request')
    expect(codeOf(await change({ origin: 'https://elsewhere.example' }))).toBe('foreign-request')
    expect(codeOf(await change({}))).toBe('foreign-request')
    expect((await change({ origin: 'https://sizhi.example' })).statusCode).toBe(200)
  })
})
