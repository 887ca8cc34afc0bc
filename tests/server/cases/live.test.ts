import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { openDemonstration } from '../../support/case-client.ts'
import { desksOfApp } from '../../support/office-app.ts'
import { readLive, until, type LiveReader } from '../../support/live/live-reader.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { Role } from '../../../geodata/access/model.ts'
import type { PresentPerson } from '../../../geodata/wire/live.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Database } from '../../../server/db/database.ts'
import type { TestPlace } from '../../support/test-accounts.ts'

const CASE = '450621-qinba-hill'

let app: FastifyInstance
let database: Database
let address: string
let atCase: string
const opened: LiveReader[] = []

beforeAll(async () => {
  ;({ app, database } = await openDemonstration())
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  atCase = `${address}/api/cases/${CASE}`
})
afterEach(() => {
  for (const reader of opened.splice(0)) reader.leave()
})
afterAll(async () => {
  // A connection on which nothing was asked yet would be waited for.
  app.server.closeAllConnections()
  await app.close()
})

const headersOf = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' })

async function comes(role: Role, place: TestPlace = {}, page?: string): Promise<LiveReader & { cookie: string }> {
  const { cookie } = await signedIn(database, [role], place)
  const reader = await readLive(atCase, headersOf(cookie), page)
  opened.push(reader)
  expect(reader.status).toBe(200)
  await until(() => reader.heard.some(({ name }) => name === 'standing'))
  return { ...reader, cookie }
}

async function somebodyEnters(name: string): Promise<CaseView> {
  const { officer } = await desksOfApp(app)
  const { data } = (await (await fetch(atCase, { headers: officer })).json()) as { data: CaseView }
  const response = await fetch(`${atCase}/places`, {
    method: 'PUT',
    headers: { ...officer, 'content-type': 'application/json', 'if-match': `"${data.version}"` },
    body: JSON.stringify({
      placeId: null,
      place: {
        names: [{ name, source: '现场' }],
        kind: 'tree',
        geometry: { type: 'Point', coordinates: [107.9, 22.1] },
        method: 'drawn-by-hand',
        accuracyMetres: null,
        illustrative: true,
      },
      changedBy: '黄调解员',
      reason: '',
    }),
  })
  const answer = (await response.json()) as { data: CaseView }
  expect(response.status, JSON.stringify(answer)).toBe(200)
  return answer.data
}

const changes = ({ heard }: LiveReader) => heard.flatMap((event) => (event.name === 'change' ? [event.data] : []))
const versionFirstTold = ({ heard }: LiveReader) =>
  heard.flatMap((event) => (event.name === 'standing' ? [event.data.version] : []))[0]
const present = ({ heard }: LiveReader): readonly PresentPerson[] | undefined =>
  heard.flatMap((event) => (event.name === 'present' ? [event.data.people] : [])).at(-1)
const isThere = (reader: LiveReader, role: Role) => present(reader)?.some((one) => one.role === role) === true

describe('whoever has a case open', () => {
  test('is told where it stands, and who changed what kind of thing', async () => {
    const approver = await comes('approver')
    const before = versionFirstTold(approver)!
    const { version } = await somebodyEnters('四棵松')
    await until(() => changes(approver).length > 0)
    expect(version).toBeGreaterThan(before)
    expect(changes(approver)[0]).toMatchObject({ version, by: '黄调解员', what: 'places' })
    expect(Date.parse(changes(approver)[0]!.at)).toBeLessThanOrEqual(Date.now())
  })

  test('sees who else has come, on which page, and that he has left again', async () => {
    const officer = await comes('officer')
    const court = await comes('court', { caseId: CASE }, 'court')
    await until(() => isThere(officer, 'court') && isThere(court, 'officer'))
    expect(present(officer)).toContainEqual({ name: '试验·court', role: 'court', page: 'court', isYou: false })
    court.leave()
    await until(() => !isThere(officer, 'court'))
  })

  test('sees a second window of his own as his own', async () => {
    const first = await comes('officer')
    const second = await readLive(atCase, headersOf(first.cookie))
    opened.push(second)
    await until(() => present(first)?.some(({ isYou }) => isYou) === true)
    expect(present(first)!.filter(({ isYou }) => isYou)).toHaveLength(1)
  })
})

describe('a party', () => {
  test('is told that the case changed, but not by whom, nor who is there, and nobody is told of him', async () => {
    const officer = await comes('officer')
    const party = await comes('party', { caseId: CASE }, 'court')
    const { version } = await somebodyEnters('老坟')
    await until(() => changes(party).length > 0)
    expect(changes(party)[0]).toMatchObject({ version, by: null, what: null })
    expect(party.heard.every(({ name }) => name !== 'present')).toBe(true)
    expect(isThere(officer, 'party')).toBe(false)
  })
})

describe('the stream ends', () => {
  test('when the session is signed out of', async () => {
    const officer = await comes('officer')
    const response = await fetch(`${address}/api/account/sign-out`, {
      method: 'POST',
      headers: { ...headersOf(officer.cookie), 'content-type': 'application/json' },
      body: JSON.stringify({ everywhere: false }),
    })
    expect(response.status, await response.text()).toBe(200)
    await officer.closed
  })

  test('when the account is let into the case no more', async () => {
    const { cookie } = await signedIn(database, ['administrator'])
    const court = await comes('court', { caseId: CASE }, 'court')
    const { rows } = await database.pool.query<{ accountId: string }>(
      `select account_id as "accountId" from sizhi.account where sign_in_name like 'court-%' order by created_at desc limit 1`,
    )
    const response = await fetch(`${address}/api/accounts/${rows[0]!.accountId}/grants`, {
      method: 'PUT',
      headers: { ...headersOf(cookie), 'content-type': 'application/json' },
      body: JSON.stringify({ grant: { role: 'court', countyCode: '450621', caseId: CASE }, isGiven: false }),
    })
    expect(response.status, await response.text()).toBe(200)
    await court.closed
  })
})

describe('what is refused', () => {
  test('is whoever does not ask for a stream', async () => {
    const response = await app.inject(`/api/cases/${CASE}/live?page=officer`)
    expect(response.statusCode).toBe(406)
    expect(response.json()).toMatchObject({ error: { code: 'stream-not-asked' } })
  })

  test('is one window more than twenty of one account, and no other account for it', async () => {
    const first = await comes('officer')
    for (let windows = 1; windows < 20; windows++) opened.push(await readLive(atCase, headersOf(first.cookie)))
    expect((await readLive(atCase, headersOf(first.cookie))).status).toBe(429)
    // A browser tells its page nothing of why a stream was refused: the page asks so.
    const asked = await fetch(`${atCase}/live?page=officer`, { headers: headersOf(first.cookie) })
    expect([asked.status, await asked.json()]).toMatchObject([429, { error: { code: 'too-many-streams' } }])
    await comes('officer')
  })
})
