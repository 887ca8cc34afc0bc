import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelOverlapRepository, type ParcelPair } from '../db/repositories/parcel-overlaps.ts'
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
  pairs: readonly ParcelPair[],
): Promise<Map<string, number>> {
  const records = parcelOverlapRepository(client, countyCode)
  const figures = new Map<string, number>()
  for (let from = 0; from < pairs.length; from += AT_A_TIME) {
    const part = pairs.slice(from, from + AT_A_TIME)
    for (const { place, planarSquareMetres } of await records.measure(part))
      figures.set(part[place - 1]!.join('-'), planarSquareMetres ?? 0)
  }
  return figures
}

/** Slivers are on record as the sweep finds them, all others as PostGIS measures them: what is neither differs. */
async function differing(
  client: DatabaseClient,
  countyCode: string,
  stored: readonly StoredPair[],
  found: ReadonlyMap<string, FoundPair>,
): Promise<ParcelPair[]> {
  const doubtful = stored.filter((pair) => {
    const fresh = found.get(idsOf(pair).join('-'))
    return fresh && differs(fresh.areaSquareMetres, pair.squareMetres)
  })
  const figures = await measuredNow(client, countyCode, doubtful.map(idsOf))
  return doubtful.filter((pair) => differs(figures.get(idsOf(pair).join('-')) ?? 0, pair.squareMetres)).map(idsOf)
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
  const found = new Map(pairsWith(new Set(packed.ids), packed).map((pair) => [idsOf(pair).join('-'), pair]))
  const stored = await parcelOverlapRepository(client, countyCode).figures()
  const known = new Set(stored.map((pair) => idsOf(pair).join('-')))
  const faults: readonly (readonly [Problem['code'], readonly ParcelPair[]])[] = [
    ['parcel-overlaps-missing', [...found.values()].filter((pair) => !known.has(idsOf(pair).join('-'))).map(idsOf)],
    ['parcel-overlaps-left-over', stored.filter((pair) => !found.has(idsOf(pair).join('-'))).map(idsOf)],
    ['parcel-overlaps-differ', await differing(client, countyCode, stored, found)],
  ]
  return faults
    .filter(([, pairs]) => pairs.length > 0)
    .map(([code, pairs]) => ({
      code,
      details: {
        county: countyCode,
        count: pairs.length,
        pairs:
          pairs
            .slice(0, MOST_NAMED)
            .map((pair) => pair.join('-'))
            .join('、') + (pairs.length > MOST_NAMED ? '…' : ''),
      },
    }))
}
