import { sqlFile } from '../sql-file.ts'

import type { NewWeighingBody, WireDecision, WireWeighing } from '../../../geodata/wire/weighings.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

/** What persons decided that entries do for the issues of a case. Rows are only added. */
export const weighingRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async standing(): Promise<WireWeighing[]> {
    return (await client.query<WireWeighing>(sqlFile('read-evidence-weighings'), [countyCode, caseId])).rows
  },

  /** Every decision, also those that others took the place of. */
  async history(): Promise<WireDecision[]> {
    return (await client.query<WireDecision>(sqlFile('read-evidence-weighing-history'), [countyCode, caseId])).rows
  },

  /** A stance of null takes the decision back. */
  async add({ offeredBy, number, issue, stance, note, decidedBy }: NewWeighingBody, decidedAt: string): Promise<void> {
    await client.query(sqlFile('insert-evidence-weighing'), [
      countyCode,
      caseId,
      offeredBy,
      number,
      issue,
      stance,
      note,
      decidedBy,
      decidedAt,
    ])
  },
})
