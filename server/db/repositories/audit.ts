import { sqlFile } from '../sql-file.ts'

import type { DatabaseClient } from '../transaction.ts'

export type AuditEntry = {
  readonly countyCode: string
  /** Null for what concerns the county and no single case. */
  readonly caseId: string | null
  readonly actor: string
  readonly action: string
  readonly details: object
  /** What stood before and what stands now, where the change is of one small record. */
  readonly before?: unknown
  readonly after?: unknown
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value))

/**
 * Appends to the log of the county, in the transaction that makes the change. Until it ends nobody else appends there: call
 * it after rows have been changed, not between, or two changes may wait for each other.
 */
export async function appendAudit(client: DatabaseClient, entry: AuditEntry): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sizhi.audit ${entry.countyCode}`])
  await client.query(sqlFile('insert-audit-entry'), [
    entry.countyCode,
    entry.caseId,
    entry.actor,
    entry.action,
    JSON.stringify(entry.details),
    json(entry.before),
    json(entry.after),
  ])
}

/** Whether the account of this transaction did any of that in the case, since the last time that `since` was done in it. */
export async function hasActedSince(
  client: DatabaseClient,
  { countyCode, caseId }: { readonly countyCode: string; readonly caseId: string },
  actions: readonly string[],
  since: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from sizhi.audit
     where county_code = $1 and case_id = $2 and account_id = sizhi.viewer_account() and action = any($3)
       and chain_number > coalesce(
         (select max(chain_number) from sizhi.audit where county_code = $1 and case_id = $2 and action = $4), 0)
     limit 1`,
    [countyCode, caseId, actions, since],
  )
  return rowCount === 1
}
