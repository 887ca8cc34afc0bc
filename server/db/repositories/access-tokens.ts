import { sqlFile } from '../sql-file.ts'

import type { Grant } from '../../../geodata/access/model.ts'
import type { WireAccessToken } from '../../../geodata/wire/access-tokens.ts'
import type { DatabaseClient } from '../transaction.ts'

export type TokenHolder = {
  /** Of the token. */
  readonly sessionId: string
  /** Else it only reads. */
  readonly mayWrite: boolean
  readonly accountId: string
  readonly signInName: string
  readonly displayName: string
  readonly hasPassword: boolean
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly grants: readonly Grant[]
}

type NewToken = {
  readonly accountId: string
  readonly purpose: string
  readonly tokenHash: string
  readonly days: number
  readonly mayWrite: boolean
}

/** Access tokens by their hash. Under the keeper's role. */
export const accessTokenRepository = (client: DatabaseClient) => ({
  /** Undefined for a token that opens nothing. */
  async holder(tokenHash: string): Promise<TokenHolder | undefined> {
    return (await client.query<TokenHolder>(sqlFile('read-access-token'), [tokenHash])).rows[0]
  },

  /** Once a minute is enough to tell which of them are in use. */
  async noteUse(tokenId: string): Promise<void> {
    await client.query(
      `update sizhi.access_token set used_at = now()
       where token_id = $1 and (used_at is null or used_at < now() - interval '1 minute')`,
      [tokenId],
    )
  },

  async insert({ accountId, purpose, tokenHash, days, mayWrite }: NewToken): Promise<void> {
    await client.query(
      `insert into sizhi.access_token (account_id, purpose, token_hash, expires_at, may_write)
       values ($1, $2, $3, now() + make_interval(days => $4), $5)`,
      [accountId, purpose, tokenHash, days, mayWrite],
    )
  },

  /** Those that open something, the newest first. */
  async ofAccount(accountId: string): Promise<WireAccessToken[]> {
    const { rows } = await client.query<WireAccessToken>(
      `select token_id as id, purpose, may_write as "mayWrite", made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt"
       from sizhi.access_token where account_id = $1 and revoked_at is null and expires_at > now()
       order by made_at desc, token_id`,
      [accountId],
    )
    return rows
  },

  /** Its purpose; undefined where the account has no such token. */
  async revoke(accountId: string, tokenId: string): Promise<string | undefined> {
    const { rows } = await client.query<{ purpose: string }>(
      `update sizhi.access_token set revoked_at = now()
       where account_id = $1 and token_id = $2 and revoked_at is null returning purpose`,
      [accountId, tokenId],
    )
    return rows[0]?.purpose
  },
})
