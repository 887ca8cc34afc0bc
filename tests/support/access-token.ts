import { expect } from 'vitest'

import type { FastifyInstance } from 'fastify'
import type { MadeAccessToken } from '../../geodata/wire/access-tokens.ts'
import type { TestAccount } from './test-accounts.ts'

/** What a program sends along with an access token that an account made on its page, with whatever rights it was given. */
export async function programOf(
  app: FastifyInstance,
  { cookie }: Pick<TestAccount, 'cookie'>,
  mayWrite: boolean,
): Promise<{ authorization: string }> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/account/tokens',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    payload: { purpose: mayWrite ? 'writes' : 'reads', days: 1, mayWrite },
  })
  expect(response.statusCode, response.body).toBe(201)
  return { authorization: `Bearer ${response.json<{ data: MadeAccessToken }>().data.token}` }
}
