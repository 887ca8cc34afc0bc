import { createReadStream, type ReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sqlite from 'node-sqlite3-wasm'

import { geoPackageGeometry } from '../../geodata/exchange/file/geopackage-geometry.ts'

import { prepareGeoPackage } from './geopackage-tables.ts'

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

function prepareFile<Row>(file: InstanceType<typeof sqlite.Database>, layer: GeoPackageLayer<Row>): void {
  const { name, columns, box } = layer
  prepareGeoPackage(file)
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
