import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelOverlapRepository } from '../db/repositories/parcel-overlaps.ts'
import { parcelRepository, type ParcelOutline } from '../db/repositories/parcels.ts'
import { packOutlines } from '../parcels/packed-outlines.ts'
import { pairsWith } from '../parcels/pairs-with.ts'
import { idsOf, type FoundPair } from '../parcels/recorded-overlaps.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { ParcelLayer } from '../../geodata/overlaps/model.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const AT_A_TIME = 1000
/** Of so many pairs a sentence tells; more are counted. */
const MOST_NAMED = 5
/** Engines of different versions differ by less. */
const AREA_TOLERANCE = { share: 1e-6, squareMetres: 0.01 }

const keyOf = (pair: Pick<FoundPair, 'firstId' | 'secondId'>): string => idsOf(pair).join('-')

type StoredPair = { readonly firstId: number; readonly secondId: number; readonly squareMetres: number }

const differs = (one: number, other: number): boolean =>
  Math.abs(one - other) > Math.max(AREA_TOLERANCE.squareMetres, AREA_TOLERANCE.share * one)

async function readOutlines(
  client: DatabaseClient,
  countyCode: string,
  layers: readonly ParcelLayer[],
): Promise<ParcelOutline[]> {
  const parcels = parcelRepository(client, countyCode)
  const outlines: ParcelOutline[] = []
  for (;;) {
    const read = await parcels.outlinesFrom(layers, outlines.at(-1)?.parcelId ?? 0, AT_A_TIME)
    outlines.push(...read)
    if (read.length < AT_A_TIME) return outlines
  }
}

/** The figures of PostGIS for these pairs, computed now. */
async function measuredNow(
  client: DatabaseClient,
  countyCode: string,
  pairs: readonly StoredPair[],
): Promise<Map<string, number>> {
  const records = parcelOverlapRepository(client, countyCode)
  const figures = new Map<string, number>()
  for (let from = 0; from < pairs.length; from += AT_A_TIME) {
    const part = pairs.slice(from, from + AT_A_TIME)
    for (const { place, planarSquareMetres } of await records.measure(part.map(idsOf)))
      figures.set(keyOf(part[place - 1]!), planarSquareMetres ?? 0)
  }
  return figures
}

/**
 * Keys of the pairs whose figure is neither the one of the sweep, as slivers are on record, nor the one of PostGIS, as all others are. The sweep is
 * done already: only what it does not confirm is measured in PostGIS.
 */
async function differing(
  client: DatabaseClient,
  countyCode: string,
  stored: readonly StoredPair[],
  found: ReadonlyMap<string, FoundPair>,
): Promise<string[]> {
  const doubtful = stored.filter((pair) => {
    const fresh = found.get(keyOf(pair))
    return fresh && differs(fresh.areaSquareMetres, pair.squareMetres)
  })
  const figures = await measuredNow(client, countyCode, doubtful)
  return doubtful.filter((pair) => differs(figures.get(keyOf(pair)) ?? 0, pair.squareMetres)).map(keyOf)
}

/**
 * Holds the overlaps of a county against its parcels, each pair computed anew. Nothing to hold where nobody ever searched, or where the page
 * says already that the search is outdated.
 */
export async function checkParcelOverlaps(client: DatabaseClient, countyCode: string): Promise<Problem[]> {
  const rule = await overlapSearchRepository(client).standingOf(countyCode)
  const county = await countyRepository(client).byCode(countyCode)
  if (!rule || rule.isOutdated || county?.centralMeridianDegrees == null) return []
  const outlines = await readOutlines(client, countyCode, rule.layers)
  const packed = packOutlines(gaussKruger(county.centralMeridianDegrees), outlines)
  const found = new Map(pairsWith(new Set(packed.ids), packed).map((pair) => [keyOf(pair), pair]))
  const stored = await parcelOverlapRepository(client, countyCode).figures()
  const known = new Set(stored.map(keyOf))
  const faults: readonly (readonly [Problem['code'], readonly string[]])[] = [
    ['parcel-overlaps-missing', [...found.keys()].filter((key) => !known.has(key))],
    ['parcel-overlaps-left-over', [...known].filter((key) => !found.has(key))],
    ['parcel-overlaps-differ', await differing(client, countyCode, stored, found)],
  ]
  return faults
    .filter(([, pairs]) => pairs.length > 0)
    .map(([code, pairs]) => ({
      code,
      details: {
        county: countyCode,
        count: pairs.length,
        pairs: pairs.slice(0, MOST_NAMED).join('、') + (pairs.length > MOST_NAMED ? '…' : ''),
      },
    }))
}
