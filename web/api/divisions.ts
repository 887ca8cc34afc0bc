import { oncePerVersion } from './once-per-version.ts'
import { request, type Answer } from './request.ts'

import type { WireDivisions } from '../../geodata/wire/divisions.ts'
import type { WirePartition } from '../../geodata/wire/partition.ts'

/** The ground of all claims of a case, parted by who claims it. */
export const readPartition = oncePerVersion<WirePartition>('partition')

/** Lines that would divide the disputed ground; without bearings, those that the server takes. `placeId` is a point to go through. */
export function readDivisions(
  id: string,
  bearingsDegrees: readonly number[],
  placeId: string | null,
): Promise<Answer<WireDivisions>> {
  const query = new URLSearchParams(bearingsDegrees.map((degrees) => ['bearing', String(degrees)]))
  if (placeId !== null) query.set('place', placeId)
  return request(`/api/cases/${encodeURIComponent(id)}/divisions?${query.toString()}`)
}
