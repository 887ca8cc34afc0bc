import { verifyFiles } from '../file-store/verify-files.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { OriginalFiles } from '../file-store/original-files.ts'
import type { RecordedFile } from '../file-store/verify-files.ts'

/** Reads every file of the county's cases. One that lies there and is in no record is an upload that never ended, and no fault. */
export async function checkFiles(client: DatabaseClient, county: string, originals: OriginalFiles): Promise<Problem[]> {
  const { rows } = await client.query<RecordedFile>(
    'select sha256, bytes from sizhi.stored_file where county_code = $1 order by sha256',
    [county],
  )
  const faults = await verifyFiles(originals, rows)
  return faults.flatMap(({ sha256, fault }): Problem[] => {
    if (fault === 'unrecorded') return []
    return [{ code: fault === 'missing' ? 'original-missing' : 'original-altered', details: { county, sha256 } }]
  })
}
