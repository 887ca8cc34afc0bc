import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

import { bareServer } from '../../support/bare-server.ts'

import type { FastifyInstance } from 'fastify'

/** Six requests that read in a minute. */
const SMALL_RATE = 0.004

const asksFrom = (app: FastifyInstance) => (from: string) =>
  app.inject({ url: '/api/hill', headers: { 'x-forwarded-for': from, 'accept-language': 'en' } })

async function oneByOne<T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (let index = 0; index < count; index++) answers.push(await ask(index))
  return answers
}

test('whoever asks too often is told how long to wait, and another address is served', async () => {
  const ask = asksFrom(bareServer({ rateScale: SMALL_RATE, trustedProxies: ['127.0.0.1'] }))
  const answers = await oneByOne(8, () => ask('10.0.0.1'))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(6)
  const refused = await ask('10.0.0.1')
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.json()).toMatchObject({ error: { code: 'too-many-requests' } })
  expect((await ask('10.0.0.2')).statusCode).toBe(200)
})

test('the word of a stranger on his own address is not taken, and who runs the server is told once of such a proxy', async () => {
  const lines: string[] = []
  const ask = asksFrom(bareServer({ rateScale: SMALL_RATE, lines }))
  const answers = await oneByOne(8, (index) => ask(`10.0.0.${index}`))
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(2)
  expect(lines.filter((line) => line.includes('proxy-not-trusted'))).toHaveLength(1)
})

test('a handler that does not come to an end is answered for in its time, with or without a body', async () => {
  const address = await bareServer({ timeLimitSeconds: 0.2 }).listen({ port: 0, host: '127.0.0.1' })
  const read = await fetch(`${address}/api/slow`)
  expect(read.status).toBe(503)
  expect(await read.json()).toMatchObject({ error: { code: 'out-of-time' } })
  const headers = { 'content-type': 'application/json' }
  const changed = await fetch(`${address}/api/slow`, { method: 'POST', headers, body: '{}' })
  expect(changed.status).toBe(503)
  expect(await changed.json(), 'it may have been stored by now').toMatchObject({ error: { code: 'outcome-unknown' } })
})

test('who sends his headers drop by drop is cut off with a sentence, and the others are served meanwhile', async () => {
  const app = bareServer()
  const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  // The same as in the office, at a hundredth of the time.
  app.server.headersTimeout = 150
  const socket = connect({ host: address.hostname, port: Number(address.port) })
  onTestFinished(() => void socket.destroy())
  let answer = ''
  const ended = new Promise<void>((resolve) => socket.once('close', resolve))
  socket.on('data', (piece: Buffer) => (answer += piece.toString()))
  socket.write('GET /api/hill HTTP/1.1\r\nHost: x\r\n')
  expect((await fetch(`${address.href}api/hill`)).status).toBe(200)
  await ended
  expect(answer).toMatch(/^HTTP\/1\.1 408 /u)
  expect(answer).toContain('request-unreadable')
})

test.each([
  ['/api/%', 400],
  ['/api/no-such-thing', 404],
] as const)('an address that is none is refused in the shape of all refusals: %s', async (path, status) => {
  const answer = await bareServer().inject({ url: path, headers: { 'accept-language': 'en' } })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(answer.json<{ error: { message: string } }>().error.message).toMatch(/start from the home page/u)
})
