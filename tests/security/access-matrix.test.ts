import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { IdentityProvider } from '../../server/auth/oidc/identity-provider.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn, type TestPlace } from '../support/test-accounts.ts'
import { ROUTES } from './access/route-table.ts'

import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Access, Role } from '../../geodata/access/model.ts'

const CASE = '450621-qinba-hill'
const OTHER_CASE = '450621-nowhere'
const COUNTY = '450621'
const OTHER_COUNTY = '450699'

/** Who comes to the door, and where his account reaches. */
const PEOPLE: Readonly<Record<string, { readonly role: Role; readonly at: TestPlace } | null>> = {
  'the public': null,
  'an officer of the county': { role: 'officer', at: { countyCode: COUNTY } },
  'an officer of everywhere': { role: 'officer', at: {} },
  'an officer of another county': { role: 'officer', at: { countyCode: OTHER_COUNTY } },
  'an approver of the county': { role: 'approver', at: { countyCode: COUNTY } },
  'an auditor of the county': { role: 'auditor', at: { countyCode: COUNTY } },
  'a court with the case': { role: 'court', at: { caseId: CASE } },
  'a party of the case': { role: 'party', at: { caseId: CASE } },
  'an administrator': { role: 'administrator', at: {} },
}
const OFFICERS = ['an officer of the county', 'an officer of everywhere']
const OFFICE = [...OFFICERS, 'an approver of the county', 'an auditor of the county']
/** Whom each kind of route lets in, for this case and this county. */
const LET_IN: Readonly<Record<Access | 'tile', readonly string[]>> = {
  public: Object.keys(PEOPLE),
  own: Object.keys(PEOPLE).filter((name) => name !== 'the public'),
  'case.read': [...OFFICE, 'a court with the case', 'a party of the case'],
  'case.change': OFFICERS,
  'case.begin': OFFICERS,
  'case.export': [...OFFICERS, 'an approver of the county'],
  'ruling.seal': ['an approver of the county'],
  'field.read': [...OFFICE, 'a court with the case'],
  'field.record': OFFICERS,
  'publication.read': OFFICE,
  'publication.prepare': OFFICERS,
  'publication.decide': ['an approver of the county'],
  'publication.withdraw': [...OFFICERS, 'an approver of the county'],
  'county.read': OFFICE,
  'county.change': OFFICERS,
  'ledger.read': OFFICE,
  'audit.read': ['an approver of the county', 'an auditor of the county'],
  'account.manage': ['an administrator'],
  tile: OFFICE,
}

const asked: { readonly route: string; readonly access: unknown }[] = []
const cookies = new Map<string, string | undefined>()
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-access-'))
let app: FastifyInstance
beforeAll(async () => {
  const database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  await database.pool.query('insert into sizhi.county (county_code, name) values ($1, $2)', [OTHER_COUNTY, '别县'])
  const provider = new IdentityProvider({
    issuer: 'https://sign-in.invalid',
    clientId: 'sizhi',
    clientSecret: 'secret',
  })
  const settings = { host: '127.0.0.1', dataFolder }
  app = buildApp({ database, webRoot: 'no such folder', settings, demonstrationCase: CASE, provider })
  app.addHook('onRoute', ({ method, url, config }) => {
    const methods = [method].flat()
    if (/^\/(?:api\/|ogc)/u.test(url) && !methods.every((each) => each === 'HEAD'))
      asked.push({ route: `${methods[0]!} ${url}`, access: config?.access })
  })
  await app.ready()
  for (const [name, person] of Object.entries(PEOPLE))
    cookies.set(name, person ? (await signedIn(database, [person.role], person.at)).cookie : undefined)
})
afterAll(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true })
})

/** Where a body tells the place, it has to be one that could be taken; nothing can be read of this document. */
const NEW_CASE = (countyCode: string) => ({
  countyCode,
  countyName: '某县',
  key: 'at-the-door',
  title: '门口',
  importedBy: '黄调解员',
  document: { fileName: 'paper.txt', base64: '' },
  places: { type: 'FeatureCollection', features: [] },
})

/**
 * No place is named there: what is listed is picked by the database from all that an account reaches, and the case of an upload is looked at
 * when it begins.
 */
const PICKED = new Set([
  'GET /api/counties',
  'GET /api/ledger',
  'GET /api/ledger.csv',
  'POST /api/uploads',
  'POST /api/uploads/:upload',
])

/** A request that comes as far as the door: what it asks for need not be there. */
function requestOf(route: string, id: string, code: string): InjectOptions & { url: string } {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern
    .replace('/cases/:id', `/cases/${id}`)
    .replace('/counties/:code', `/counties/${code}`)
    .replace(':sheet', 'survey-sheet')
    .replace(':audience', 'officer')
    .replace(':layer', 'claims')
    .replace(/:(?:id|upload|account)/gu, '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/gu, '1')
  const url = /^\/(?:api|ogc)\/tiles/u.test(path) ? `${path}?county=${code}&layer=claims` : path
  const body = method === 'GET' ? {} : { payload: path === '/api/cases' ? NEW_CASE(code) : {} }
  return { method: method, url, ...body }
}

async function isLetIn(name: string, request: InjectOptions): Promise<boolean> {
  const cookie = cookies.get(name)
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie !== undefined && { cookie }) }
  const response = await app.inject({ ...request, headers })
  expect(response.statusCode, `${name}: ${response.body}`).toBeLessThan(500)
  const code = response.headers['content-type']?.toString().startsWith('application/json')
    ? response.json<{ error?: { code: string } }>().error?.code
    : undefined
  return code !== 'sign-in-needed' && code !== 'not-allowed'
}

const LISTED = Object.entries(ROUTES).flatMap(([access, routes]) => routes.map((route) => ({ route, access })))
/** They end a session or begin another, or make a demonstration's account: tried by themselves, in sign-in.test.ts. */
const OF_ONES_OWN = /\/api\/account(?:\/|$)/u

test('every route says who may use it, and stands in the table with just that', () => {
  const told = asked.map(({ route, access }) => ({ route, access: typeof access === 'function' ? 'tile' : access }))
  const byRoute = (a: { route: string }, b: { route: string }) => (a.route < b.route ? -1 : 1)
  expect(told.sort(byRoute)).toEqual(LISTED.slice().sort(byRoute))
})

describe.each(Object.keys(PEOPLE))('%s', (name) => {
  test.each(LISTED.filter(({ route }) => !OF_ONES_OWN.test(route)))(
    'comes to the right end at $route',
    async ({ route, access }) => {
      const isRight =
        LET_IN[access as Access].includes(name) || (PICKED.has(route) && name === 'an officer of another county')
      expect(await isLetIn(name, requestOf(route, CASE, COUNTY)), 'in the county').toBe(isRight)
    },
  )
})

describe('where an account does not reach', () => {
  const ofPlaces = LISTED.filter(({ route }) => /cases\/:id|:code|(?:api|ogc)\/tiles/u.test(route))
  test.each(ofPlaces)('nobody of the county or of the case is let in at $route', async ({ route }) => {
    const [id, code] = [`${OTHER_COUNTY}-some-case`, OTHER_COUNTY]
    for (const name of ['an officer of the county', 'an approver of the county', 'an auditor of the county'])
      expect(await isLetIn(name, requestOf(route, id, code)), name).toBe(false)
    for (const name of ['a court with the case', 'a party of the case'])
      expect(await isLetIn(name, requestOf(route, OTHER_CASE, COUNTY)), name).toBe(false)
  })
})
