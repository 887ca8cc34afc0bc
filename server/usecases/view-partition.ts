import { epsgOfCentralMeridian } from '../../geodata/crs/gauss-kruger.ts'
import { sumOfFaces } from '../../geodata/claims/partition-sums.ts'
import { caseContents } from '../db/repositories/case-contents.ts'

import type { WirePartition } from '../../geodata/wire/partition.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** The ground of all claims of a case, parted by who claims it: computed from the outlines as they stand, never stored. */
export async function viewPartition(client: DatabaseClient, row: CaseRow): Promise<WirePartition> {
  const faces = await caseContents(client, row).partition(epsgOfCentralMeridian(row.centralMeridianDegrees))
  return { faces, ...sumOfFaces(faces) }
}
