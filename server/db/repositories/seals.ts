import { sqlFile } from '../sql-file.ts'

import type { WireRound } from '../../../geodata/wire/seals.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type StoredRound = Omit<WireRound, 'opened' | 'seal'> & {
  readonly opened: { openedBy: string; openedAt: string; reason: string } | null
  readonly seal: { sealedBy: string; sealedAt: string; sha256: string } | null
}
type Seal = {
  readonly round: number
  readonly sealedBy: string
  readonly sealedAt: string
  readonly sha256: string
  /** Canonical JSON. */
  readonly document: string
}

/** As JSON of the database writes it. */
const instant = (stored: string): string => new Date(stored).toISOString()

/** Rounds of a ruling and their seals. Both are only added. */
export const sealRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** At least one; the last one is in work, or sealed. */
  async rounds(): Promise<WireRound[]> {
    const { rows } = await client.query<StoredRound>(sqlFile('read-rounds'), [countyCode, caseId])
    return rows.map(({ round, opened, seal }) => ({
      round,
      opened: opened && { ...opened, openedAt: instant(opened.openedAt) },
      seal: seal && { ...seal, sealedAt: instant(seal.sealedAt) },
    }))
  },

  /** Undefined when that round is not sealed. */
  async seal(round: number): Promise<Seal | undefined> {
    const { rows } = await client.query<{ sealed_by: string; sealed_at: string; sha256: string; document: string }>(
      `select sealed_by, sealed_at, sha256, document from sizhi.sealed_ruling
       where county_code = $1 and case_id = $2 and round = $3`,
      [countyCode, caseId, round],
    )
    const [row] = rows
    if (!row) return undefined
    const { sealed_by: sealedBy, sealed_at: sealedAt, sha256, document } = row
    return { round, sealedBy, sealedAt, sha256, document }
  },

  async insertSeal({ round, sealedBy, sealedAt, sha256, document }: Seal): Promise<void> {
    await client.query(
      `insert into sizhi.sealed_ruling (county_code, case_id, round, sealed_by, sealed_at, sha256, document)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [countyCode, caseId, round, sealedBy, sealedAt, sha256, document],
    )
  },

  async openRound(round: number, openedBy: string, openedAt: string, reason: string): Promise<void> {
    await client.query(
      `insert into sizhi.ruling_round (county_code, case_id, round, opened_by, opened_at, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      [countyCode, caseId, round, openedBy, openedAt, reason],
    )
  },
})
