import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Grant } from '../../geodata/access/model.ts'
import type { NewSecondFactor } from '../../geodata/wire/account.ts'
import type { AccountList, ListedAccount } from '../../geodata/wire/accounts.ts'
import type { Database } from '../../server/db/database.ts'
import type { TestAccount } from '../support/test-accounts.ts'

const CASE = '450621-qinba-hill'
const COUNTY = '450621'
const OWN_PASSWORD = '石壁 牛角冲 大湾 1981'
const OFFICER: Grant = { role: 'officer', countyCode: COUNTY, caseId: null }
const HEADERS = { 'sec-fetch-site': 'same-origin', 'accept-language': 'en' }

let app: FastifyInstance
let database: Database
let administrator: TestAccount
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  administrator = await signedIn(database, ['administrator'])
})
afterAll(() => app.close())

const send = (cookie: string, method: 'GET' | 'POST' | 'PUT', path: string, payload: object = {}) =>
  app.inject({ method, url: `/api/${path}`, headers: { ...HEADERS, cookie }, ...(method !== 'GET' && { payload }) })
const asAdministrator = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
  send(administrator.cookie, method, path, payload)
const codeOf = (response: LightMyRequestResponse) => response.json<{ error?: { code: string } }>().error?.code
function listIn(response: LightMyRequestResponse): AccountList {
  expect(response.statusCode, response.body).toBe(200)
  return response.json<{ data: AccountList }>().data
}
const accountIn = ({ accounts }: AccountList, signInName: string): ListedAccount =>
  accounts.find((account) => account.signInName === signInName)!

let made = 0
type Made = { readonly name: string; readonly id: string; readonly password: string }
/** An account as the administrator hands it over. */
async function handedOver(grants: readonly Grant[] = [OFFICER]): Promise<Made> {
  const name = `person-${++made}`
  const order = { signInName: name, displayName: '韦某甲', hasPassword: true, grants }
  const list = listIn(await asAdministrator('POST', 'accounts', order))
  return { name, id: accountIn(list, name).accountId, password: list.newPassword! }
}
const signIn = (name: string, password: string, code?: string) =>
  send('', 'POST', 'account/sign-in', { name, password, ...(code !== undefined && { code }) })
const sessionOf = (response: LightMyRequestResponse): string =>
  `sizhi-session=${response.cookies.find(({ name }) => name === 'sizhi-session')?.value ?? ''}`
const enter = async ({ name, password }: Made) => sessionOf(await signIn(name, password))
const exchange = (cookie: string, current: string, next = OWN_PASSWORD) =>
  send(cookie, 'PUT', 'account/password', { current, next })
/** An account whose owner has signed in, changed the password and gone again. */
async function make(grants?: readonly Grant[]): Promise<Made> {
  const person = await handedOver(grants)
  const session = sessionOf(await exchange(await enter(person), person.password))
  await send(session, 'POST', 'account/sign-out', { everywhere: false })
  return { ...person, password: OWN_PASSWORD }
}
const reads = (cookie: string, path = `cases/${CASE}`) => send(cookie, 'GET', path)

describe('an administrator', () => {
  test('makes an account with a password that is told this once and signs in', async () => {
    const person = await handedOver()
    expect((await enter(person)).length).toBeGreaterThan('sizhi-session='.length)
    const list = listIn(await asAdministrator('GET', 'accounts'))
    expect(list.newPassword).toBeNull()
    expect(JSON.stringify(list)).not.toContain(person.password)
    expect(accountIn(list, person.name)).toMatchObject({ hasPassword: true, openSessions: 1, grants: [OFFICER] })
    const { rows } = await database.pool.query('select * from sizhi.account_event')
    expect(JSON.stringify(rows)).not.toContain(person.password)
  })

  test('is refused a name that is taken, and stores nothing with a right that nobody can hold', async () => {
    const { name } = await make()
    const order = { signInName: name, displayName: '韦某乙', hasPassword: true, grants: [] }
    expect(codeOf(await asAdministrator('POST', 'accounts', order))).toBe('sign-in-name-taken')
    const court: Grant = { role: 'court', countyCode: null, caseId: null }
    const unfit = { ...order, signInName: 'nobody-yet', grants: [court] }
    expect(codeOf(await asAdministrator('POST', 'accounts', unfit))).toBe('grant-unfit')
    const elsewhere = { ...unfit, grants: [{ ...OFFICER, countyCode: '999999' }] }
    expect(codeOf(await asAdministrator('POST', 'accounts', elsewhere))).toBe('grant-place-missing')
    expect(accountIn(listIn(await asAdministrator('GET', 'accounts')), 'nobody-yet')).toBeUndefined()
  })

  test('lets somebody into a case and out of it again, at once and without his signing in anew', async () => {
    const person = await make([])
    const session = await enter(person)
    expect(codeOf(await reads(session))).toBe('not-allowed')
    const grant: Grant = { role: 'court', countyCode: COUNTY, caseId: CASE }
    listIn(await asAdministrator('PUT', `accounts/${person.id}/grants`, { grant, isGiven: true }))
    expect((await reads(session)).statusCode).toBe(200)
    const list = listIn(await asAdministrator('PUT', `accounts/${person.id}/grants`, { grant, isGiven: false }))
    expect(codeOf(await reads(session))).toBe('not-allowed')
    const told = list.events.filter(({ account }) => account === person.name).map(({ action }) => action)
    expect(told).toEqual(['grant-taken', 'granted', 'password-changed', 'account-made'])
    const again = await asAdministrator('PUT', `accounts/${person.id}/grants`, { grant, isGiven: false })
    expect(codeOf(again), 'what he does not have').toBe('grant-place-missing')
  })

  test('who gives himself a role over cases is shown to have done so', async () => {
    const { accountId } = administrator
    const given = await asAdministrator('PUT', `accounts/${accountId}/grants`, { grant: OFFICER, isGiven: true })
    const { accounts, events } = listIn(given)
    const own = accounts.find((account) => account.accountId === accountId)!
    expect(own.grants.filter(({ isOwnGift }) => isOwnGift)).toMatchObject([OFFICER])
    expect(events[0]).toMatchObject({ action: 'granted', isOwn: true, grant: OFFICER, actor: own.signInName })
    const other = await signedIn(database, ['administrator'])
    const seen = listIn(await send(other.cookie, 'GET', 'accounts'))
    expect(seen.events[0], 'to every administrator').toEqual(events[0])
    listIn(await asAdministrator('PUT', `accounts/${accountId}/grants`, { grant: OFFICER, isGiven: false }))
    const { rows } = await database.pool.query<{ action: string }>(
      'select action from sizhi.account_event where account_id = $1 order by event_number',
      [accountId],
    )
    expect(
      rows.map(({ action }) => action),
      'taking it back does not unsay it',
    ).toEqual(['granted', 'grant-taken'])
  })

  test('neither closes his own account nor stops being an administrator by himself', async () => {
    const { accountId } = administrator
    const grant: Grant = { role: 'administrator', countyCode: null, caseId: null }
    expect(codeOf(await asAdministrator('POST', `accounts/${accountId}/close`))).toBe('own-account')
    const taken = await asAdministrator('PUT', `accounts/${accountId}/grants`, { grant, isGiven: false })
    expect(codeOf(taken)).toBe('own-account')
    expect((await asAdministrator('GET', 'accounts')).statusCode).toBe(200)
  })

  test('closes an account and ends sessions at once', async () => {
    const [closed, left] = [await make(), await make()]
    const [first, second] = [await enter(closed), await enter(left)]
    expect([(await reads(first)).statusCode, (await reads(second)).statusCode]).toEqual([200, 200])
    expect(accountIn(listIn(await asAdministrator('POST', `accounts/${closed.id}/close`)), closed.name).isClosed).toBe(
      true,
    )
    expect(codeOf(await reads(first))).toBe('session-account-closed')
    listIn(await asAdministrator('POST', `accounts/${left.id}/sessions/end`))
    expect(codeOf(await reads(second))).toBe('session-signed-out-everywhere')
    expect((await signIn(left.name, left.password)).statusCode, 'signs in again').toBe(200)
  })

  test('gives a new password to who forgot his; the old one and its sessions are over', async () => {
    const person = await make()
    const session = await enter(person)
    const { newPassword } = listIn(await asAdministrator('POST', `accounts/${person.id}/password`))
    expect(codeOf(await reads(session))).toBe('session-signed-out-everywhere')
    expect(codeOf(await signIn(person.name, person.password))).toBe('sign-in-failed')
    const entered = await signIn(person.name, newPassword!)
    expect(entered.json()).toMatchObject({ data: { account: { mustChangePassword: true } } })
    expect(codeOf(await reads(sessionOf(entered)))).toBe('password-to-be-changed')
  })

  test('links nobody to a provider that the server does not have', async () => {
    const { id } = await make()
    const linked = await asAdministrator('PUT', `accounts/${id}/provider`, { subject: 'abc' })
    expect(codeOf(linked)).toBe('no-provider')
  })

  test('is told of an account that is not there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(codeOf(await asAdministrator('POST', `accounts/${nobody}/close`))).toBe('account-not-found')
  })
})

describe('a password that an administrator gave', () => {
  test('opens nothing but its own change, whatever the account may do', async () => {
    const person = await handedOver([OFFICER, { role: 'administrator', countyCode: null, caseId: null }])
    const session = await enter(person)
    const own = await send(session, 'GET', 'account')
    expect(own.json()).toMatchObject({ data: { account: { mustChangePassword: true } } })
    for (const path of [`cases/${CASE}`, 'cases', 'counties', 'accounts'])
      expect(codeOf(await reads(session, path)), path).toBe('password-to-be-changed')
    expect(codeOf(await send(session, 'POST', 'account/second-factor'))).toBe('password-to-be-changed')
    const answer = { key: 'nothing', value: 'near', answeredBy: '某' }
    expect(codeOf(await send(session, 'PUT', `cases/${CASE}/answers`, answer))).toBe('password-to-be-changed')
    expect((await reads(session, `public/records`)).statusCode, 'what anybody may read').toBe(200)

    expect(codeOf(await exchange(session, 'not the password'))).toBe('sign-in-failed')
    expect(codeOf(await exchange(session, person.password, person.password))).toBe('password-unchanged')
    expect(codeOf(await exchange(session, person.password, 'password123'))).toBe('password-unfit')
    expect(codeOf(await reads(session)), 'still').toBe('password-to-be-changed')
    const changed = await exchange(session, person.password)
    expect(changed.json()).toMatchObject({ data: { account: { mustChangePassword: false } } })
    expect((await reads(sessionOf(changed))).statusCode).toBe(200)
    expect((await reads(sessionOf(changed), 'accounts')).statusCode).toBe(200)
  })
})

describe('one’s own second factor', () => {
  const factor = async (cookie: string) =>
    (await send(cookie, 'POST', 'account/second-factor')).json<{ data: NewSecondFactor }>().data
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

  test('counts only when a code of it has come back, and ends every other session then', async () => {
    const person = await make()
    const { name, password } = person
    const [here, elsewhere] = [await enter(person), await enter(person)]
    const { secret, address } = await factor(here)
    expect(address).toContain(secret)
    expect((await signIn(name, password)).statusCode, 'not yet').toBe(200)

    const code = new TOTP({ secret }).generate()
    const put = (given: object) => send(here, 'PUT', 'account/second-factor', { secret, code, password, ...given })
    expect(codeOf(await put({ code: wrongFor(code) }))).toBe('second-factor-wrong')
    expect(codeOf(await put({ password: 'not the password' }))).toBe('password-wrong')
    expect((await signIn(name, password)).statusCode, 'still not').toBe(200)

    const enrolled = await put({})
    expect(enrolled.json()).toMatchObject({ data: { account: { hasSecondFactor: true } } })
    expect((await reads(sessionOf(enrolled))).statusCode).toBe(200)
    expect(codeOf(await reads(elsewhere))).toBe('session-signed-out-everywhere')
    expect(codeOf(await signIn(name, password))).toBe('second-factor-needed')
    expect(codeOf(await signIn(name, password, code)), 'the code that confirmed it').toBe('second-factor-wrong')
  })

  test('goes with the password, and not without it; an administrator takes it from who lost his telephone', async () => {
    const person = await make()
    const { name, password, id } = person
    const enrol = async () => {
      const session = await enter(person)
      const { secret } = await factor(session)
      const given = { secret, code: new TOTP({ secret }).generate(), password }
      return sessionOf(await send(session, 'PUT', 'account/second-factor', given))
    }
    const session = await enrol()
    const remove = (given: string) => send(session, 'PUT', 'account/second-factor/remove', { password: given })
    expect(codeOf(await remove('not the password'))).toBe('password-wrong')
    expect(codeOf(await signIn(name, password))).toBe('second-factor-needed')
    expect((await remove(password)).statusCode).toBe(200)
    expect((await signIn(name, password)).statusCode).toBe(200)

    await enrol()
    expect(codeOf(await signIn(name, password))).toBe('second-factor-needed')
    listIn(await asAdministrator('POST', `accounts/${id}/second-factor/reset`))
    expect((await signIn(name, password)).statusCode).toBe(200)
  })
})
