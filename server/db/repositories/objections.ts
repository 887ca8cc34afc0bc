import { sqlFile } from '../sql-file.ts'

import type { CloseObjectionBody, WireObjection } from '../../../geodata/wire/publication-desk.ts'
import type { NewObjectionBody } from '../../../geodata/wire/public-pages.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type NewObjection = NewObjectionBody & {
  readonly version: number
  readonly receipt: string
  readonly receivedAt: string
}

/** As JSON of the database writes it. */
const instant = (stored: string): string => new Date(stored).toISOString()

/** Objections to what was published of a case, and what became of them. Both are only added. */
export const objectionRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** The newest first. */
  async all(): Promise<WireObjection[]> {
    const { rows } = await client.query<WireObjection>(sqlFile('read-objections'), [countyCode, caseId])
    return rows.map(({ closing, ...objection }) => ({
      ...objection,
      closing: closing && { ...closing, closedAt: instant(closing.closedAt) },
    }))
  },

  async insert({ version, receipt, text, name, contact, receivedAt }: NewObjection): Promise<void> {
    await client.query(
      `insert into sizhi.objection (county_code, case_id, version, receipt, text, name, contact, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [countyCode, caseId, version, receipt, text, name, contact, receivedAt],
    )
  },

  /** False when somebody else was faster. */
  async close(number: number, { outcome, reason, closedBy }: CloseObjectionBody, closedAt: string): Promise<boolean> {
    const { rowCount } = await client.query(
      `insert into sizhi.objection_closing (county_code, case_id, objection_number, outcome, reason, closed_by, closed_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [countyCode, caseId, number, outcome, reason, closedBy, closedAt],
    )
    return rowCount === 1
  },
})
