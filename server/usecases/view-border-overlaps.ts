import { borderRepository } from '../db/repositories/borders.ts'

import { existingCounty } from './view-county.ts'

import type { Static } from 'typebox'
import type { BorderOverlapsSchema } from '../../geodata/wire/parcel-overlaps.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What parcels of a county share with those of others. Names and numbers stay in their counties. */
export async function viewBorderOverlaps(
  client: DatabaseClient,
  countyCode: string,
  count: number,
): Promise<Static<typeof BorderOverlapsSchema>> {
  await existingCounty(client, countyCode)
  const overlaps = await borderRepository(client, countyCode).overlaps(count)
  return overlaps.map(({ firstCounty, firstId, secondCounty, secondId, ...facts }) => ({
    first: { countyCode: firstCounty, parcelId: firstId },
    second: { countyCode: secondCounty, parcelId: secondId },
    ...facts,
  }))
}
