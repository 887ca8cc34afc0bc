import { caseParcelRepository } from '../db/repositories/case-parcels.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { groundChanged } from '../tiles/ground-changed.ts'

import { followUpParcels } from './follow-up-parcels.ts'

import type { CasePlane } from '../db/repositories/drawings.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What a case draws is ground of its county too: its parcels follow the case, and their overlaps follow them. */
export async function storeCaseParcels(client: DatabaseClient, plane: CasePlane): Promise<void> {
  const { countyCode } = plane
  const parcels = caseParcelRepository(client, plane)
  const ground = await parcels.ground()
  const counties = countyRepository(client)
  const county = await counties.lock(countyCode)
  if (county?.centralMeridianDegrees === null && ground.length > 0)
    await counties.setZone(countyCode, plane.centralMeridianDegrees)
  const centralMeridianDegrees = county?.centralMeridianDegrees ?? plane.centralMeridianDegrees
  const gone = await parcels.removeOthers(ground)
  const written = ground.length === 0 ? [] : await parcels.write(ground, centralMeridianDegrees)
  await followUpParcels(
    client,
    countyCode,
    centralMeridianDegrees,
    written.map(({ parcelId }) => parcelId),
  )
  await groundChanged(client, countyCode, [...gone, ...written])
}
