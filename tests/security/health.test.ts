import { afterAll, beforeAll, expect, test } from 'vitest'

import { openApp } from '../support/case-client.ts'
import { readersOf } from '../../server/metrics/readers.ts'

import type { FastifyInstance } from 'fastify'
import type { Database } from '../../server/db/database.ts'

const NAME = '韦某标记丁'

let app: FastifyInstance
let database: Database
beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(() => app.close())

test('a server is ready when its database answers a question that was never asked before, on its own tables', async () => {
  for (const url of ['/api/health', '/api/health/ready', '/api/health/live'])
    expect((await app.inject(url)).statusCode, url).toBe(200)
  await database.pool.query('alter schema sizhi rename to sizhi_away')
  try {
    expect((await app.inject('/api/health/ready')).statusCode).toBeGreaterThanOrEqual(500)
    expect((await app.inject('/api/health/live')).statusCode, 'the process runs all the same').toBe(200)
  } finally {
    await database.pool.query('alter schema sizhi_away rename to sizhi')
  }
  expect((await app.inject('/api/health/ready')).statusCode).toBe(200)
})

test('this machine reads the figures, by the patterns of routes and never by what was asked', async () => {
  await app.inject(`/api/cases/${encodeURIComponent(NAME)}`)
  await app.inject(`/api/${encodeURIComponent(NAME)}`)
  const answer = await app.inject('/api/metrics')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/u)
  const { body } = answer
  expect(body).toMatch(/^sizhi_requests_total\{method="GET",route="\/api\/cases\/:id",status="404"\} 1$/mu)
  expect(body).toMatch(/^sizhi_requests_total\{method="GET",route="\(none\)",status="404"\} 1$/mu)
  expect(body).toMatch(/^sizhi_request_seconds_bucket\{kind="reading",le="\+Inf"\} \d+$/mu)
  expect(body).toMatch(/^sizhi_pool_connections \d+$/mu)
  expect(body).not.toContain(encodeURIComponent(NAME))
  for (const line of body.trim().split('\n'))
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^}]*\})? [\d.e+-]+)$/u)
})

test('others do not learn that there are any, nor does what a proxy passes on as this machine', async () => {
  expect((await app.inject({ url: '/api/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404)
  const passedOn = { url: '/api/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } }
  expect((await app.inject(passedOn)).statusCode).toBe(404)
})

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['10.2.2.3', false],
  ['fd00::7', true],
  ['fe80::1', false],
  ['nobody', false],
])('who may read is told by address and range: %s', (address, may) => {
  expect(readersOf(['10.1.0.0/16', 'fd00::/8'])(address)).toBe(may)
})
