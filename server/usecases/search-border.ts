import { borderRepository, type NewBorderOverlap } from '../db/repositories/borders.ts'
import { share, typeOf, type CountyRule } from '../parcels/recorded-overlaps.ts'

import type { ParcelLayer } from '../../geodata/overlaps/model.ts'
import type { SearchFigures } from '../../geodata/wire/county-searches.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type BorderRule = CountyRule & { readonly layers: readonly ParcelLayer[] }

async function recorded(
  client: DatabaseClient,
  countyCode: string,
  parcelIds: readonly number[] | null,
  rule: BorderRule,
): Promise<NewBorderOverlap[]> {
  const borders = borderRepository(client, countyCode)
  const pairs = (await borders.measure(parcelIds, rule.layers)).filter(
    ({ planarSquareMetres }) => planarSquareMetres > 0,
  )
  // Two parcels of the given ones never meet here: they lie in one county.
  const overlaps = pairs.map((pair) => {
    const { planarSquareMetres: shared, firstSquareMetres: first, secondSquareMetres: second } = pair
    return {
      ...pair,
      type: typeOf(shared, first, second, rule),
      shareOfFirst: share(shared, first),
      shareOfSecond: share(shared, second),
    }
  })
  await borders.insert(overlaps)
  return overlaps
}

/** Compares the parcels of a county with those of the counties around it, as far as these have been searched themselves. The county is locked. */
export async function searchBorder(
  client: DatabaseClient,
  countyCode: string,
  rule: BorderRule,
): Promise<SearchFigures['border']> {
  const borders = borderRepository(client, countyCode)
  await borders.lock()
  await borders.setBox()
  await borders.remove(null)
  const others = await borders.others()
  if (others.length === 0) return { pairs: 0, areaSquareMetres: 0 }
  await borders.gather(null)
  for (const other of others) await borders.gatherNeighbours(other, null)
  const kept = (await recorded(client, countyCode, null, rule)).filter(({ type }) => type !== 'sliver')
  return {
    pairs: kept.length,
    areaSquareMetres: kept.reduce((sum, { planarSquareMetres }) => sum + planarSquareMetres, 0),
  }
}

/** The same for parcels that changed, came or went. */
export async function followUpBorder(
  client: DatabaseClient,
  countyCode: string,
  parcelIds: readonly number[],
  rule: BorderRule,
): Promise<void> {
  const borders = borderRepository(client, countyCode)
  await borders.widenBox(parcelIds)
  const others = await borders.others()
  if (others.length === 0) return
  await borders.lock()
  await borders.remove(parcelIds)
  await borders.gather(parcelIds)
  for (const other of others) await borders.gatherNeighbours(other, parcelIds)
  await recorded(client, countyCode, parcelIds, rule)
}
