import { afterAll, beforeAll, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireStandingFabric } from '../../geodata/wire/fabric.ts'
import type { WireRulingChecks } from '../../geodata/wire/seals.ts'
import type { Database } from '../../server/db/database.ts'

const CASE = '/api/cases/450621-qinba-hill'

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
})
afterAll(() => app.close())

test('who drew the line of a ruling does not seal it, though he may seal others; another approver does', async () => {
  const both = (await signedIn(database, ['officer', 'approver'])).cookie
  const other = (await signedIn(database, ['approver'])).cookie
  const get = async <Data>(path: string): Promise<Data> =>
    (await app.inject({ url: `${CASE}${path}`, headers: { cookie: both } })).json<{ data: Data }>().data
  const put = async (path: string, payload: object, cookie: string) =>
    app.inject({
      method: 'PUT',
      url: `${CASE}${path}`,
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'if-match': `"${(await get<CaseView>('')).version}"` },
      payload,
    })

  const { standing, machine } = await get<WireStandingFabric>('/fabric')
  const fabric = standing?.fabric ?? machine
  const drawn = await put('/fabric', { fabric, changedBy: '黄调解员', reason: '核对后照原样存' }, both)
  expect(drawn.statusCode, drawn.body).toBe(200)
  const { findings } = await get<WireRulingChecks>('/ruling-checks')
  const confirmations = findings.map(({ key }) => ({ key, reason: '已当面核对' }))
  const seal = { sealedBy: '黄调解员', confirmations }

  const refused = await put('/seal', seal, both)
  expect([refused.statusCode, refused.json<{ error: { code: string } }>().error.code]).toEqual([
    403,
    'ruling-own-draft',
  ])
  expect((await get<CaseView>('')).rounds.at(-1)!.seal).toBeNull()
  expect((await put('/seal', seal, other)).statusCode).toBe(200)
})
