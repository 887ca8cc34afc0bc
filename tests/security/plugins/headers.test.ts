import { describe, expect, test } from 'vitest'

import { bareServer } from '../../support/bare-server.ts'

describe('every answer tells the browser what it may do with it', () => {
  test.each(['/api/hill', '/api/no-such-thing'])('%s', async (url) => {
    const { headers } = await bareServer().inject(url)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    expect(headers['permissions-policy']).toMatch(/camera=\(self\).*geolocation=\(self\).*microphone=\(\)/u)
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/u)
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toMatch(/unsafe|\*|https?:/u)
    expect(policy).toContain("default-src 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  })
})

test('only HTTPS is promised to stay HTTPS, by its own certificate or by the word of a trusted proxy', async () => {
  const promise = 'strict-transport-security'
  const forwarded = { url: '/api/hill', headers: { 'x-forwarded-proto': 'https' } }
  expect((await bareServer().inject('/api/hill')).headers).not.toHaveProperty(promise)
  expect((await bareServer().inject(forwarded)).headers, 'the word of a stranger').not.toHaveProperty(promise)
  const behindProxy = bareServer({ trustedProxies: ['127.0.0.1'] })
  expect((await behindProxy.inject(forwarded)).headers[promise]).toMatch(/^max-age=31536000/u)
})
