import { sqlFile } from '../sql-file.ts'

import type { MultiPolygon, Polygon } from 'geojson'
import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { WireParcel, WireParcelNeighbour, WireParcelVersion } from '../../../geodata/wire/parcels.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredImport = {
  readonly id: string
  readonly layer: ParcelLayer
  readonly fileName: string
  readonly sha256: string
  readonly importedBy: string
  readonly importedAt: string
  readonly rowsRead: number
  readonly leftOut: readonly {
    readonly code: string
    readonly count: number
    readonly rows: readonly number[]
    /** What the sentence of the first needs beside its row. */
    readonly details?: Readonly<Record<string, string | number>>
  }[]
  readonly noticed: StoredImport['leftOut']
  /** That stand now. */
  readonly parcels: number
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export type NewParcel = {
  readonly number: string
  readonly holder: string | null
  readonly facts: Readonly<Record<string, string>>
  /** EWKB in degrees. */
  readonly shape: Uint8Array
}

export type ParcelOutline = { readonly parcelId: number; readonly version: number; readonly shape: Buffer }
export type MeasuredOutline = ParcelOutline & { readonly planarSquareMetres: number }

export type ParcelChange = {
  readonly parcelId: number
  readonly seenVersion: number
  readonly geometry: Polygon | MultiPolygon
  readonly changedBy: string
  readonly reason: string
}

const hexadecimal = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

/** What grows with the parcels of a county. */
export const PARCEL_TABLES = ['parcel', 'parcel_afar', 'parcel_cell', 'parcel_overlap'] as const

/** The parcels of one county. */
export const parcelRepository = (client: DatabaseClient, countyCode: string) => ({
  async imports(): Promise<StoredImport[]> {
    return (await client.query<StoredImport>(sqlFile('read-parcel-imports'), [countyCode])).rows
  },

  async insertImport(given: Omit<StoredImport, 'parcels' | 'withdrawn'>): Promise<void> {
    await client.query(sqlFile('insert-parcel-import'), [
      countyCode,
      given.layer,
      given.fileName,
      given.sha256,
      given.importedBy,
      given.importedAt,
      given.id,
      given.rowsRead,
      JSON.stringify(given.leftOut),
      JSON.stringify(given.noticed),
    ])
  },

  async insert(
    importId: string,
    layer: ParcelLayer,
    centralMeridianDegrees: number,
    parcels: readonly NewParcel[],
  ): Promise<void> {
    await client.query(sqlFile('insert-parcels'), [
      countyCode,
      importId,
      layer,
      centralMeridianDegrees,
      parcels.map(({ number }) => number),
      parcels.map(({ holder }) => holder),
      parcels.map(({ facts }) => JSON.stringify(facts)),
      parcels.map(({ shape }) => hexadecimal(shape)),
    ])
  },

  async idsOfImport(importId: string): Promise<number[]> {
    const { rows } = await client.query<{ id: number }>(
      'select parcel_id as id from sizhi.parcel where county_code = $1 and import_id = $2',
      [countyCode, importId],
    )
    return rows.map(({ id }) => id)
  },

  /** Their overlaps go with them. How many went. */
  async withdrawImport(importId: string): Promise<number> {
    const { rowCount } = await client.query('delete from sizhi.parcel where county_code = $1 and import_id = $2', [
      countyCode,
      importId,
    ])
    return rowCount ?? 0
  },

  /** In the order of their numbers, from the one after `lastId`. */
  async outlinesFrom(layers: readonly ParcelLayer[], lastId: number, count: number): Promise<ParcelOutline[]> {
    return (await client.query<ParcelOutline>(sqlFile('read-parcels-from'), [countyCode, layers, lastId, count])).rows
  },

  async count(layers: readonly ParcelLayer[]): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      'select count(*) as count from sizhi.parcel where county_code = $1 and layer = any ($2::text[])',
      [countyCode, layers],
    )
    return rows[0]!.count
  },

  async versions(layers: readonly ParcelLayer[]): Promise<Map<number, number>> {
    const { rows } = await client.query<{ id: number; version: number }>(
      'select parcel_id as id, version from sizhi.parcel where county_code = $1 and layer = any ($2::text[])',
      [countyCode, layers],
    )
    return new Map(rows.map(({ id, version }) => [id, version]))
  },

  /** Those of the parcels that stand in the layers, and all whose boxes meet theirs. */
  async withNeighbours(layers: readonly ParcelLayer[], parcelIds: readonly number[]): Promise<MeasuredOutline[]> {
    return (await client.query<MeasuredOutline>(sqlFile('read-neighbours'), [countyCode, layers, parcelIds])).rows
  },

  async read(parcelIds: readonly number[], isNamed: boolean): Promise<WireParcel[]> {
    return (await client.query<WireParcel>(sqlFile('read-parcel'), [countyCode, parcelIds, isNamed])).rows
  },

  /** Its outlines, the newest first. */
  async outlinesOf(parcelId: number): Promise<WireParcelVersion[]> {
    return (await client.query<WireParcelVersion>(sqlFile('read-parcel-versions'), [countyCode, parcelId])).rows
  },

  /** Parcels whose boxes meet its box, those that share most ground first. */
  async neighbours(parcelId: number, isNamed: boolean, most: number): Promise<WireParcelNeighbour[]> {
    const values = [countyCode, parcelId, isNamed, most]
    return (await client.query<WireParcelNeighbour>(sqlFile('read-parcel-neighbours'), values)).rows
  },

  /** False when the parcel has another version by now. */
  async change({ parcelId, seenVersion, geometry, changedBy, reason }: ParcelChange): Promise<boolean> {
    const { rowCount } = await client.query(sqlFile('change-parcel'), [
      countyCode,
      parcelId,
      seenVersion,
      JSON.stringify(geometry),
      changedBy,
      reason,
    ])
    return rowCount === 1
  },
})
