import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { staleVersion } from '../errors.ts'
import { caseDrawingChanged } from '../tiles/ground-changed.ts'

import type { DatabaseClient } from '../db/transaction.ts'

/** Takes the case to its next version. Throws when somebody changed it since the version that the person looked at. */
export async function advanceCase(client: DatabaseClient, row: CaseRow, seenVersion: number): Promise<void> {
  if (!(await caseRepository(client).advance(row, seenVersion))) throw staleVersion(row.version)
  await caseDrawingChanged(client, row)
}
