import { afterAll, beforeAll, expect, test } from 'vitest'

import { faultFacts } from '../../server/log/fault-facts.ts'
import { Log } from '../../server/log/log.ts'
import { CASE_TEXT } from '../support/attachments-site.ts'
import { importCase } from '../support/case-client.ts'
import { freshDatabase } from '../support/database.ts'
import { officeApp } from '../support/office-app.ts'

import type { FastifyInstance } from 'fastify'

/** A name that stands nowhere in the program. */
const NAME = '覃某标记丙'
const ENCODED = encodeURIComponent(NAME)

const lines: string[] = []
let app: FastifyInstance

beforeAll(async () => {
  const database = await freshDatabase()
  const log = new Log('requests', (line) => lines.push(line))
  app = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' }, log })
  app.get('/breaks', () => {
    throw new Error(`${NAME} stands in a message\n    at ${NAME} (x.ts:1:1)`, { cause: new Error(NAME) })
  })
  await importCase(app, { key: 'log', title: NAME, text: `${NAME}。${CASE_TEXT}` })
})
afterAll(() => app.close())

test('what persons wrote never reaches the log: not from address, query, headers or body, nor from a fault', async () => {
  const id = '450621-log'
  const asked = [
    { url: `/api/cases/${ENCODED}` },
    { url: `/api/${ENCODED}?name=${ENCODED}` },
    { url: `/api/cases/${id}/search?q=${ENCODED}` },
    { url: `/api/ledger?search=${ENCODED}` },
    { url: `/api/%E4%A?${ENCODED}` },
    {
      url: '/api/status',
      headers: { cookie: `sizhi-session=${ENCODED}`, 'user-agent': ENCODED, referer: `/${ENCODED}` },
    },
    {
      method: 'PUT',
      url: `/api/cases/${id}/names`,
      headers: { 'if-match': '"1"' },
      payload: { first: NAME, second: NAME },
    },
    { method: 'POST', url: '/api/cases', payload: { title: NAME, nonsense: NAME } },
    { method: 'POST', url: '/api/cases', headers: { 'content-type': 'application/json' }, payload: `{"${NAME}` },
    { url: '/breaks' },
  ] as const
  for (const request of asked) await app.inject(request)
  await new Promise((resolve) => setImmediate(resolve))

  expect(lines.length).toBeGreaterThan(asked.length)
  const written = lines.join('')
  for (const form of [NAME, ENCODED, encodeURI(NAME), Buffer.from(NAME).toString('base64'), '127.0.0.1'])
    expect(written).not.toContain(form)
  const kinds = lines.map((line) => JSON.parse(line) as { kind: string; route?: string; status?: number })
  expect(kinds).toContainEqual(expect.objectContaining({ kind: 'request', route: '/api/cases/:id', status: 404 }))
  expect(kinds).toContainEqual(expect.objectContaining({ kind: 'fault', error: 'Error' }))
})

test('an answer that failed bears the number under which its fault stands in the log', async () => {
  const answer = await app.inject('/breaks')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain(NAME)
  const { request } = answer.json<{ error: { details: { request: string } } }>().error.details
  expect(answer.headers['x-request-id']).toBe(request)
  expect(lines.some((line) => line.includes('"fault"') && line.includes(request))).toBe(true)
})

test('of a fault of the database the rule is told that it stood against, and no value', () => {
  const fault = Object.assign(new Error(`duplicate key value: (${NAME})`), {
    name: 'error',
    code: '23505',
    detail: `Key (name)=(${NAME}) already exists.`,
    table: 'party',
    constraint: 'party_pkey',
  })
  expect(faultFacts(fault)).toMatchObject({ error: 'error', code: '23505', table: 'party', constraint: 'party_pkey' })
  expect(JSON.stringify(faultFacts(fault))).not.toContain(NAME)
})
