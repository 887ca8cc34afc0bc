import { PARCEL_LAYERS, type Audience } from '../../geodata/overlaps/model.ts'
import { parcelOverlapRepository, type OverlapFilter, type OverlapRow } from '../db/repositories/parcel-overlaps.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { sourceParcelRepository } from '../db/repositories/source-parcels.ts'
import { boxUnread, cursorUnread, overlapNotFound, parcelNotFound } from '../county-refusals.ts'

import { caseIdOf } from './view-case.ts'
import { existingCounty } from './view-county.ts'

import type {
  OverlapQuery,
  ParcelOverlapPage,
  ParcelOverlapRow,
  WireParcelOverlap,
} from '../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel, WireParcelNeighbour, WireParcelVersion } from '../../geodata/wire/parcels.ts'
import type { OverlapPlace, ParcelPair } from '../db/repositories/parcel-overlaps.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const BUT_SLIVERS = ['equal', 'contained', 'crossing'] as const
const PAGE = 50

export const isNamedFor = (audience: Audience | undefined): boolean => audience === 'officer' || audience === 'court'

function boxOf(words: string | undefined): readonly number[] | null {
  if (words === undefined) return null
  const box = words.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [west, south, east, north] = box
  const isBox = box.length === 4 && box.every(Number.isFinite) && west! <= east! && south! <= north!
  if (!isBox) throw boxUnread(words)
  return box
}

export const filterOf = ({ type, layer, bbox }: Pick<OverlapQuery, 'type' | 'layer' | 'bbox'>): OverlapFilter => ({
  types: type ?? BUT_SLIVERS,
  layers: layer ?? PARCEL_LAYERS,
  box: boxOf(bbox),
})

export const overlapRow = (row: OverlapRow): ParcelOverlapRow => ({
  first: {
    parcelId: row.firstId,
    layer: row.firstLayer,
    number: row.firstNumber,
    holder: row.firstHolder,
    isIllustrative: row.firstIsIllustrative,
  },
  second: {
    parcelId: row.secondId,
    layer: row.secondLayer,
    number: row.secondNumber,
    holder: row.secondHolder,
    isIllustrative: row.secondIsIllustrative,
  },
  type: row.type,
  planarSquareMetres: row.planarSquareMetres,
  ellipsoidalSquareMetres: row.ellipsoidalSquareMetres,
  shareOfFirst: row.shareOfFirst,
  shareOfSecond: row.shareOfSecond,
})

export const placeOf = ({ value, firstId, secondId }: OverlapRow): OverlapPlace => ({ value, firstId, secondId })

const cursorOf = (row: OverlapRow): string => [row.value, row.firstId, row.secondId].join('_')

function placeOfCursor(cursor: string | undefined): OverlapPlace | null {
  if (cursor === undefined) return null
  const [value, firstId, secondId] = cursor.split('_').map((part) => (part === '' ? NaN : Number(part)))
  if (!Number.isFinite(value) || !Number.isSafeInteger(firstId) || !Number.isSafeInteger(secondId)) throw cursorUnread()
  return { value: value!, firstId: firstId!, secondId: secondId! }
}

/** One page of the overlaps of a county, the largest first. */
export async function viewOverlapPage(
  client: DatabaseClient,
  countyCode: string,
  query: OverlapQuery,
): Promise<ParcelOverlapPage> {
  await existingCounty(client, countyCode)
  const { order = 'area', limit = PAGE, cursor, audience } = query
  const overlaps = parcelOverlapRepository(client, countyCode)
  const filter = filterOf(query)
  const rows = await overlaps.page(filter, order, placeOfCursor(cursor), limit + 1, isNamedFor(audience))
  const shown = rows.slice(0, limit)
  return {
    total: await overlaps.count(filter),
    rows: shown.map(overlapRow),
    nextCursor: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
  }
}

export async function viewParcelOverlap(
  client: DatabaseClient,
  countyCode: string,
  pair: ParcelPair,
  isNamed: boolean,
): Promise<WireParcelOverlap> {
  const found = await parcelOverlapRepository(client, countyCode).one(pair)
  const [first, second] = await parcelRepository(client, countyCode).read(pair, isNamed)
  if (!found || !first || !second) throw overlapNotFound(pair.join('-'))
  const key = await sourceParcelRepository(client, countyCode).caseOfPair(pair)
  return { ...found, first, second, caseAddress: key === null ? null : caseIdOf({ countyCode, key }) }
}

export async function viewParcel(
  client: DatabaseClient,
  countyCode: string,
  parcelId: number,
  isNamed: boolean,
): Promise<WireParcel> {
  const [parcel] = await parcelRepository(client, countyCode).read([parcelId], isNamed)
  if (!parcel) throw parcelNotFound(parcelId)
  return parcel
}

/** More parcels than these about one are a heap that nobody reads. */
const MOST_NEIGHBOURS = 200

/** What lies about a parcel, those that share most ground with it first. */
export async function viewNeighbours(
  client: DatabaseClient,
  countyCode: string,
  parcelId: number,
  isNamed: boolean,
): Promise<WireParcelNeighbour[]> {
  await viewParcel(client, countyCode, parcelId, isNamed)
  return parcelRepository(client, countyCode).neighbours(parcelId, isNamed, MOST_NEIGHBOURS)
}

/** The outlines that a parcel has had, the newest first. */
export async function viewParcelVersions(
  client: DatabaseClient,
  countyCode: string,
  parcelId: number,
  isNamed: boolean,
): Promise<WireParcelVersion[]> {
  await viewParcel(client, countyCode, parcelId, isNamed)
  const outlines = await parcelRepository(client, countyCode).outlinesOf(parcelId)
  if (isNamed) return outlines
  return outlines.map(({ given, ...outline }) => ({ ...outline, given: given && { ...given, by: null, reason: null } }))
}
