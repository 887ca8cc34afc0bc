import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { openDatabase } from '../../../server/db/pool.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { readLive, until, type LiveReader } from '../../support/live/live-reader.ts'
import { officeApp } from '../../support/office-app.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

let first: FastifyInstance
let second: FastifyInstance
let database: Database
let ofSecond: Database
let caseId: string
const addresses: string[] = []

beforeAll(async () => {
  ;({ app: first, database } = await openApp())
  ofSecond = await openDatabase({ databaseUrl: inject('database').at })
  second = officeApp({ database: ofSecond, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  for (const app of [first, second]) addresses.push(await app.listen({ port: 0, host: '127.0.0.1' }))
  caseId = await importCase(first, {
    key: 'two-servers',
    title: '两台',
    text: '四至：东至路，南至沟，西至岭，北至田。',
  })
})
afterAll(async () => {
  for (const app of [first, second]) {
    app.server.closeAllConnections()
    await app.close()
  }
  await ofSecond.close()
})

async function comesTo(server: 0 | 1, role: 'officer' | 'approver'): Promise<LiveReader> {
  const { cookie } = await signedIn(database, [role])
  return readLive(`${addresses[server]}/api/cases/${caseId}`, { cookie, 'sec-fetch-site': 'same-origin' })
}

const sees = ({ heard }: LiveReader, role: string): boolean =>
  heard
    .flatMap((event) => (event.name === 'present' ? [event.data.people] : []))
    .at(-1)
    ?.some((one) => one.role === role) === true

test('whoever has a case open at one server sees who has it open at another, and hears what is changed there', async () => {
  const officer = await comesTo(0, 'officer')
  const approver = await comesTo(1, 'approver')
  await until(() => sees(officer, 'approver') && sees(approver, 'officer'))
  const atSecond = caseClient(
    () => second,
    () => caseId,
  )
  const place = {
    kind: 'tree',
    names: [{ name: '四棵松', source: '现场' }],
    geometry: { type: 'Point', coordinates: [107.9, 22.1] },
    method: 'drawn-by-hand',
    accuracyMetres: null,
    illustrative: true,
  }
  const { version } = await atSecond.changed('places', { placeId: null, place, changedBy: '黄调解员', reason: '' })
  await until(() => officer.heard.some(({ name }) => name === 'change'))
  expect(officer.heard).toContainEqual({
    name: 'change',
    data: expect.objectContaining({ version, by: '黄调解员', what: 'places' }) as unknown,
  })
  approver.leave()
  await until(() => !sees(officer, 'approver'))
  officer.leave()
})
