import { rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { importCase, openApp } from '../support/case-client.ts'
import { attack } from '../support/hostile/attack.ts'
import { knownValues } from '../support/hostile/known-values.ts'
import { hostilePeople } from '../support/hostile/people.ts'

import type { FastifyInstance } from 'fastify'
import type { Database } from '../../server/db/database.ts'

const REQUESTS = 400
const SEED = 2026
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家田埂。'

let app: FastifyInstance
let database: Database
let address: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sizhi-hostile-'))
  const opened = await openApp({ dataFolder: folder })
  ;({ app, database } = opened)
  await importCase(app, { key: 'hostile', title: '被攻击的案件', text: TEXT })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('hostile requests over all routes are refused or answered, each in its time and without a word of the inside', async () => {
  const crowd = await hostilePeople(database)
  const report = await attack({
    address,
    known: knownValues(['450621-hostile']),
    seed: SEED,
    requests: REQUESTS,
    ...crowd,
  })
  expect(report.operations).toBeGreaterThan(80)
  expect(report.faults).toEqual([])
  // They do come past the checks of form, and the server is there after them.
  expect(report.statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
  expect((await app.inject('/api/cases/450621-hostile')).statusCode).toBe(200)
})
