import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sqlite from 'node-sqlite3-wasm'

import { boxOfPositions } from '../../geodata/exchange/file/box.ts'
import { geoPackageGeometry } from '../../geodata/exchange/file/geopackage-geometry.ts'
import { layerShapeBinary } from '../../geodata/exchange/file/layer-shape-binary.ts'
import { ID_COLUMN } from '../../geodata/layers/case-layers.ts'

import { prepareGeoPackage } from './geopackage-tables.ts'

import type { Position } from 'geojson'
import type { LayerContent, LayerFeature } from '../../geodata/layers/case-layers.ts'
import type { LayerProperty, PropertyType } from '../../geodata/layers/model.ts'
import type { Scalar } from '../../geodata/layers/filter.ts'

export type GeoPackageOrder = {
  readonly contents: readonly LayerContent[]
  /** EPSG:4490 or one of the three-degree zones of CGCS2000, in which the coordinates are, east before north. */
  readonly epsg: number
  /** ISO 8601; the same contents with the same moment give the same bytes. */
  readonly lastChange: string
}

type File = InstanceType<typeof sqlite.Database>

const COLUMN_TYPES: Readonly<Record<PropertyType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  day: 'DATE',
  moment: 'DATETIME',
}

/** Titles of columns are an extension, which a file says (OGC 12-128r19, annex F.9). */
const DATA_COLUMNS = `
  create table gpkg_extensions (
    table_name text, column_name text, extension_name text not null, definition text not null, scope text not null,
    unique (table_name, column_name, extension_name));
  insert into gpkg_extensions values
    ('gpkg_data_columns', null, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
    ('gpkg_data_column_constraints', null, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write');
  create table gpkg_data_column_constraints (
    constraint_name text not null, constraint_type text not null, value text, min numeric, min_is_inclusive boolean,
    max numeric, max_is_inclusive boolean, description text, unique (constraint_name, constraint_type, value));
  create table gpkg_data_columns (
    table_name text not null references gpkg_contents, column_name text not null, name text, title text, description text,
    mime_type text, constraint_name text, primary key (table_name, column_name), unique (table_name, name));`

const positionsOf = ({ geometry }: LayerFeature): Position[] =>
  geometry === null ? [] : (geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : geometry.type === 'MultiLineString' ? 1 : 0) as Position[]) // prettier-ignore

/** West, south, east, north; nulls where nothing lies. */
const boxOf = (features: readonly LayerFeature[]): readonly (number | null)[] =>
  boxOfPositions(features.flatMap(positionsOf)) ?? [null, null, null, null]

function declare(
  file: File,
  { layer, properties, features }: LayerContent,
  { epsg, lastChange }: GeoPackageOrder,
): void {
  file.run(
    `insert into gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
     values (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [layer.id, layer.title['zh-CN'], layer.description['zh-CN'], lastChange, ...boxOf(features), epsg],
  )
  const geometryType = layer.geometry.toUpperCase()
  file.run(`insert into gpkg_geometry_columns values (?, 'geometry', ?, ?, 0, 0)`, [layer.id, geometryType, epsg])
  const declared = properties.map(({ name, type }) => `"${name}" ${COLUMN_TYPES[type]}`).join(', ')
  file.exec(
    `create table "${layer.id}" (fid integer primary key autoincrement, geometry ${geometryType}, id TEXT, ${declared})`,
  )
  for (const { name, title } of [ID_COLUMN, ...properties])
    file.run(
      'insert into gpkg_data_columns (table_name, column_name, name, title, description) values (?, ?, ?, ?, ?)',
      [layer.id, name, title['zh-CN'], title['zh-CN'], title.en],
    )
}

function valueOf({ type }: LayerProperty, value: Scalar | null | undefined): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  // A moment has thousandths there (OGC 12-128r19, table 1).
  return type === 'moment' ? String(value).replace(/Z$/u, '.000Z') : value
}

function store(file: File, { layer, properties, features }: LayerContent, epsg: number): void {
  const names = ['geometry', 'id', ...properties.map(({ name }) => `"${name}"`)]
  const insert = file.prepare(
    `insert into "${layer.id}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  )
  try {
    for (const { geometry, id, properties: values } of features)
      insert.run([
        geometry && geoPackageGeometry(layerShapeBinary(geometry), epsg),
        id,
        ...properties.map((property) => valueOf(property, values[property.name])),
      ])
  } finally {
    insert.finalize()
  }
}

function write(path: string, order: GeoPackageOrder): void {
  const file = new sqlite.Database(path)
  try {
    prepareGeoPackage(file, order.epsg)
    file.exec('begin')
    file.exec(DATA_COLUMNS)
    for (const content of order.contents) {
      declare(file, content, order)
      store(file, content, order.epsg)
    }
    file.exec('commit')
  } finally {
    file.close()
  }
}

/** A GeoPackage of several layers, each a table with its attributes and their titles in Chinese and English. */
export async function layersGeoPackage(order: GeoPackageOrder): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-geopackage-'))
  try {
    const path = join(folder, 'layers.gpkg')
    write(path, order)
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
