import { sqlFile } from '../db/sql-file.ts'

import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type ExtractEntry = {
  /** The entry as it was hashed: a list in JSON. */
  readonly entry: string
  readonly entryHash: string
}

/** What was done in a case, oldest first: what came along with its package, then what the log of the county holds of it. */
export async function auditExtract(
  client: DatabaseClient,
  { countyCode, caseId }: CaseReference,
): Promise<ExtractEntry[]> {
  const { rows } = await client.query<ExtractEntry>(sqlFile('read-audit-extract'), [countyCode, caseId])
  return rows
}
