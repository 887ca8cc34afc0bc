import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { programOf } from '../support/access-token.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn, type TestPlace } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { Role } from '../../geodata/access/model.ts'
import type { Database } from '../../server/db/database.ts'

const CASE = '450621-qinba-hill'
const COUNTY = '450621'
const OTHER_COUNTY = '450696'
const ITEMS = '/ogc/collections/place-points/items'

let database: Database
let app: FastifyInstance
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  await database.pool.query('insert into sizhi.county (county_code, name) values ($1, $2)', [OTHER_COUNTY, '别县'])
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
})
afterAll(() => app.close())

const placesOnRecord = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>('select count(*)::integer as count from sizhi.place')
  return rows[0]!.count
}
const tree = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [107.99, 22.15] },
  properties: { case: CASE, kind: 'tree', name: '松', reason: '现场' },
}
const enter = (headers: Record<string, string>, payload: object | string = tree) =>
  app.inject({ method: 'POST', url: ITEMS, headers: { 'content-type': 'application/geo+json', ...headers }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }) // prettier-ignore
const codeOf = (response: Awaited<ReturnType<typeof enter>>) =>
  response.json<{ error?: { code: string } }>().error?.code

describe('with a token that may write', () => {
  test.each<[string, Role, TestPlace, boolean]>([
    ['an officer of the county', 'officer', { countyCode: COUNTY }, true],
    ['an officer of everywhere', 'officer', {}, true],
    ['an officer of another county', 'officer', { countyCode: OTHER_COUNTY }, false],
    ['an approver', 'approver', { countyCode: COUNTY }, false],
    ['an auditor', 'auditor', { countyCode: COUNTY }, false],
    ['a court with the case', 'court', { caseId: CASE }, false],
    ['a party of the case', 'party', { caseId: CASE }, false],
    ['an administrator', 'administrator', {}, false],
  ])('%s is let in just where he may change the case', async (_, role, at, isLetIn) => {
    const program = await programOf(app, await signedIn(database, [role], at), true)
    const before = await placesOnRecord()
    const response = await enter(program)
    expect([response.statusCode, codeOf(response)]).toEqual(isLetIn ? [201, undefined] : [403, 'not-allowed'])
    expect(await placesOnRecord()).toBe(isLetIn ? before + 1 : before)
    const address = `${ITEMS}/450621.qinba-hill.four-pines`
    const gone = await app.inject({ method: 'DELETE', url: address, headers: { ...program, 'sizhi-reason': 'x' } })
    expect(gone.statusCode).toBe(isLetIn ? 428 : 403)
  })

  test('a page elsewhere, to which a browser lends it, changes nothing', async () => {
    const program = await programOf(app, await signedIn(database, ['officer'], {}), true)
    for (const origin of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.invalid' }]) {
      const response = await enter({ ...program, ...origin })
      expect([response.statusCode, codeOf(response)]).toEqual([403, 'foreign-request'])
    }
  })

  test('it opens nothing else, and nothing at all once it is revoked', async () => {
    const account = await signedIn(database, ['officer'], {})
    const program = await programOf(app, account, true)
    const payload = { placeId: null, place: {}, changedBy: 'x', reason: '' }
    const url = `/api/cases/${CASE}/places`
    expect((await app.inject({ method: 'PUT', url, headers: { ...program, 'if-match': '"1"' }, payload })).statusCode).toBe(403) // prettier-ignore
    await database.pool.query('update sizhi.access_token set revoked_at = now() where account_id = $1', [
      account.accountId,
    ])
    expect((await enter(program)).statusCode).toBe(401)
  })
})

test('a token writes only when it was made to, and that is in the log of accounts', async () => {
  const account = await signedIn(database, ['officer'], { countyCode: COUNTY })
  const [reads, writes] = [await programOf(app, account, false), await programOf(app, account, true)]
  expect(codeOf(await enter(reads))).toBe('access-token-reads-only')
  expect((await enter(writes)).statusCode).toBe(201)
  const { rows } = await database.pool.query<{ details: object }>(
    `select details from sizhi.account_event where action = 'token-made' and account_id = $1 order by happened_at`,
    [account.accountId],
  )
  expect(rows.map(({ details }) => details)).toEqual([
    { purpose: 'reads', days: 1, mayWrite: false },
    { purpose: 'writes', days: 1, mayWrite: true },
  ])
})

test('a cookie writes nothing in the service, not even from a page of this site', async () => {
  const { cookie } = await signedIn(database, ['officer'], {})
  for (const site of ['same-origin', 'cross-site', 'none']) {
    const response = await enter({ cookie, 'sec-fetch-site': site })
    expect([response.statusCode, codeOf(response)]).toEqual([401, 'access-token-needed'])
  }
  expect((await enter({})).headers['www-authenticate']).toBe('Basic realm="Sizhi", charset="UTF-8"')
})

test('who may not write is refused before what he sends is read', async () => {
  const reads = await programOf(app, await signedIn(database, ['officer'], {}), false)
  expect((await enter(reads, 'no JSON')).statusCode).toBe(403)
  expect((await enter({}, 'no JSON')).statusCode).toBe(401)
})
