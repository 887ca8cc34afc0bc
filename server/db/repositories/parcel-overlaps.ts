import { sqlFile } from '../sql-file.ts'

import type { MultiPolygon } from 'geojson'
import type { OverlapOrder, ParcelLayer, ParcelOverlapType } from '../../../geodata/overlaps/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type MeasuredPair = {
  /** From 1, in the order in which the pairs were given. */
  readonly place: number
  readonly firstSquareMetres: number
  readonly secondSquareMetres: number
  readonly planarSquareMetres: number | null
  readonly ellipsoidalSquareMetres: number | null
  /** Hexadecimal EWKB. */
  readonly geometry: string | null
}

export type NewOverlap = {
  readonly firstId: number
  readonly secondId: number
  readonly type: ParcelOverlapType
  readonly geometry: string | null
  readonly planarSquareMetres: number
  readonly ellipsoidalSquareMetres: number | null
  readonly shareOfFirst: number
  readonly shareOfSecond: number
  readonly firstVersion: number
  readonly secondVersion: number
}

export type OverlapFilter = {
  readonly types: readonly ParcelOverlapType[]
  readonly layers: readonly ParcelLayer[]
  /** West, south, east, north. */
  readonly box: readonly number[] | null
}

/** Where a page ended. */
export type OverlapPlace = { readonly value: number; readonly firstId: number; readonly secondId: number }

export type OverlapRow = {
  readonly firstId: number
  readonly firstLayer: ParcelLayer
  readonly firstNumber: string
  readonly firstHolder: string | null
  readonly firstIsIllustrative: boolean
  readonly secondId: number
  readonly secondLayer: ParcelLayer
  readonly secondNumber: string
  readonly secondHolder: string | null
  readonly secondIsIllustrative: boolean
  readonly type: ParcelOverlapType
  readonly planarSquareMetres: number
  readonly ellipsoidalSquareMetres: number | null
  readonly shareOfFirst: number
  readonly shareOfSecond: number
  /** By which the rows are ordered. */
  readonly value: number
}

export type ShownOverlap = Pick<OverlapRow, 'type' | 'planarSquareMetres' | 'shareOfFirst' | 'shareOfSecond'> & {
  readonly ellipsoidalSquareMetres: number
  readonly computedAt: string
  readonly geometry: MultiPolygon
}

export type ParcelPair = readonly [firstId: number, secondId: number]

const INSERTED_AT_A_TIME = 5000

/** How the parcels of one county share ground. */
export const parcelOverlapRepository = (client: DatabaseClient, countyCode: string) => ({
  async measure(pairs: readonly ParcelPair[]): Promise<MeasuredPair[]> {
    const { rows } = await client.query<MeasuredPair>(sqlFile('measure-parcel-pairs'), [
      countyCode,
      pairs.map(([first]) => first),
      pairs.map(([, second]) => second),
    ])
    return rows
  },

  async removeAll(): Promise<void> {
    await client.query('delete from sizhi.parcel_overlap where county_code = $1', [countyCode])
  },

  async removeOf(parcelIds: readonly number[]): Promise<void> {
    await client.query(
      `delete from sizhi.parcel_overlap
       where county_code = $1 and (first_parcel_id = any ($2::bigint[]) or second_parcel_id = any ($2::bigint[]))`,
      [countyCode, parcelIds],
    )
  },

  async insert(overlaps: readonly NewOverlap[]): Promise<void> {
    for (let from = 0; from < overlaps.length; from += INSERTED_AT_A_TIME) {
      const part = overlaps.slice(from, from + INSERTED_AT_A_TIME)
      await client.query(sqlFile('insert-parcel-overlaps'), [
        countyCode,
        part.map(({ firstId }) => firstId),
        part.map(({ secondId }) => secondId),
        part.map(({ type }) => type),
        part.map(({ geometry }) => geometry),
        part.map(({ planarSquareMetres }) => planarSquareMetres),
        part.map(({ ellipsoidalSquareMetres }) => ellipsoidalSquareMetres),
        part.map(({ shareOfFirst }) => shareOfFirst),
        part.map(({ shareOfSecond }) => shareOfSecond),
        part.map(({ firstVersion }) => firstVersion),
        part.map(({ secondVersion }) => secondVersion),
      ])
    }
  },

  async page(
    { types, layers, box }: OverlapFilter,
    order: OverlapOrder,
    after: OverlapPlace | null,
    limit: number,
    isNamed: boolean,
  ): Promise<OverlapRow[]> {
    const { rows } = await client.query<OverlapRow>(sqlFile('read-parcel-overlaps'), [
      countyCode,
      types,
      layers,
      box,
      order,
      after?.value ?? null,
      after?.firstId ?? null,
      after?.secondId ?? null,
      limit,
      isNamed,
    ])
    return rows
  },

  async count({ types, layers, box }: OverlapFilter): Promise<number> {
    const { rows } = await client.query<{ total: number }>(sqlFile('count-parcel-overlaps'), [
      countyCode,
      types,
      layers,
      box,
    ])
    return rows[0]!.total
  },

  /** GeoJSON by `first-second`; slivers have none. */
  async shapes(pairs: readonly ParcelPair[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ firstId: number; secondId: number; geometry: string | null }>(
      sqlFile('read-parcel-overlap-shapes'),
      [countyCode, pairs.map(([first]) => first), pairs.map(([, second]) => second)],
    )
    return new Map(
      rows.flatMap(({ firstId, secondId, geometry }) =>
        geometry === null ? [] : [[`${firstId}-${secondId}`, geometry] as const],
      ),
    )
  },

  /** Well-known binary by `first-second`; slivers have none. */
  async areas(pairs: readonly ParcelPair[]): Promise<Map<string, Buffer>> {
    const { rows } = await client.query<{ firstId: number; secondId: number; geometry: Buffer }>(
      sqlFile('read-parcel-overlap-areas'),
      [countyCode, pairs.map(([first]) => first), pairs.map(([, second]) => second)],
    )
    return new Map(rows.map(({ firstId, secondId, geometry }) => [`${firstId}-${secondId}`, geometry] as const))
  },

  /** Of every pair on record, slivers too. */
  async figures(): Promise<{ firstId: number; secondId: number; squareMetres: number }[]> {
    const { rows } = await client.query<{ firstId: number; secondId: number; squareMetres: number }>(
      `select first_parcel_id as "firstId", second_parcel_id as "secondId", planar_square_metres as "squareMetres"
       from sizhi.parcel_overlap where county_code = $1 order by 1, 2`,
      [countyCode],
    )
    return rows
  },

  async one([firstId, secondId]: ParcelPair): Promise<ShownOverlap | undefined> {
    return (await client.query<ShownOverlap>(sqlFile('read-parcel-overlap'), [countyCode, firstId, secondId])).rows[0]
  },
})
