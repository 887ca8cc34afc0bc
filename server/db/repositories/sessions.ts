import { sqlFile } from '../sql-file.ts'

import type { Grant } from '../../../geodata/access/model.ts'
import type { DatabaseClient } from '../transaction.ts'

/** Why a session is over. */
export type SessionEnd =
  'signed-out' | 'signed-out-everywhere' | 'replayed' | 'account-closed' | 'rights-changed' | 'expired'

export type StoredSession = {
  readonly sessionId: string
  readonly accountId: string
  readonly signInName: string
  readonly displayName: string
  readonly hasPassword: boolean
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  /** Else the token is the one before the last renewal. */
  readonly isCurrent: boolean
  readonly secondsSinceRenewal: number
  readonly secondsSinceUse: number
  /** Null while it goes on. */
  readonly endedBecause: SessionEnd | null
  readonly grants: readonly Grant[]
}

/** Sessions by the hash of their token: the token itself is only in the browser. Under the keeper's role. */
export const sessionRepository = (client: DatabaseClient) => ({
  async start(accountId: string, tokenHash: string): Promise<void> {
    await client.query('insert into sizhi.session (account_id, token_hash) values ($1, $2)', [accountId, tokenHash])
  },

  /** Undefined for a token that no session has or had before its last renewal. */
  async find(tokenHash: string, idleSeconds: number, longestSeconds: number): Promise<StoredSession | undefined> {
    const { rows } = await client.query<StoredSession>(sqlFile('read-sessions'), [
      tokenHash,
      idleSeconds,
      longestSeconds,
      null,
    ])
    return rows[0]
  },

  /** Those that go on. */
  async standing(sessionIds: readonly string[], idleSeconds: number, longestSeconds: number): Promise<StoredSession[]> {
    const { rows } = await client.query<StoredSession>(sqlFile('read-sessions'), [
      null,
      idleSeconds,
      longestSeconds,
      sessionIds,
    ])
    return rows.filter(({ endedBecause }) => endedBecause === null)
  },

  async noteUse(sessionId: string): Promise<void> {
    await client.query('update sizhi.session set used_at = greatest(used_at, now()) where session_id = $1', [sessionId])
  },

  /** False when another request of the same browser has just renewed it. */
  async renew(sessionId: string, fromHash: string, toHash: string): Promise<boolean> {
    const { rowCount } = await client.query(
      `update sizhi.session set previous_token_hash = token_hash, token_hash = $3, renewed_at = now(), used_at = now()
       where session_id = $1 and token_hash = $2 and ended_at is null`,
      [sessionId, fromHash, toHash],
    )
    return rowCount === 1
  },

  async end(sessionId: string, because: SessionEnd): Promise<void> {
    await client.query(
      'update sizhi.session set ended_at = now(), ended_because = $2 where session_id = $1 and ended_at is null',
      [sessionId, because],
    )
  },

  async endAllOf(accountId: string, because: SessionEnd): Promise<void> {
    await client.query(
      'update sizhi.session set ended_at = now(), ended_because = $2 where account_id = $1 and ended_at is null',
      [accountId, because],
    )
  },
})
