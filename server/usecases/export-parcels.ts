import { PARCEL_LAYERS, type ParcelLayer } from '../../geodata/overlaps/model.ts'
import { parcelRepository, type ExportedParcel } from '../db/repositories/parcels.ts'
import { geoPackageStream, type GeoPackageColumn } from '../exports/geopackage-file.ts'

import { isNamedFor } from './view-parcel-overlaps.ts'

import type { Readable } from 'node:stream'
import type { ParcelExportQuery } from '../../geodata/wire/parcels.ts'
import type { Database } from '../db/database.ts'

/** Each in a transaction of its own: a slow reader keeps nobody waiting. */
const ROWS_AT_A_TIME = 1000

const COLUMNS: readonly GeoPackageColumn<ExportedParcel>[] = [
  { name: 'parcel', type: 'INTEGER', of: ({ parcelId }) => parcelId },
  { name: 'layer', type: 'TEXT', of: ({ layer }) => layer },
  { name: 'number', type: 'TEXT', of: ({ number }) => number },
  { name: 'holder', type: 'TEXT', of: ({ holder }) => holder },
  { name: 'facts', type: 'TEXT', of: ({ facts }) => JSON.stringify(facts) },
  { name: 'file', type: 'TEXT', of: ({ fileName }) => fileName },
  { name: 'case', type: 'TEXT', of: ({ caseAddress }) => caseAddress },
  { name: 'version', type: 'INTEGER', of: ({ version }) => version },
  { name: 'planar_square_metres', type: 'REAL', of: ({ planarSquareMetres }) => planarSquareMetres },
]

async function* rowsOf(
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  layers: readonly ParcelLayer[],
  isNamed: boolean,
): AsyncGenerator<ExportedParcel[]> {
  for (let lastId = 0; ;) {
    const rows = await database.inTransaction((client) =>
      parcelRepository(client, countyCode).toExport(layers, lastId, ROWS_AT_A_TIME, isNamed),
    )
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_A_TIME) return
    lastId = rows.at(-1)!.parcelId
  }
}

/** The parcels of a county as a GeoPackage, with what their files say of them. */
export const parcelsAsGeoPackage = (
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  { layer = [...PARCEL_LAYERS], audience }: ParcelExportQuery,
  box: readonly number[] | null,
): Promise<Readable> =>
  geoPackageStream(
    { name: 'parcels', columns: COLUMNS, shape: ({ shape }) => shape, box },
    rowsOf(database, countyCode, layer, isNamedFor(audience)),
  )
