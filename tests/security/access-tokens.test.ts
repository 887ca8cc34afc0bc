import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn, type TestAccount } from '../support/test-accounts.ts'

import type { FastifyInstance, InjectOptions } from 'fastify'
import type { MadeAccessToken, WireAccessToken } from '../../geodata/wire/access-tokens.ts'
import type { Database } from '../../server/db/database.ts'

const CASE = '450621-qinba-hill'
const CLAIMS = '/ogc/collections/claims/items'

let database: Database
let app: FastifyInstance
let officer: TestAccount
let court: TestAccount
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  officer = await signedIn(database, ['officer'], { countyCode: '450621' })
  court = await signedIn(database, ['court'], { caseId: CASE })
})
afterAll(() => app.close())

const asAccount = ({ cookie }: TestAccount, asked: InjectOptions) =>
  app.inject({ ...asked, headers: { cookie, 'sec-fetch-site': 'same-origin' } })
async function made(account: TestAccount, more: object = {}): Promise<MadeAccessToken> {
  const payload = { purpose: 'QGIS', days: 30, ...more }
  const response = await asAccount(account, { method: 'POST', url: '/api/account/tokens', payload })
  expect(response.statusCode, response.body).toBe(201)
  return response.json<{ data: MadeAccessToken }>().data
}
const basic = (token: string) => ({ authorization: `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}` })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const numberMatched = async (headers: Record<string, string>): Promise<number> => {
  const response = await app.inject({ url: CLAIMS, headers })
  expect(response.statusCode, response.body).toBe(200)
  return response.json<{ numberMatched: number }>().numberMatched
}

describe('an access token', () => {
  test('reads what its account may see, as the password of Basic and as Bearer', async () => {
    const { token } = await made(officer)
    const seen = (await asAccount(officer, { url: CLAIMS })).json<{ numberMatched: number }>().numberMatched
    expect(seen).toBeGreaterThan(0)
    expect([await numberMatched(basic(token)), await numberMatched(bearer(token))]).toEqual([seen, seen])
    const tile = '/api/tiles/officer.json?case=450621-qinba-hill&layer=outlines'
    expect((await app.inject({ url: tile, headers: basic(token) })).statusCode).toBe(200)
  })

  test('is told once, and only its hash is stored', async () => {
    const { token, tokens } = await made(officer, { purpose: '办公室的 QGIS' })
    expect(tokens[0]).toMatchObject({ purpose: '办公室的 QGIS', usedAt: null })
    expect(JSON.stringify(tokens)).not.toContain(token)
    const { rows } = await database.pool.query<{ row: string }>(
      `select access_token::text as row from sizhi.access_token union all select account_event::text from sizhi.account_event`,
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })

  test('opens nothing but the service and the tiles: neither cases nor its own account', async () => {
    const { token } = await made(officer)
    for (const url of [`/api/cases/${CASE}`, '/api/cases', '/api/account/tokens', '/api/ledger', '/api/ogc'])
      for (const headers of [basic(token), bearer(token)])
        expect([401, 404], url).toContain((await app.inject({ url, headers })).statusCode)
  })

  test('that was revoked opens nothing from the next request on, and its account alone revokes it', async () => {
    const { token, tokens } = await made(officer, { purpose: 'to be revoked' })
    const { id } = tokens.find(({ purpose }) => purpose === 'to be revoked')!
    expect(await numberMatched(basic(token))).toBeGreaterThan(0)
    const url = `/api/account/tokens/${id}`
    expect((await asAccount(court, { method: 'DELETE', url })).statusCode).toBe(404)
    expect(await numberMatched(basic(token))).toBeGreaterThan(0)
    const left = (await asAccount(officer, { method: 'DELETE', url })).json<{ data: WireAccessToken[] }>().data
    expect(left.map((each) => each.id)).not.toContain(id)
    expect((await app.inject({ url: CLAIMS, headers: basic(token) })).statusCode).toBe(401)
    expect((await asAccount(officer, { method: 'DELETE', url })).statusCode).toBe(404)
  })

  test('changes nothing, wherever it is shown', async () => {
    const { token } = await made(officer)
    const url = '/ogc/collections/place-points/items'
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const response = await app.inject({ method, url, headers: basic(token) })
      expect(response.json<{ error: { code: string } }>().error.code).toBe('access-token-reads-only')
    }
    const fromElsewhere = { ...basic(token), 'sec-fetch-site': 'cross-site' }
    expect((await app.inject({ method: 'POST', url, headers: fromElsewhere })).statusCode).toBe(403)
  })

  test('ends with its days and with its account', async () => {
    const someone = await signedIn(database, ['officer'], { countyCode: '450621' })
    const [over, closed] = [await made(someone, { purpose: 'over' }), await made(someone, { purpose: 'closed' })]
    await database.pool.query(
      `update sizhi.access_token set made_at = now() - interval '3 days', expires_at = now() - interval '1 second' where purpose = 'over'`,
    )
    expect((await app.inject({ url: CLAIMS, headers: basic(over.token) })).statusCode).toBe(401)
    expect(await numberMatched(basic(closed.token))).toBeGreaterThan(0)
    await database.pool.query('update sizhi.account set is_closed = true where account_id = $1', [someone.accountId])
    expect((await app.inject({ url: CLAIMS, headers: basic(closed.token) })).statusCode).toBe(401)
  })

  test('that is wrong is refused, also where the public would be let in, and a program is asked for another', async () => {
    for (const headers of [basic('sizhi_wrong'), bearer('x'), basic(`sizhi_${'a'.repeat(43)}`)]) {
      const response = await app.inject({ url: '/ogc/collections/published-lines/items', headers })
      expect([response.statusCode, response.headers['www-authenticate']]).toEqual([
        401,
        'Basic realm="Sizhi", charset="UTF-8"',
      ])
    }
    expect((await app.inject({ url: CLAIMS, headers: { authorization: 'nonsense' } })).statusCode).toBe(401)
  })

  test('lives a year at most, and an account has twenty at most', async () => {
    const url = '/api/account/tokens'
    const ask = (payload: object) => asAccount(court, { method: 'POST', url, payload })
    expect((await ask({ purpose: 'for ever', days: 4000 })).statusCode).toBe(400)
    for (let count = 0; count < 20; count++)
      expect((await ask({ purpose: 'one of many', days: 1 })).statusCode).toBe(201)
    expect((await ask({ purpose: 'one too many', days: 1 })).statusCode).toBe(409)
  })

  test('what a court reads with it is noted with the case', async () => {
    const someone = await signedIn(database, ['court'], { caseId: CASE })
    const { token } = await made(someone)
    await numberMatched(basic(token))
    const { rows } = await database.pool.query<{ what: string }>(
      'select what from sizhi.case_reading where account_id = $1',
      [someone.accountId],
    )
    expect(rows).toEqual([{ what: 'layer claims' }])
  })
})
