import { boxTree } from '../../geodata/overlaps/search-overlaps.ts'
import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { sharedAreaMeter } from '../../geodata/overlaps/shared-area.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelOverlapRepository } from '../db/repositories/parcel-overlaps.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { packOutlines, type PackedParcels } from '../parcels/packed-outlines.ts'
import { idsOf, isSliver, measuredRow, sliverRow, type FoundPair } from '../parcels/recorded-overlaps.ts'

import { followUpBorder } from './search-border.ts'

import type { DatabaseClient } from '../db/transaction.ts'

/** What came or went at once and is more than this is searched anew instead. */
const MOST_FOLLOWED_UP = 2000

/** Every pair of these parcels, and of one of them with another, that shares ground. */
function pairsWith(changed: ReadonlySet<number>, { polygons, ids, versions }: PackedParcels): FoundPair[] {
  const tree = boxTree(polygons)
  if (!tree) return []
  const areaOf = sharedAreaMeter(polygons)
  const { boxesMillimetres: boxes, areasSquareMetres: areas } = polygons
  const found: FoundPair[] = []
  for (const [one, id] of ids.entries()) {
    if (!changed.has(id)) continue
    const isOwn = (other: number): boolean => other !== one && !(changed.has(ids[other]!) && other < one)
    const [west, south, east, north] = boxes.subarray(4 * one, 4 * one + 4)
    for (const other of tree.search(west!, south!, east!, north!, isOwn)) {
      const [first, second] = one < other ? [one, other] : [other, one]
      const areaSquareMetres = areaOf(first, second)
      if (areaSquareMetres === 0) continue
      found.push({
        firstId: ids[first]!,
        secondId: ids[second]!,
        firstVersion: versions[first]!,
        secondVersion: versions[second]!,
        areaSquareMetres,
        firstSquareMetres: areas[first]!,
        secondSquareMetres: areas[second]!,
      })
    }
  }
  return found
}

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
