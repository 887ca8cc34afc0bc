import { sqlFile } from '../sql-file.ts'

import type { Place } from '../../../geodata/places/place.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

export type PlaceSource = {
  readonly fileName: string
  readonly sha256: string
  readonly importedBy: string
  readonly importedAt: string
}

/** Places that come from files. */
export const importedPlaceRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Ids that the case knows, withdrawn ones included. */
  async takenIds(): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      'select place_id as id from sizhi.place where county_code = $1 and case_id = $2',
      [countyCode, caseId],
    )
    return rows.map(({ id }) => id)
  },

  /** Position of the first whose shape the database does not hold for sound; undefined where all are. */
  async firstUnsound(places: readonly Place[]): Promise<number | undefined> {
    const { rows } = await client.query<{ position: number }>(sqlFile('find-unsound-geometry'), [
      JSON.stringify(places.map(({ geometry }) => geometry)),
    ])
    return rows[0]?.position
  },

  /** All of them with the version that they begin with. */
  async insert(places: readonly Place[], { fileName, sha256, importedBy, importedAt }: PlaceSource): Promise<void> {
    await client.query(sqlFile('import-places'), [
      countyCode,
      caseId,
      JSON.stringify(places),
      importedBy,
      importedAt,
      fileName,
      sha256,
    ])
  },

  /** Whether places of these very bytes were imported before. */
  async knows(sha256: string): Promise<boolean> {
    const { rowCount } = await client.query(
      'select 1 from sizhi.place_version where county_code = $1 and case_id = $2 and source_sha256 = $3 limit 1',
      [countyCode, caseId, sha256],
    )
    return rowCount === 1
  },
})
