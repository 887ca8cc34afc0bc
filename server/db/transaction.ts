import { beginningAs } from './acting-as.ts'
import { announced, beginAnnouncing } from './announcements.ts'
import { DatabaseGone } from './database-gone.ts'

import type { Pool, PoolClient } from 'pg'
import type { ActingAs } from './acting-as.ts'
import type { AnnouncementBoard } from './announcement-board.ts'

/** What repositories are given: a connection inside one transaction, under a role that owns nothing. */
export type DatabaseClient = Pick<PoolClient, 'query'>

/**
 * One transaction: committed when `work` resolves, rolled back when it throws. The commit is on the disk before this
 * resolves, on both engines. Ask nothing of the pool inside `work`: the embedded engine has one session, and
 * another connection would wait for this transaction, which waits for it. Throws `DatabaseGone` when the database went away under it.
 */
export async function inTransaction<T>(
  pool: Pool,
  board: AnnouncementBoard,
  actingAs: ActingAs,
  work: (client: DatabaseClient) => Promise<T>,
): Promise<T> {
  const client = await begun(pool, actingAs)
  let fault: Error | undefined
  let isCommitting = false
  try {
    beginAnnouncing(client, board.name)
    const value = await work(client)
    isCommitting = true
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') {
      throw new Error(
        'A statement of this transaction failed and the failure was passed over: nothing has been stored.',
      )
    }
    board.tell(announced(client))
    return value
  } catch (error) {
    fault = await rollBack(client)
    throw fault ? new DatabaseGone(isCommitting, error) : error
  } finally {
    // A connection that cannot even roll back is not used again.
    client.release(fault)
  }
}

/**
 * A connection with a transaction begun. Connections may have died since they were last used, all of them when the database was started
 * again: nothing has been done on those yet, so the next one is taken.
 */
async function begun(pool: Pool, actingAs: ActingAs): Promise<PoolClient> {
  let reason: unknown
  for (let attempt = 0; attempt <= pool.options.max; attempt++) {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseGone(false, error)
    })
    try {
      await client.query(beginningAs(actingAs))
      return client
    } catch (error) {
      const fault = await rollBack(client)
      client.release(fault)
      if (!fault) throw error
      reason = error
    }
  }
  throw new DatabaseGone(false, reason)
}

async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
