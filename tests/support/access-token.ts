import { expect } from 'vitest'

import type { FastifyInstance } from 'fastify'
import type { MadeAccessToken } from '../../geodata/wire/access-tokens.ts'
import type { TestAccount } from './test-accounts.ts'

/** An access token that an account made on its page, with whatever rights it was given. */
export async function tokenOf(
  app: FastifyInstance,
  { cookie }: Pick<TestAccount, 'cookie'>,
  mayWrite: boolean,
): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/account/tokens',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    payload: { purpose: mayWrite ? 'writes' : 'reads', days: 1, mayWrite },
  })
  expect(response.statusCode, response.body).toBe(201)
  return response.json<{ data: MadeAccessToken }>().data.token
}

/** What a program sends along with such a token. */
export const programOf = async (...account: Parameters<typeof tokenOf>): Promise<{ authorization: string }> => ({
  authorization: `Bearer ${await tokenOf(...account)}`,
})
