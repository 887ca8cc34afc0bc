import { writeFileSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sqlite from 'node-sqlite3-wasm'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { problemSentence } from '../../../geodata/words/problem-sentences.ts'
import { geoPackageStream } from '../../../server/exports/geopackage-file.ts'
import { parcelSource } from '../../../server/parcels/parcel-file.ts'
import { box } from '../../support/county-client.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'
import { multiPolygonBinary, repacked, withoutPart, zippedShapefile } from '../../support/parcel-files.ts'

const SHAPEFILE = zippedShapefile('gbk')
/** In the list at the end of a ZIP. */
const [ENTRY_SIZE_AT, ENTRY_NAME_AT] = [24, 46]

function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryDataFolder(), 'parcels.file')
  writeFileSync(path, bytes)
  return path
}

async function rowsOf(path: string, referenceSystem: string | null = null) {
  const choices = { ...NOTHING_CHOSEN, referenceSystem }
  const source = await parcelSource({ path, fileName: '宗地.zip', choices, countyCode: '450621' })
  if (!source.ok) return `${source.problem.code}: ${problemSentence(source.problem, 'zh-CN')}`
  const rows: unknown[] = []
  for await (const batch of source.value()) rows.push(...batch)
  return rows
}

async function geoPackage(numbers: readonly string[]): Promise<string> {
  async function* batches() {
    yield await Promise.resolve(numbers)
  }
  const shape = multiPolygonBinary([box(0, 0, 2, 2)])
  const stream = await geoPackageStream(
    {
      name: 'parcels',
      columns: [{ name: 'number', type: 'TEXT', of: (row: string) => row }],
      shape: () => shape,
    },
    batches(),
  )
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return fileOf(Buffer.concat(chunks))
}

function changed(path: string, sql: string): string {
  const database = new sqlite.Database(path)
  // They keep the index in step with functions that only programs of geodata have.
  const triggers = database.all(`select name from sqlite_master where type = 'trigger'`) as { name: string }[]
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`)
  database.exec(sql)
  database.close()
  return path
}

describe('a file of parcels that is not taken, each with its sentence', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'a part that leads out of its folder',
      () => repacked(SHAPEFILE, (parts) => ({ ...parts, '../../parcels.cpg': strToU8('GBK') })),
      /^parcels-file-paths.*“\.\.\/\.\.\/parcels\.cpg”/u,
    ],
    ['a part with a path from the root', () => zipSync({ '/etc/a.shp': new Uint8Array(9) }), /^parcels-file-paths/u],
    ['a part on another drive', () => zipSync({ 'C:\\a.shp': new Uint8Array(9) }), /^parcels-file-paths/u],
    [
      'a part that leads out by backslashes',
      () => zipSync({ '导出\\..\\..\\a.shp': new Uint8Array(9) }),
      /^parcels-file-paths/u,
    ],
    [
      'a ZIP that would fill the memory',
      () => repacked(SHAPEFILE, (parts) => ({ ...parts, 'parcels.dbf': new Uint8Array(40 * 1024 * 1024) })),
      /^places-file-expands.*41 MB/u,
    ],
    [
      'a ZIP whose list tells less than it holds',
      () =>
        understated(repacked(SHAPEFILE, (parts) => ({ ...parts, 'parcels.shp': new Uint8Array(30 * 1024 * 1024) }))),
      /^document-broken/u,
    ],
    ['a ZIP of something else', () => zipSync({ '说明.txt': strToU8('甲') }), /^places-file-unread.*GeoPackage/u],
    ['a ZIP cut in two', () => SHAPEFILE.slice(0, 700), /^document-broken.*ZIP/u],
    ['a Shapefile without its table', () => withoutPart(SHAPEFILE, '.dbf'), /^places-layer-incomplete.*\.dbf/u],
    ['a Shapefile without its reference system', () => withoutPart(SHAPEFILE, '.prj'), /^places-system-missing/u],
    [
      'two Shapefiles in one ZIP',
      () => repacked(SHAPEFILE, (parts) => ({ ...parts, 'other.shp': parts['parcels.shp']! })),
      /^file-layers-unchosen.*2 个图层（.+ \/ .+）/u,
    ],
    [
      'an old datum',
      () =>
        repacked(SHAPEFILE, (parts) => ({
          ...parts,
          'parcels.prj': strToU8(
            'PROJCS["Xian_1980_3_Degree_GK_CM_108E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]],PROJECTION["Gauss_Kruger"]]',
          ),
        })),
      /^places-old-datum.*相差几十米/u,
    ],
    ['a database that is no GeoPackage', () => strToU8('SQLite format 3\0 and nothing else'), /^document-broken/u],
  ])('%s', async (_what, bytes, expected) => {
    expect(await rowsOf(fileOf(bytes()))).toMatch(expected)
  })

  /** The list at the end says that the shapes are few bytes. */
  function understated(zip: Uint8Array): Uint8Array {
    const bytes = Buffer.from(zip)
    const entry = bytes.lastIndexOf('parcels.shp') - ENTRY_NAME_AT
    bytes.writeUInt32LE(64, entry + ENTRY_SIZE_AT)
    return bytes
  }
})

describe('a ZIP as programs of Windows pack it', () => {
  test('in a folder, with backslashes, beside what nobody needs', async () => {
    const zip = repacked(SHAPEFILE, (parts) => ({
      ...Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [`2021年\\成果\\${name.toUpperCase()}`, bytes]),
      ),
      '2021年\\成果\\说明.doc': strToU8('甲'),
    }))
    expect(await rowsOf(fileOf(zip))).toHaveLength(5)
  })
})

describe('a GeoPackage', () => {
  test('holds its parcels, and nothing is left on the disk of reading it', async () => {
    const path = await geoPackage(['甲', '乙'])
    // A place of the test's own: other tests read files at the same time.
    const folder = temporaryDataFolder()
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    const bytes = await readFile(path)
    expect(await rowsOf(path)).toMatchObject([
      { row: 1, number: '甲' },
      { row: 2, number: '乙' },
    ])
    expect(await readFile(path), 'the file itself is as it was').toEqual(bytes)
    expect((await readdir(folder)).filter((name) => name.startsWith('sizhi-'))).toEqual([])
  })

  test('as it is copied from a program that had it open: its last changes were to lie beside it', async () => {
    const path = await geoPackage(['甲'])
    const bytes = await readFile(path)
    bytes.set([2, 2], 18)
    expect(await rowsOf(fileOf(bytes))).toMatchObject([{ number: '甲' }])
  })

  test('names its rows without an area, and the others are read', async () => {
    const path = changed(
      await geoPackage(['甲', '乙', '丙', '丁']),
      `update parcels set geometry = null where fid = 1; update parcels set geometry = x'4750' where fid = 2;
       update parcels set geometry = substr(geometry, 1, 60) where fid = 3`,
    )
    expect(await rowsOf(path)).toMatchObject([
      { row: 1, problem: 'row-without-shape' },
      { row: 2, problem: 'row-shape-unread' },
      { row: 3, problem: 'row-shape-unread' },
      { row: 4, number: '丁' },
    ])
  })

  test.each<[string, string, RegExp]>([
    [
      'two layers',
      `create table other (fid integer primary key, geometry blob);
       insert into gpkg_contents (table_name, data_type, srs_id) values ('other', 'features', 4490);
       insert into gpkg_geometry_columns values ('other', 'geometry', 'POLYGON', 4490, 0, 0)`,
      /^file-layers-unchosen.*2 个图层（.+ \/ .+）/u,
    ],
    ['no layer', `delete from gpkg_geometry_columns`, /^parcels-none/u],
    [
      'a system that nobody knows here',
      `update gpkg_spatial_ref_sys set organization = 'NONE', definition = 'LOCAL_CS["本地"]', srs_name = '本地独立'
       where srs_id = 4490`,
      /^places-system-unknown.*“本地独立”/u,
    ],
    [
      'an old datum',
      `update gpkg_spatial_ref_sys set organization_coordsys_id = 4610, srs_name = 'Xian 1980' where srs_id = 4490`,
      /^places-old-datum.*Xian 1980/u,
    ],
    [
      'no system',
      `pragma foreign_keys = off; update gpkg_geometry_columns set srs_id = 0`,
      /^places-datum-unstated.*没有写明坐标系/u,
    ],
    [
      'a table that never ends',
      `alter table parcels rename to hidden;
       create view parcels as with recursive n (fid) as (select 1 union all select fid + 1 from n)
         select n.fid, zeroblob(1000000) as big, hidden.geometry from n, hidden`,
      /^document-too-heavy/u,
    ],
  ])('with %s is not taken', async (_what, sql, expected) => {
    expect(await rowsOf(changed(await geoPackage(['甲']), sql))).toMatch(expected)
  })

  test('that leaves its system open is taken by a person’s word', async () => {
    const path = changed(
      await geoPackage(['甲']),
      'pragma foreign_keys = off; update gpkg_geometry_columns set srs_id = 0',
    )
    expect(await rowsOf(path, 'EPSG:4490')).toMatchObject([{ number: '甲' }])
  })
})
