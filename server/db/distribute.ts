import { CannotOpenDatabase } from './cannot-open.ts'
import { DISTRIBUTION_COLUMN, readCitusPlan } from './citus-plan.ts'

import type { Database } from './database.ts'
import type { DatabaseClient } from './transaction.ts'

export type DistributionReport = {
  /** What was laid out now; empty when everything had been before. */
  readonly reference: readonly string[]
  readonly distributed: readonly string[]
}

/**
 * Lays the tables out over the workers of a Citus cluster, in one transaction; tables that are laid out already stay as they
 * are. Throws where the server has no Citus.
 */
export async function distribute(database: Pick<Database, 'pool'>): Promise<DistributionReport> {
  const client = await database.pool.connect()
  try {
    await requireCitus(client)
    await client.query('begin')
    const done = await namesLaidOut(client)
    const plan = await readCitusPlan(client)
    const reference = plan.reference.filter((table) => !done.has(table))
    const distributed = plan.distributed.filter((table) => !done.has(table))
    for (const table of reference) await client.query('select create_reference_table($1)', [`sizhi.${table}`])
    for (const table of distributed) {
      // Colocated: what belongs to one county lies on one node, so that its joins are done there.
      await client.query('select create_distributed_table($1, $2, colocate_with => $3)', [
        `sizhi.${table}`,
        DISTRIBUTION_COLUMN,
        table === plan.distributed[0] ? 'default' : `sizhi.${plan.distributed[0]}`,
      ])
    }
    await client.query('commit')
    return { reference, distributed }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function requireCitus(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ installed: boolean }>(
    `select exists (select from pg_extension where extname = 'citus') as installed`,
  )
  if (rows[0]?.installed !== true) {
    throw new CannotOpenDatabase(
      'citus-missing',
      'This database has no Citus: install it on every node, run "create extension citus" and add the workers, then migrate again.',
    )
  }
}

/** Citus keeps its own list of the tables that it has laid out. */
async function namesLaidOut(client: DatabaseClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_dist_partition join pg_class on oid = logicalrelid
     where relnamespace = 'sizhi'::regnamespace`,
  )
  return new Set(rows.map(({ name }) => name))
}
