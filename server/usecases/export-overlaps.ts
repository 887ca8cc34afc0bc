import { parcelOverlapRepository, type OverlapPlace, type OverlapRow } from '../db/repositories/parcel-overlaps.ts'
import { BYTE_ORDER_MARK, spreadsheetCell } from '../exports/spreadsheet-cell.ts'

import { filterOf, isNamedFor, overlapRow, placeOf } from './view-parcel-overlaps.ts'

import type { OverlapQuery } from '../../geodata/wire/county.ts'
import type { Database } from '../db/database.ts'

export const EXPORT_FORMATS = ['csv', 'geojson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Each in a transaction of its own: a slow reader keeps nobody waiting. */
const ROWS_AT_A_TIME = 1000

type Row = { readonly overlap: OverlapRow; readonly geometry: string | null }
type Query = Omit<OverlapQuery, 'limit' | 'cursor'>

async function* rowsOf(
  database: Pick<Database, 'inTransaction'>,
  countyCode: string,
  query: Query,
  withGeometry: boolean,
): AsyncGenerator<Row[]> {
  const { order = 'area', audience } = query
  for (let after: OverlapPlace | null = null; ;) {
    const rows: Row[] = await database.inTransaction(async (client) => {
      const overlaps = parcelOverlapRepository(client, countyCode)
      const page = await overlaps.page(filterOf(query), order, after, ROWS_AT_A_TIME, isNamedFor(audience))
      const shapes = withGeometry
        ? await overlaps.shapes(page.map(({ firstId, secondId }) => [firstId, secondId]))
        : null
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

const COLUMNS: readonly (readonly [string, (row: OverlapRow) => string | number | null])[] = [
  ['first_parcel', ({ firstId }) => firstId],
  ['first_layer', ({ firstLayer }) => firstLayer],
  ['first_number', ({ firstNumber }) => firstNumber],
  ['first_holder', ({ firstHolder }) => firstHolder],
  ['second_parcel', ({ secondId }) => secondId],
  ['second_layer', ({ secondLayer }) => secondLayer],
  ['second_number', ({ secondNumber }) => secondNumber],
  ['second_holder', ({ secondHolder }) => secondHolder],
  ['type', ({ type }) => type],
  ['planar_square_metres', ({ planarSquareMetres }) => planarSquareMetres],
  ['ellipsoidal_square_metres', ({ ellipsoidalSquareMetres }) => ellipsoidalSquareMetres],
  ['share_of_first', ({ shareOfFirst }) => shareOfFirst],
  ['share_of_second', ({ shareOfSecond }) => shareOfSecond],
]

async function* csv(batches: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(([name]) => name).join(',')}\r\n`
  for await (const rows of batches)
    yield rows.map(({ overlap }) => `${COLUMNS.map(([, of]) => spreadsheetCell(of(overlap))).join(',')}\r\n`).join('')
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
  query: Query,
): AsyncIterable<string> {
  const rows = rowsOf(database, countyCode, query, format === 'geojson')
  return format === 'csv' ? csv(rows) : geoJson(rows)
}
