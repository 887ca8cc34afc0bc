import { sqlFile } from '../sql-file.ts'

import type { MultiPolygon } from 'geojson'
import type { ParcelLayer, ParcelOverlapType } from '../../../geodata/overlaps/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type BorderPair = {
  readonly firstCounty: string
  readonly firstId: number
  readonly secondCounty: string
  readonly secondId: number
  readonly firstVersion: number
  readonly secondVersion: number
  /** Hexadecimal EWKB. */
  readonly geometry: string
  /** In the zone of the first county, as the areas of both. */
  readonly planarSquareMetres: number
  readonly ellipsoidalSquareMetres: number
  readonly firstSquareMetres: number
  readonly secondSquareMetres: number
}

export type NewBorderOverlap = BorderPair & {
  readonly type: ParcelOverlapType
  readonly shareOfFirst: number
  readonly shareOfSecond: number
}

export type ShownBorderOverlap = Pick<
  NewBorderOverlap,
  | 'firstCounty'
  | 'firstId'
  | 'secondCounty'
  | 'secondId'
  | 'type'
  | 'planarSquareMetres'
  | 'ellipsoidalSquareMetres'
  | 'shareOfFirst'
  | 'shareOfSecond'
> & { readonly geometry: MultiPolygon }

/** Where a county meets others. `parcelIds` null stands for all of its parcels. */
export const borderRepository = (client: DatabaseClient, countyCode: string) => ({
  /** Nobody else changes a border until this transaction ends. After the lock of the county. */
  async lock(): Promise<void> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['sizhi.border'])
  },

  async setBox(): Promise<void> {
    await client.query(sqlFile('set-searched-box'), [countyCode])
  },

  /** Where others look for the county reaches around these parcels too. */
  async widenBox(parcelIds: readonly number[]): Promise<void> {
    await client.query(sqlFile('widen-searched-box'), [countyCode, parcelIds])
  },

  async others(): Promise<string[]> {
    const { rows } = await client.query<{ code: string }>(sqlFile('read-bordering-counties'), [countyCode])
    return rows.map(({ code }) => code)
  },

  /** Takes the copies of parcels away, and what is recorded of them. */
  async remove(parcelIds: readonly number[] | null): Promise<void> {
    await client.query(
      `delete from sizhi.border_overlap
       where (first_county_code = $1 and ($2::bigint[] is null or first_parcel_id = any ($2::bigint[])))
         or (second_county_code = $1 and ($2::bigint[] is null or second_parcel_id = any ($2::bigint[])))`,
      [countyCode, parcelIds],
    )
    await client.query(
      'delete from sizhi.border_parcel where county_code = $1 and ($2::bigint[] is null or parcel_id = any ($2::bigint[]))',
      [countyCode, parcelIds],
    )
  },

  async gather(parcelIds: readonly number[] | null): Promise<void> {
    await client.query(sqlFile('gather-border-parcels'), [countyCode, parcelIds])
  },

  /** What lies in another county across from them. */
  async gatherNeighbours(otherCounty: string, parcelIds: readonly number[] | null): Promise<void> {
    await client.query(sqlFile('gather-border-neighbours'), [otherCounty, countyCode, parcelIds])
  },

  async measure(parcelIds: readonly number[] | null, layers: readonly ParcelLayer[]): Promise<BorderPair[]> {
    return (await client.query<BorderPair>(sqlFile('measure-border-pairs'), [countyCode, parcelIds, layers])).rows
  },

  async insert(overlaps: readonly NewBorderOverlap[]): Promise<void> {
    await client.query(sqlFile('insert-border-overlaps'), [
      overlaps.map(({ firstCounty }) => firstCounty),
      overlaps.map(({ firstId }) => firstId),
      overlaps.map(({ secondCounty }) => secondCounty),
      overlaps.map(({ secondId }) => secondId),
      overlaps.map(({ type }) => type),
      overlaps.map(({ geometry }) => geometry),
      overlaps.map(({ planarSquareMetres }) => planarSquareMetres),
      overlaps.map(({ ellipsoidalSquareMetres }) => ellipsoidalSquareMetres),
      overlaps.map(({ shareOfFirst }) => shareOfFirst),
      overlaps.map(({ shareOfSecond }) => shareOfSecond),
      overlaps.map(({ firstVersion }) => firstVersion),
      overlaps.map(({ secondVersion }) => secondVersion),
    ])
  },

  /** Slivers are not among them. */
  async overlaps(count: number): Promise<ShownBorderOverlap[]> {
    return (await client.query<ShownBorderOverlap>(sqlFile('read-border-overlaps'), [countyCode, count])).rows
  },
})
