import { PARCEL_LAYERS, type ParcelLayer } from '../../geodata/overlaps/model.ts'
import { parcelsToExport, type ExportedParcel } from '../db/repositories/exported-parcels.ts'
import { writeFlatGeobuf } from '../exports/flatgeobuf-file.ts'
import { geoPackageStream, writeGeoPackage } from '../exports/geopackage-file.ts'

import { isNamedFor } from './view-parcel-overlaps.ts'

import type { Readable } from 'node:stream'
import type { ParcelExportQuery } from '../../geodata/wire/parcels.ts'
import type { Database } from '../db/database.ts'
import type { FileColumn, FileLayer } from '../exports/file-layer.ts'

/** Each in a transaction of its own. Fewer would be planned more often, more would lie in memory. */
const ROWS_AT_A_TIME = 4000

const COLUMNS: readonly FileColumn<ExportedParcel>[] = [
  { name: 'parcel', type: 'INTEGER', of: ({ parcelId }) => parcelId },
  { name: 'layer', type: 'TEXT', of: ({ layer }) => layer },
  { name: 'number', type: 'TEXT', of: ({ number }) => number },
  { name: 'holder', type: 'TEXT', of: ({ holder }) => holder },
  { name: 'facts', type: 'TEXT', of: ({ facts }) => facts },
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
      parcelsToExport(client, countyCode, layers, { lastId, most: ROWS_AT_A_TIME, isNamed }),
    )
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_A_TIME) return
    lastId = rows.at(-1)!.parcelId
  }
}

/** Asks for what comes next while the last is being worked on. */
async function* askedAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const asked = await next
      if (asked.done) return
      next = source.next()
      // Whoever awaits it later hears of its failure.
      next.catch(() => undefined)
      yield asked.value
    }
  } finally {
    await source.return(undefined)
  }
}

const layerOf = (
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  { layer = [...PARCEL_LAYERS], audience }: ParcelExportQuery,
): [FileLayer<ExportedParcel>, AsyncGenerator<readonly ExportedParcel[]>] => [
  { name: 'parcels', columns: COLUMNS, shape: ({ shape }) => shape },
  askedAhead(rowsOf(database, countyCode, layer, isNamedFor(audience))),
]

/** The parcels of a county as a GeoPackage, with what their files say of them. */
export const parcelsAsGeoPackage = (
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  query: ParcelExportQuery,
): Promise<Readable> => geoPackageStream(...layerOf(database, countyCode, query))

const WRITERS = { gpkg: writeGeoPackage, fgb: writeFlatGeobuf } as const
export type ParcelFileFormat = keyof typeof WRITERS
export const PARCEL_FILE_FORMATS = Object.keys(WRITERS) as ParcelFileFormat[]

/** The same into an empty file or a new one, in memory that does not grow with the county. Resolves to how many parcels there were. */
export const writeParcels = (
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  query: ParcelExportQuery,
  format: ParcelFileFormat,
  path: string,
): Promise<number> => WRITERS[format](path, ...layerOf(database, countyCode, query))
