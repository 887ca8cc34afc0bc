import { request } from './request.ts'

import type { MadeAccessToken, NewAccessTokenBody, WireAccessToken } from '../../geodata/wire/access-tokens.ts'
import type { Answer } from './request.ts'

const TOKENS = '/api/account/tokens'
const saying = (language: string) => ({ 'accept-language': language })

export const readAccessTokens = (language: string): Promise<Answer<WireAccessToken[]>> =>
  request(TOKENS, { headers: saying(language) })

export const makeAccessToken = (body: NewAccessTokenBody, language: string): Promise<Answer<MadeAccessToken>> =>
  request(TOKENS, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...saying(language) },
    body: JSON.stringify(body),
  })

export const revokeAccessToken = (id: string, language: string): Promise<Answer<WireAccessToken[]>> =>
  request(`${TOKENS}/${id}`, { method: 'DELETE', headers: saying(language) })
