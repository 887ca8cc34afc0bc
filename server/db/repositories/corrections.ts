import { sqlFile } from '../sql-file.ts'

import type { CallCorrection } from '../../../geodata/documents/apply-call-corrections.ts'
import type { CorrectionDecision } from '../../../geodata/text/correction.ts'
import type { DecidedCorrection, StoredDecision } from '../../../geodata/text/decided-corrections.ts'
import type { DatabaseClient } from '../transaction.ts'

/** What persons decided on the reading of a document. Rows are only added. */
export const correctionRepository = (client: DatabaseClient, countyCode: string, documentId: string) => ({
  /** The last decision on each correction. */
  async decisions(): Promise<StoredDecision[]> {
    return (await client.query<StoredDecision>(sqlFile('read-correction-decisions'), [countyCode, documentId])).rows
  },

  async decide(
    corrections: readonly DecidedCorrection[],
    { decision, decidedBy, decidedAt }: CorrectionDecision,
  ): Promise<void> {
    const list = JSON.stringify(corrections)
    await client.query(sqlFile('insert-correction-decisions'), [
      countyCode,
      documentId,
      list,
      decision,
      decidedBy,
      decidedAt,
    ])
  },

  /** Those that nobody took back, also where a later one has taken their place. */
  async callCorrections(): Promise<CallCorrection[]> {
    return (await client.query<CallCorrection>(sqlFile('read-call-corrections'), [countyCode, documentId])).rows
  },

  /** Returns the number of the correction. */
  async correctCalls({ span, quote, calls, decidedBy, decidedAt }: Omit<CallCorrection, 'number'>): Promise<number> {
    const { rows } = await client.query<{ correction_number: number }>(sqlFile('insert-call-correction'), [
      countyCode,
      documentId,
      JSON.stringify(span),
      quote,
      JSON.stringify(calls),
      decidedBy,
      decidedAt,
    ])
    return rows[0]!.correction_number
  },

  async undoCallCorrection(number: number, decidedBy: string, decidedAt: string): Promise<void> {
    await client.query(sqlFile('undo-call-correction'), [countyCode, documentId, number, decidedBy, decidedAt])
  },
})
