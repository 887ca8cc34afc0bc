import { announced, beginAnnouncing } from './announcements.ts'

import type { Pool, PoolClient } from 'pg'
import type { AnnouncementBoard } from './announcement-board.ts'

/** What repositories are given: a connection inside one transaction, under the application's own role. */
export type DatabaseClient = Pick<PoolClient, 'query'>

/** Owns no table, so grants and row-level security hold for it, on the embedded engine too. Made by migration 0001. */
export const APPLICATION_ROLE = 'sizhi_application'

/**
 * One transaction: committed when `work` resolves, rolled back when it throws. The commit is on the disk before this
 * resolves, on both engines. Ask nothing of the pool inside `work`: the embedded engine has one session, and
 * another connection would wait for this transaction, which waits for it.
 */
export async function inTransaction<T>(
  pool: Pool,
  board: AnnouncementBoard,
  work: (client: DatabaseClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    await client.query(`begin; set local role ${APPLICATION_ROLE}`)
    beginAnnouncing(client, board.name)
    const value = await work(client)
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
    throw error
  } finally {
    // A connection that cannot even roll back is not used again.
    client.release(fault)
  }
}

async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
