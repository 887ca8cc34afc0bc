import { createReadStream, type ReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import sqlite from 'node-sqlite3-wasm'

import { geoPackageGeometry } from '../../geodata/exchange/file/geopackage-geometry.ts'
import { SpatialIndex } from '../../geodata/exchange/file/spatial-index.ts'
import { ewkbForm } from '../../geodata/overlaps/ewkb-form.ts'

import { CGCS2000, type FileLayer } from './file-layer.ts'
import { writeSpatialIndex } from './geopackage-index.ts'
import { prepareGeoPackage } from './geopackage-tables.ts'

type File = InstanceType<typeof sqlite.Database>

/** Between two of these others get their turn: the database sends what comes next meanwhile. */
const ROWS_AT_ONCE = 100
/** Pages that are kept in memory, in KiB. */
const CACHE_KIB = 32_768

/** GDAL keeps the number of rows beside the layer, so that who opens it needs not count a million. */
const counted = (table: string): string => `
  create table gpkg_ogr_contents (table_name text not null primary key, feature_count integer default null);
  insert into gpkg_ogr_contents select '${table}', count(*) from "${table}";
  create trigger "trigger_insert_feature_count_${table}" after insert on "${table}"
    begin update gpkg_ogr_contents set feature_count = feature_count + 1 where lower(table_name) = lower('${table}'); end;
  create trigger "trigger_delete_feature_count_${table}" after delete on "${table}"
    begin update gpkg_ogr_contents set feature_count = feature_count - 1 where lower(table_name) = lower('${table}'); end;`

function prepareFile<Row>(file: File, { name, columns }: FileLayer<Row>): void {
  prepareGeoPackage(file)
  file.exec(`pragma cache_size = -${CACHE_KIB}; pragma locking_mode = exclusive`)
  file.run(`insert into gpkg_contents (table_name, data_type, identifier, srs_id) values (?, 'features', ?, ?)`, [
    name,
    name,
    CGCS2000,
  ])
  file.run(`insert into gpkg_geometry_columns values (?, 'geometry', 'MULTIPOLYGON', ?, 0, 0)`, [name, CGCS2000])
  const declared = columns.map((column) => `"${column.name}" ${column.type}`).join(', ')
  file.exec(`create table "${name}" (fid integer primary key autoincrement, geometry MULTIPOLYGON, ${declared})`)
}

/** Resolves to how many rows there were. */
async function fill<Row>(
  file: File,
  { name, columns, shape }: FileLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
  boxes: SpatialIndex,
): Promise<number> {
  const names = ['fid', 'geometry', ...columns.map((column) => `"${column.name}"`)]
  const insert = file.prepare(`insert into "${name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
  let row = 0
  try {
    for await (const rows of batches)
      for (const given of rows) {
        if (++row % ROWS_AT_ONCE === 0) await setImmediate()
        const binary = shape(given)
        const form = binary && ewkbForm(binary)
        if (typeof form === 'object' && form?.vertices) boxes.add(row, [form.west, form.south, form.east, form.north])
        insert.run([row, binary && geoPackageGeometry(binary, CGCS2000), ...columns.map(({ of }) => of(given))])
      }
  } finally {
    insert.finalize()
  }
  return row
}

/**
 * Writes a GeoPackage of one layer with its spatial index into an empty file or a new one, however many rows come. Resolves to how many
 * there were.
 */
export async function writeGeoPackage<Row>(
  path: string,
  layer: FileLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<number> {
  const file = new sqlite.Database(path)
  const boxes = new SpatialIndex()
  try {
    prepareFile(file, layer)
    file.exec('begin')
    const rows = await fill(file, layer, batches, boxes)
    writeSpatialIndex(file, layer.name, boxes)
    file.exec(counted(layer.name))
    if (boxes.extent) file.run('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ?', [...boxes.extent])
    file.exec('commit')
    return rows
  } finally {
    file.close()
  }
}

/** The same as a stream; the file is made on the disk and gone when the stream has ended or was given up. */
export async function geoPackageStream<Row>(
  layer: FileLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<ReadStream> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-geopackage-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'layer.gpkg')
    await writeGeoPackage(path, layer, batches)
    return createReadStream(path).once('close', () => void remove())
  } catch (error) {
    await remove()
    throw error
  }
}
