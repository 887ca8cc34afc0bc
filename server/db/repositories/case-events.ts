import { sqlFile } from '../sql-file.ts'

import type { NewEntryBody, WireEntry } from '../../../geodata/wire/procedure.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

export type StoredEntry = Omit<WireEntry, 'withdrawnBy'>
type NewEvent = NewEntryBody & { readonly number: number; readonly round: number; readonly recordedAt: string }

/** What was written of a case's procedure. Rows are only added. */
export const caseEventRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Lets nobody else write of this case before the transaction ends. */
  async lock(): Promise<void> {
    await client.query('select from sizhi.case_file where county_code = $1 and case_id = $2 for update', [
      countyCode,
      caseId,
    ])
  },

  async all(): Promise<StoredEntry[]> {
    return (await client.query<StoredEntry>(sqlFile('read-case-events'), [countyCode, caseId])).rows
  },

  async insert({ number, round, day, fact, note, recordedBy, recordedAt }: NewEvent): Promise<void> {
    await client.query(sqlFile('insert-case-event'), [
      countyCode,
      caseId,
      number,
      round,
      day,
      JSON.stringify(fact),
      note,
      recordedBy,
      recordedAt,
    ])
  },
})
