import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelOverlapRepository } from '../db/repositories/parcel-overlaps.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { packOutlines } from '../parcels/packed-outlines.ts'
import { pairsWith } from '../parcels/pairs-with.ts'
import { idsOf, isSliver, measuredRow, sliverRow } from '../parcels/recorded-overlaps.ts'

import { followUpBorder } from './search-border.ts'

import type { DatabaseClient } from '../db/transaction.ts'

/** What came or went at once and is more than this is searched anew instead. */
const MOST_FOLLOWED_UP = 2000

/**
 * Brings the record up to date after parcels came, went or changed their outline: they alone are compared anew with their neighbours, by
 * the rule of the last search. Before the first search there is no record. The county is locked by whoever calls this, so that two who change
 * neighbours do not pass each other by.
 */
export async function followUpParcels(
  client: DatabaseClient,
  countyCode: string,
  centralMeridianDegrees: number,
  parcelIds: readonly number[],
): Promise<void> {
  const searches = overlapSearchRepository(client)
  const rule = await searches.standingOf(countyCode)
  if (!rule || parcelIds.length === 0) return
  if (parcelIds.length > MOST_FOLLOWED_UP) return searches.markOutdated(countyCode)
  const overlaps = parcelOverlapRepository(client, countyCode)
  await followUpBorder(client, countyCode, parcelIds, rule)
  await overlaps.removeOf(parcelIds)
  const outlines = await parcelRepository(client, countyCode).withNeighbours(rule.layers, parcelIds)
  const pairs = pairsWith(new Set(parcelIds), packOutlines(gaussKruger(centralMeridianDegrees), outlines))
  const kept = pairs.filter((pair) => !isSliver(pair, rule))
  const measured = kept.length === 0 ? [] : await overlaps.measure(kept.map(idsOf))
  if (measured.length < kept.length) throw new Error(`PostGIS measured ${measured.length} of ${kept.length} pairs.`)
  await overlaps.insert([
    ...pairs.filter((pair) => isSliver(pair, rule)).map((pair) => sliverRow(pair, rule)),
    ...kept.map((pair, index) => measuredRow(pair, measured[index]!, rule)),
  ])
}
