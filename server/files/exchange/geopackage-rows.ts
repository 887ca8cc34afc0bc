import sqlite from 'node-sqlite3-wasm'

import { systemOfEpsg } from '../../../geodata/crs/known-system.ts'
import { systemOfWellKnownText } from '../../../geodata/crs/system-words.ts'
import { chosenLayers } from '../../../geodata/exchange/file/chosen-layers.ts'
import { geometryOfGeoPackage } from '../../../geodata/exchange/file/geopackage-geometry.ts'
import { takenSystem } from '../../../geodata/exchange/file/given-system.ts'
import { joinedRows, type RowsOfLayer } from '../../../geodata/exchange/file/joined-rows.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { Database } from 'node-sqlite3-wasm'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRow, FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { Problem } from '../../../geodata/problems.ts'

type Layer = { readonly table: string; readonly column: string; readonly system: number }
type Values = Readonly<Record<string, unknown>>

/** Nothing in the file may run or write: what it calls a table may be a view with functions. */
const CAREFUL = 'pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on'
/** Systems that a GeoPackage calls undefined. */
const UNDEFINED_SYSTEMS = [-1, 0]

const LAYERS = `
  select contents.table_name as "table", columns.column_name as "column", columns.srs_id as "system"
  from gpkg_contents as contents join gpkg_geometry_columns as columns on columns.table_name = contents.table_name
  where contents.data_type = 'features'`
const SYSTEM = `
  select organization, organization_coordsys_id as code, definition, srs_name as name
  from gpkg_spatial_ref_sys where srs_id = ?`

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const counted = (database: Database, { table }: Layer): number =>
  Number(database.get(`select count(*) as rows from ${quoted(table)}`)?.['rows'] ?? 0)

/** Null where the file leaves it open. */
function systemOf(database: Database, { system }: Layer): Result<KnownSystem | null> {
  if (UNDEFINED_SYSTEMS.includes(system)) return success(null)
  const { organization, code, definition, name } = (database.get(SYSTEM, [system]) ?? {}) as Values
  const isNumbered = textOf(organization).toUpperCase() === 'EPSG' && typeof code === 'number'
  const found = (isNumbered ? systemOfEpsg(code) : undefined) ?? systemOfWellKnownText(textOf(definition))
  return takenSystem(found, textOf(name) || String(system))
}

function rowOf(row: number, column: string, { [column]: shape, ...fields }: Values): FeatureRow {
  const geometry = shape instanceof Uint8Array ? geometryOfGeoPackage(shape) : 'empty'
  const fault = (code: Problem['code'], details: Problem['details'] = {}) => ({
    row,
    fields,
    geometry: null,
    fault: { code, details: { row, ...details } },
  })
  if (geometry === 'empty') return fault('row-without-shape')
  if (geometry === 'curved') return fault('row-curved', { kind: 'GeoPackage' })
  return geometry ? { row, fields, geometry } : fault('row-shape-unread', { words: 'BLOB' })
}

function rowsOf(database: Database, { table, column }: Layer): FeatureRow[] {
  const statement = database.prepare(`select * from ${quoted(table)}`)
  const rows: FeatureRow[] = []
  try {
    for (const values of statement.iterate() as IterableIterator<Values>)
      rows.push(rowOf(rows.length + 1, column, values))
    return rows
  } finally {
    statement.finalize()
  }
}

function rowsOfLayer(database: Database, layer: Layer): Result<RowsOfLayer> {
  const system = systemOf(database, layer)
  return system.ok ? success({ name: layer.table, rows: rowsOf(database, layer), system: system.value }) : system
}

function readLayers(database: Database, choices: ReadingChoices): Result<FeatureRows> {
  const found = database.all(LAYERS) as unknown as Layer[]
  if (found.length === 0) return failure({ code: 'parcels-none', details: {} })
  const isOne = found.length === 1
  // What is called a table may have no end: with one layer nothing is counted beforehand.
  const names = found.map((layer) => ({ name: layer.table, features: isOne ? 0 : counted(database, layer) }))
  const { layers, asks } = chosenLayers(names, isOne ? null : choices.layers)
  const read = found.filter((_, index) => layers[index]!.isChosen).map((layer) => rowsOfLayer(database, layer))
  const failed = read.find((layer) => !layer.ok)
  if (failed) return failed
  const joined = joinedRows(read.flatMap((layer) => (layer.ok ? [layer.value] : [])))
  if (!joined.ok) return joined
  return success({ format: 'geopackage', ...joined.value, order: 'east-first', layers: isOne ? [] : layers, asks })
}

/** The layers of a GeoPackage, which lies where a lock may be put beside it. Throws on what is no sound database. */
export function geoPackageRows(path: string, choices: ReadingChoices): Result<FeatureRows> {
  const database = new sqlite.Database(path, { readOnly: true })
  try {
    database.exec(CAREFUL)
    return readLayers(database, choices)
  } finally {
    database.close()
  }
}
