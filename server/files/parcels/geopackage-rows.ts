import sqlite from 'node-sqlite3-wasm'

import { systemOfEpsg } from '../../../geodata/crs/known-system.ts'
import { systemOfWellKnownText } from '../../../geodata/crs/system-words.ts'
import { areaOfGeoPackage } from '../../../geodata/exchange/parcels/geopackage-geometry.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { Database } from 'node-sqlite3-wasm'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { FeatureRow } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { RowsInSystem } from '../../../geodata/exchange/parcels/parcels-of-rows.ts'

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

function oneLayer(database: Database): Result<Layer> {
  const layers = database.all(LAYERS)
  if (layers.length > 1) return failure({ code: 'parcels-several-layers', details: { layers: layers.length } })
  const [layer] = layers
  return layer ? success(layer as unknown as Layer) : failure({ code: 'parcels-none', details: {} })
}

/** Null where the file leaves it open. */
function systemOf(database: Database, { system }: Layer): Result<KnownSystem | null> {
  if (UNDEFINED_SYSTEMS.includes(system)) return success(null)
  const { organization, code, definition, name } = (database.get(SYSTEM, [system]) ?? {}) as Values
  const isNumbered = textOf(organization).toUpperCase() === 'EPSG' && typeof code === 'number'
  const found = (isNumbered ? systemOfEpsg(code) : undefined) ?? systemOfWellKnownText(textOf(definition))
  const named = { system: textOf(name) || String(system) }
  if (found === 'old-datum') return failure({ code: 'places-old-datum', details: named })
  return found ? success(found) : failure({ code: 'places-system-unknown', details: named })
}

function rowsOf(database: Database, { table, column }: Layer): FeatureRow[] {
  const statement = database.prepare(`select * from ${quoted(table)}`)
  const rows: FeatureRow[] = []
  try {
    for (const { [column]: shape, ...fields } of statement.iterate() as IterableIterator<Values>)
      rows.push({
        row: rows.length + 1,
        fields,
        geometry: shape instanceof Uint8Array ? areaOfGeoPackage(shape) : undefined,
      })
    return rows
  } finally {
    statement.finalize()
  }
}

/** The one layer of a GeoPackage, which lies where a lock may be put beside it. Throws on what is no sound database. */
export function geoPackageRows(path: string): Result<RowsInSystem> {
  const database = new sqlite.Database(path, { readOnly: true })
  try {
    database.exec(CAREFUL)
    const layer = oneLayer(database)
    if (!layer.ok) return layer
    const system = systemOf(database, layer.value)
    return system.ok ? success({ rows: rowsOf(database, layer.value), system: system.value }) : system
  } finally {
    database.close()
  }
}
