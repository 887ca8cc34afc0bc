import { expect, test } from 'vitest'

import { bareServer } from '../../support/bare-server.ts'

const statusAt = async (host: string): Promise<number> =>
  (await bareServer().inject({ url: '/api/hill', headers: { host } })).statusCode

test.each(['sizhi.example', '127.0.0.1:8080', '[::1]:8080', 'office_pc', 'xn--fiqs8s.example', ''])(
  '%j is a host, or an old program that names none',
  async (host) => expect(await statusAt(host)).toBe(200),
)

test.each(['a b', 'evil.example/ogc', 'a@b', '[::1', '<script>', 'x'.repeat(300), 'a:b', '四至'])(
  '%j is no host, and is told so',
  async (host) => {
    const answer = await bareServer().inject({ url: '/api/hill', headers: { host } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ error: { code: 'host-malformed' } })
  },
)

test('what a trusted proxy hands on as the host is looked at too', async () => {
  const headers = { host: 'sizhi.example', 'x-forwarded-host': 'a b' }
  const trusting = bareServer({ trustedProxies: ['127.0.0.1'] })
  expect((await trusting.inject({ url: '/api/hill', headers })).statusCode).toBe(400)
  expect((await bareServer().inject({ url: '/api/hill', headers })).statusCode).toBe(200)
})
