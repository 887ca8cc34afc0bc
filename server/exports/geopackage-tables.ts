import { CGCS2000_TEXT, systemText, WGS84_TEXT } from '../../geodata/crs/system-text.ts'

import type sqlite from 'node-sqlite3-wasm'

/** OGC 12-128r19: a GeoPackage of version 1.3 calls itself so. */
const [APPLICATION, VERSION] = [0x47504b47, 10300]
type SystemRow = readonly [name: string, number: number, organization: string, code: number, definition: string]
const fromEpsg = ({ name, definition }: { name: string; definition: string }, epsg: number): SystemRow => [
  name,
  epsg,
  'EPSG',
  epsg,
  definition,
]
const CGCS2000 = 4490
const SYSTEMS: readonly SystemRow[] = [
  ['Undefined Cartesian', -1, 'NONE', -1, 'undefined'],
  ['Undefined geographic', 0, 'NONE', 0, 'undefined'],
  fromEpsg(WGS84_TEXT, 4326),
  fromEpsg(CGCS2000_TEXT, CGCS2000),
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

/** Makes an empty file a GeoPackage without layers; `epsg` is the system that its layers will be in. */
export function prepareGeoPackage(file: InstanceType<typeof sqlite.Database>, epsg = CGCS2000): void {
  file.exec(TABLES)
  const systems = SYSTEMS.some(([, known]) => known === epsg) ? SYSTEMS : [...SYSTEMS, fromEpsg(systemText(epsg), epsg)]
  for (const system of systems)
    file.run(
      `insert into gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition)
       values (?, ?, ?, ?, ?)`,
      [...system],
    )
}
