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
