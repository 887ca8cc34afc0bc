import { sqlFile } from '../sql-file.ts'

import type { DrawnVersion } from '../../../geodata/fabric/compare-outlines.ts'
import type { WireOutlineHistory } from '../../../geodata/wire/outline-history.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredVersion = Pick<WireOutlineHistory, 'descriptionId' | 'role' | 'claimantLetter'> &
  WireOutlineHistory['versions'][number] & {
    readonly outlineId: string
    readonly isCurrent: boolean
    /** The version of the lines in hand that stood when it was drawn, whether it was drawn from them or not. */
    readonly standingHand: number | null
  }

/** What was drawn in a case before and is drawn now: versions of outlines are only added. */
export const outlineHistoryRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async versions(): Promise<StoredVersion[]> {
    return (await client.query<StoredVersion>(sqlFile('read-outline-versions'), [countyCode, caseId])).rows
  },
  async drawing(outlineId: string): Promise<DrawnVersion> {
    const { rows } = await client.query<DrawnVersion>(sqlFile('read-outline-drawing'), [countyCode, caseId, outlineId])
    return rows[0]!
  },
})
