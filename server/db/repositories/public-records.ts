import { sqlFile } from '../sql-file.ts'

import type { NoticeKind } from '../../../geodata/procedure/model.ts'
import type { ObjectionOutcome } from '../../../geodata/public-record/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredRecord = {
  readonly caseId: string
  readonly version: number
  /** Canonical JSON. */
  readonly document: string
  readonly sha256: string
  /** When the ruling was opened anew after it was published; null where it was not. */
  readonly reopenedAt: string | null
  readonly notice: { readonly kind: NoticeKind; readonly firstDay: string; readonly lastDay: string } | null
}

type StandingRow = {
  readonly received_at: string
  readonly outcome: ObjectionOutcome | null
  readonly reason: string
  readonly closed_at: string
}
export type ObjectionStanding = {
  readonly receivedAt: string
  readonly closing: { readonly outcome: ObjectionOutcome; readonly reason: string; readonly closedAt: string } | null
}

/** What the public reads: published records, and no table of a case. */
export const publicRecordRepository = (client: DatabaseClient) => ({
  /** Canonical JSON of what stands published, the newest first. */
  async standing(most: number): Promise<string[]> {
    const { rows } = await client.query<{ document: string }>(sqlFile('read-public-listings'), [most])
    return rows.map(({ document }) => document)
  },

  /** Undefined where nothing stands published. */
  async record(countyCode: string, key: string): Promise<StoredRecord | undefined> {
    return (await client.query<StoredRecord>(sqlFile('read-public-record'), [countyCode, key])).rows[0]
  },

  /** Null where something stands published, and where nothing ever was. */
  async withdrawnAt(countyCode: string, key: string): Promise<string | null> {
    const { rows } = await client.query<{ at: string | null }>('select sizhi.publication_withdrawn_at($1, $2) as at', [
      countyCode,
      key,
    ])
    return rows[0]!.at
  },

  /** Undefined where there is no objection of this receipt. */
  async objection(countyCode: string, key: string, receipt: string): Promise<ObjectionStanding | undefined> {
    const { rows } = await client.query<StandingRow>(
      'select received_at, outcome, reason, closed_at from sizhi.objection_standing($1, $2, $3)',
      [countyCode, key, receipt],
    )
    const [row] = rows
    if (!row) return undefined
    const { received_at: receivedAt, outcome, reason, closed_at: closedAt } = row
    return { receivedAt, closing: outcome && { outcome, reason, closedAt } }
  },
})
