import {
  parcelOverlapRepository,
  type OverlapPlace,
  type OverlapRow,
  type ParcelPair,
} from '../db/repositories/parcel-overlaps.ts'
import { geoPackageStream } from '../exports/geopackage-file.ts'
import { BYTE_ORDER_MARK, spreadsheetCell } from '../exports/spreadsheet-cell.ts'

import { filterOf, isNamedFor, overlapRow, placeOf } from './view-parcel-overlaps.ts'

import type { Readable } from 'node:stream'
import type { OverlapQuery } from '../../geodata/wire/parcel-overlaps.ts'
import type { Database } from '../db/database.ts'
import type { FileColumn } from '../exports/file-layer.ts'

export const EXPORT_FORMATS = ['csv', 'geojson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Each in a transaction of its own: a slow reader keeps nobody waiting. */
const ROWS_AT_A_TIME = 1000

type Row<Shape = string> = { readonly overlap: OverlapRow; readonly geometry: Shape | null }
export type ExportQuery = Omit<OverlapQuery, 'limit' | 'cursor'>
type Overlaps = ReturnType<typeof parcelOverlapRepository>
type ShapesOf<Shape> = (overlaps: Overlaps, pairs: readonly ParcelPair[]) => Promise<ReadonlyMap<string, Shape>>

/** All rows that a query asks for, with their shapes where these are asked for. */
async function* rowsOf<Shape>(
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  query: ExportQuery,
  shapesOf?: ShapesOf<Shape>,
): AsyncGenerator<Row<Shape>[]> {
  const { order = 'area', audience } = query
  for (let after: OverlapPlace | null = null; ;) {
    const rows: Row<Shape>[] = await database.inTransaction(async (client) => {
      const overlaps = parcelOverlapRepository(client, countyCode)
      const page = await overlaps.page(filterOf(query), order, after, ROWS_AT_A_TIME, isNamedFor(audience))
      const shapes = await shapesOf?.(
        overlaps,
        page.map(({ firstId, secondId }) => [firstId, secondId]),
      )
      return page.map((overlap) => ({
        overlap,
        geometry: shapes?.get(`${overlap.firstId}-${overlap.secondId}`) ?? null,
      }))
    })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_A_TIME) return
    after = placeOf(last.overlap)
  }
}

const COLUMNS: readonly FileColumn<OverlapRow>[] = [
  { name: 'first_parcel', type: 'INTEGER', of: ({ firstId }) => firstId },
  { name: 'first_layer', type: 'TEXT', of: ({ firstLayer }) => firstLayer },
  { name: 'first_number', type: 'TEXT', of: ({ firstNumber }) => firstNumber },
  { name: 'first_holder', type: 'TEXT', of: ({ firstHolder }) => firstHolder },
  { name: 'second_parcel', type: 'INTEGER', of: ({ secondId }) => secondId },
  { name: 'second_layer', type: 'TEXT', of: ({ secondLayer }) => secondLayer },
  { name: 'second_number', type: 'TEXT', of: ({ secondNumber }) => secondNumber },
  { name: 'second_holder', type: 'TEXT', of: ({ secondHolder }) => secondHolder },
  { name: 'type', type: 'TEXT', of: ({ type }) => type },
  { name: 'planar_square_metres', type: 'REAL', of: ({ planarSquareMetres }) => planarSquareMetres },
  { name: 'ellipsoidal_square_metres', type: 'REAL', of: ({ ellipsoidalSquareMetres }) => ellipsoidalSquareMetres },
  { name: 'share_of_first', type: 'REAL', of: ({ shareOfFirst }) => shareOfFirst },
  { name: 'share_of_second', type: 'REAL', of: ({ shareOfSecond }) => shareOfSecond },
]

async function* csv(batches: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(({ name }) => name).join(',')}\r\n`
  for await (const rows of batches)
    yield rows.map(({ overlap }) => `${COLUMNS.map(({ of }) => spreadsheetCell(of(overlap))).join(',')}\r\n`).join('')
}

async function* geoJson(batches: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  let isFirst = true
  for await (const rows of batches) {
    const features = rows.map(
      ({ overlap, geometry }) =>
        `{"type":"Feature","properties":${JSON.stringify(overlapRow(overlap))},"geometry":${geometry ?? 'null'}}`,
    )
    yield `${isFirst ? '' : ',\n'}${features.join(',\n')}`
    isFirst = false
  }
  yield '\n]}\n'
}

/** The overlaps of a county as a file, some at a time. Slivers have no geometry there. */
export function exportOverlaps(
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  format: ExportFormat,
  query: ExportQuery,
): AsyncIterable<string> {
  return format === 'csv'
    ? csv(rowsOf<string>(database, countyCode, query))
    : geoJson(rowsOf(database, countyCode, query, (overlaps, pairs) => overlaps.shapes(pairs)))
}

/** The same as a GeoPackage. */
export const overlapsAsGeoPackage = (
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  query: ExportQuery,
): Promise<Readable> =>
  geoPackageStream(
    {
      name: 'overlaps',
      columns: COLUMNS.map(({ of, ...column }) => ({ ...column, of: ({ overlap }: Row<Buffer>) => of(overlap) })),
      shape: ({ geometry }: Row<Buffer>) => geometry,
    },
    rowsOf(database, countyCode, query, (overlaps, pairs) => overlaps.areas(pairs)),
  )
