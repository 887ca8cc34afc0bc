import { createReadStream, type ReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sqlite from 'node-sqlite3-wasm'

import { geoPackageGeometry } from '../../geodata/exchange/file/geopackage-geometry.ts'

type Value = string | number | null

export type GeoPackageColumn<Row> = {
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT'
  readonly of: (row: Row) => Value
}

export type GeoPackageLayer<Row> = {
  readonly name: string
  readonly columns: readonly GeoPackageColumn<Row>[]
  /** Several areas as well-known binary in degrees of CGCS2000; null where the row has none. */
  readonly shape: (row: Row) => Uint8Array | null
  /** West, south, east, north. */
  readonly box: readonly number[] | null
}

const CGCS2000 = 4490
/** OGC 12-128r19: a GeoPackage of version 1.3 calls itself so. */
const [APPLICATION, VERSION] = [0x47504b47, 10300]
const degrees = (name: string, datum: string, spheroid: string, code: number): string =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],` +
  `AUTHORITY["EPSG","${code}"]]`
const SYSTEMS: readonly (readonly [string, number, string, number, string])[] = [
  ['Undefined Cartesian', -1, 'NONE', -1, 'undefined'],
  ['Undefined geographic', 0, 'NONE', 0, 'undefined'],
  ['WGS 84', 4326, 'EPSG', 4326, degrees('WGS 84', 'WGS_1984', '"WGS 84",6378137,298.257223563', 4326)],
  [
    'China Geodetic Coordinate System 2000',
    CGCS2000,
    'EPSG',
    CGCS2000,
    degrees('China Geodetic Coordinate System 2000', 'China_2000', '"CGCS2000",6378137,298.257222101', CGCS2000),
  ],
]

/** The tables that every GeoPackage has, and how the file is written: it is nobody else's until it is whole. */
const TABLES = `
  pragma journal_mode = off;
  pragma synchronous = off;
  pragma application_id = ${APPLICATION};
  pragma user_version = ${VERSION};
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys);
  create table gpkg_geometry_columns (
    table_name text not null unique references gpkg_contents, column_name text not null, geometry_type_name text not null,
    srs_id integer not null references gpkg_spatial_ref_sys, z tinyint not null, m tinyint not null,
    primary key (table_name, column_name));`

function prepareFile<Row>(file: InstanceType<typeof sqlite.Database>, layer: GeoPackageLayer<Row>): void {
  const { name, columns, box } = layer
  file.exec(TABLES)
  for (const system of SYSTEMS)
    file.run(
      `insert into gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition)
       values (?, ?, ?, ?, ?)`,
      [...system],
    )
  file.run(
    `insert into gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)
     values (?, 'features', ?, ?, ?, ?, ?, ?)`,
    [name, name, ...(box ?? [null, null, null, null]), CGCS2000],
  )
  file.run(`insert into gpkg_geometry_columns values (?, 'geometry', 'MULTIPOLYGON', ?, 0, 0)`, [name, CGCS2000])
  const declared = columns.map((column) => `"${column.name}" ${column.type}`).join(', ')
  file.exec(`create table "${name}" (fid integer primary key autoincrement, geometry MULTIPOLYGON, ${declared})`)
}

async function write<Row>(path: string, layer: GeoPackageLayer<Row>, batches: AsyncIterable<readonly Row[]>) {
  const { name, columns, shape } = layer
  const file = new sqlite.Database(path)
  try {
    prepareFile(file, layer)
    const names = ['geometry', ...columns.map((column) => `"${column.name}"`)]
    const insert = file.prepare(
      `insert into "${name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    )
    try {
      for await (const rows of batches) {
        file.exec('begin')
        for (const row of rows) {
          const binary = shape(row)
          insert.run([binary && geoPackageGeometry(binary, CGCS2000), ...columns.map((column) => column.of(row))])
        }
        file.exec('commit')
      }
    } finally {
      insert.finalize()
    }
  } finally {
    file.close()
  }
}

/** A GeoPackage of one layer, made on the disk and read from there; it is gone when the stream has ended or was given up. */
export async function geoPackageStream<Row>(
  layer: GeoPackageLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<ReadStream> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-geopackage-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'layer.gpkg')
    await write(path, layer, batches)
    return createReadStream(path).once('close', () => void remove())
  } catch (error) {
    await remove()
    throw error
  }
}
