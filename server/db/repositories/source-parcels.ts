import { sqlFile } from '../sql-file.ts'

import type { SourceParcel } from '../../../geodata/wire/pair-cases.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'
import type { CasePlane } from './drawings.ts'
import type { ParcelPair } from './parcel-overlaps.ts'

/** Which parcels of a county the claims of its cases were taken from. Rows are only added. */
export const sourceParcelRepository = (client: DatabaseClient, countyCode: string) => ({
  async insert(caseId: string, parcels: readonly Omit<SourceParcel, 'standingVersion'>[]): Promise<void> {
    await client.query(sqlFile('insert-source-parcels'), [countyCode, caseId, JSON.stringify(parcels)])
  },

  /** In the order of the letters; empty for a case that began from papers. */
  async ofCase({ caseId }: Pick<CaseReference, 'caseId'>): Promise<SourceParcel[]> {
    return (await client.query<SourceParcel>(sqlFile('read-source-parcels'), [countyCode, caseId])).rows
  },

  /** Key of the case that began from two parcels; null where none did. */
  async caseOfPair([one, other]: ParcelPair): Promise<string | null> {
    const { rows } = await client.query<{ key: string }>(sqlFile('read-case-of-pair'), [countyCode, one, other])
    return rows[0]?.key ?? null
  },

  /** The cases whose claims were taken from any of these parcels. */
  async casesFrom(parcelIds: readonly number[]): Promise<CasePlane[]> {
    const { rows } = await client.query<Omit<CasePlane, 'countyCode'>>(sqlFile('read-cases-from-parcels'), [
      countyCode,
      parcelIds,
    ])
    return rows.map((row) => ({ ...row, countyCode }))
  },
})
