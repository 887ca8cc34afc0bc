import { createHash, randomBytes } from 'node:crypto'

import { MOST_TOKENS, type NewAccessTokenBody, type WireAccessToken } from '../../geodata/wire/access-tokens.ts'
import { accessTokenNotFound, accessTokensTooMany } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accessTokenRepository, type TokenHolder } from '../db/repositories/access-tokens.ts'
import { accountRepository } from '../db/repositories/accounts.ts'

import type { Database } from '../db/database.ts'
import type { Viewer } from './viewer.ts'

const TOKEN_BYTES = 32
/** Tells everybody who finds one what it is. */
const PREFIX = 'sizhi_'
const TOKEN = /^sizhi_[\w-]{43}$/u

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token of an Authorization header: as Bearer, or as the password of Basic, whatever the name; undefined where there is none. */
export function tokenOfHeader(header: string | undefined): string | undefined {
  const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/u.exec(header ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return given
  if (scheme.toLowerCase() !== 'basic') return undefined
  const words = Buffer.from(given, 'base64').toString()
  return words.includes(':') ? words.slice(words.indexOf(':') + 1) : undefined
}

/** Undefined for a token that opens nothing. */
export async function holderOfToken(database: Database, token: string): Promise<TokenHolder | undefined> {
  if (!TOKEN.test(token)) return undefined
  return database.inTransaction(async (client) => {
    const tokens = accessTokenRepository(client)
    const holder = await tokens.holder(hashOf(token))
    if (holder) await tokens.noteUse(holder.sessionId)
    return holder
  }, KEEPER)
}

export const listTokens = (database: Database, { accountId }: Viewer): Promise<WireAccessToken[]> =>
  database.inTransaction((client) => accessTokenRepository(client).ofAccount(accountId), KEEPER)

/** Makes a token and tells it, this once. What it was made for is noted; the token is not. */
export async function makeToken(
  database: Database,
  { accountId, signInName }: Viewer,
  { purpose, days, mayWrite = false }: NewAccessTokenBody,
): Promise<string> {
  const token = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  await database.inTransaction(async (client) => {
    const tokens = accessTokenRepository(client)
    if ((await tokens.ofAccount(accountId)).length >= MOST_TOKENS) throw accessTokensTooMany(MOST_TOKENS)
    await tokens.insert({ accountId, purpose, tokenHash: hashOf(token), days, mayWrite })
    await accountRepository(client).note(signInName, 'token-made', accountId, { purpose, days, mayWrite })
  }, KEEPER)
  return token
}

export const revokeToken = (database: Database, { accountId, signInName }: Viewer, tokenId: string): Promise<void> =>
  database.inTransaction(async (client) => {
    const purpose = await accessTokenRepository(client).revoke(accountId, tokenId)
    if (purpose === undefined) throw accessTokenNotFound()
    await accountRepository(client).note(signInName, 'token-revoked', accountId, { purpose })
  }, KEEPER)
