import { afterAll, beforeAll, expect, test } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { freshDatabase } from '../support/database.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { Role } from '../../geodata/access/model.ts'
import type { CaseReading } from '../../geodata/wire/case-readings.ts'
import type { Database } from '../../server/db/database.ts'

const CASE = '450621-qinba-hill'

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
})
afterAll(() => app.close())

const cookieOf = async (role: Role): Promise<string> => {
  const isVisitor = role === 'court' || role === 'party'
  return (await signedIn(database, [role], isVisitor ? { caseId: CASE } : { countyCode: '450621' })).cookie
}
const get = (path: string, cookie: string) => app.inject({ url: `/api/cases/${CASE}${path}`, headers: { cookie } })

test('what a party and a court open of a case is noted with who and when, and the office’s own reading is not', async () => {
  const [party, court, officer, auditor] = await Promise.all(
    (['party', 'court', 'officer', 'auditor'] as const).map(cookieOf),
  )
  for (const cookie of [party!, court!, officer!]) expect((await get('', cookie)).statusCode).toBe(200)
  expect((await get('', party!)).statusCode, 'again within a minute').toBe(200)
  expect((await get('/prints/survey-sheet.pdf', party!)).statusCode).toBe(200)

  const response = await get('/readings', auditor!)
  const readings = response.json<{ data: CaseReading[] }>().data
  expect(readings.map(({ readBy, what }) => `${readBy} ${what}`)).toEqual([
    '试验·party print survey-sheet',
    '试验·court case',
    '试验·party case',
  ])
  expect(Date.now() - Date.parse(readings[0]!.readAt)).toBeLessThan(600_000)
})

test('a party reads the sheets of its case as the public would, and may not ask for more', async () => {
  const party = await cookieOf('party')
  const refused = await get('/prints/survey-sheet.pdf?audience=court', party)
  expect([refused.statusCode, refused.json<{ error: { code: string } }>().error.code]).toEqual([403, 'not-allowed'])
})
