import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { writeFlatGeobuf } from '../../server/exports/flatgeobuf-file.ts'
import { writeGeoPackage } from '../../server/exports/geopackage-file.ts'
import { box } from '../support/county-client.ts'
import { multiPolygonBinary } from '../support/parcel-files.ts'
import { seeded } from '../support/seeded.ts'

import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson'
import type { FileLayer } from '../../server/exports/file-layer.ts'

type Row = {
  readonly number: string
  readonly count: number | null
  readonly area: number | null
  readonly rings: readonly Position[][] | null
}

const draw = seeded(7)
/** More than two levels of the index hold. */
const ROWS: readonly Row[] = Array.from({ length: 3000 }, (_, index) => {
  const [west, south] = [200 * draw(), 200 * draw()]
  const rings = [box(west, south, west + 1 + draw(), south + 1 + draw()), box(west + 3, south, west + 4, south + 1)]
  return {
    number: `宗'${index}"`,
    count: index % 5 === 0 ? null : 3_000_000_000 + index,
    area: index % 7 === 0 ? null : index / 7,
    rings: index === 11 ? null : rings.slice(0, 1 + (index % 2)),
  }
})
const LAYER: FileLayer<Row> = {
  name: 'parcels',
  columns: [
    { name: 'number', type: 'TEXT', of: ({ number }) => number },
    { name: 'count', type: 'INTEGER', of: ({ count }) => count },
    { name: 'planar_square_metres', type: 'REAL', of: ({ area }) => area },
  ],
  shape: ({ rings }) => rings && multiPolygonBinary(rings),
}

const folder = mkdtempSync(join(tmpdir(), 'sizhi-files-out-'))
const [geoPackage, flatGeobuf] = [join(folder, 'parcels.gpkg'), join(folder, 'parcels.fgb')]

async function* batches(): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < ROWS.length; from += 700) yield await Promise.resolve(ROWS.slice(from, from + 700))
}

beforeAll(async () => {
  expect(await writeGeoPackage(geoPackage, LAYER, batches())).toBe(ROWS.length)
  expect(await writeFlatGeobuf(flatGeobuf, LAYER, batches())).toBe(ROWS.length)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a program of GDAL says; it must not warn. */
function gdal(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}
const features = (path: string, ...options: string[]): Feature<MultiPolygon | null>[] =>
  (
    JSON.parse(
      gdal('ogr2ogr', '-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '/vsistdout/', path, ...options),
    ) as FeatureCollection<MultiPolygon | null>
  ).features
const numbers = (found: readonly Feature<MultiPolygon | null>[]): string[] =>
  found.map(({ properties }) => String(properties!['number']))
const scalar = (path: string, sql: string): string => /= (.*)$/mu.exec(gdal('ogrinfo', '-q', path, '-sql', sql))![1]!

const positions = (rings: readonly Position[][]): Position[] => rings.flat()
const EXTENT = ROWS.flatMap(({ rings }) => positions(rings ?? [])).reduce(
  ([west, south, east, north], [x, y]) => [
    Math.min(west!, x!),
    Math.min(south!, y!),
    Math.max(east!, x!),
    Math.max(north!, y!),
  ],
  [Infinity, Infinity, -Infinity, -Infinity],
)

describe.each([
  ['GeoPackage', 'GPKG', geoPackage],
  ['FlatGeobuf', 'FlatGeobuf', flatGeobuf],
])('a %s that is written row by row', (_name, driver, path) => {
  test('is opened without a warning, with its system, its extent, its count and its columns', () => {
    const told = gdal('ogrinfo', '-al', '-so', path)
    expect(told).toContain(`using driver \`${driver}' successful`)
    expect(told).toContain('Layer name: parcels')
    expect(told).toContain('Feature Count: 3000')
    expect(told).toContain('Geometry: Multi Polygon')
    const [west, south, east, north] = EXTENT.map((value) => value.toFixed(6))
    expect(told).toContain(`Extent: (${west}, ${south}) - (${east}, ${north})`)
    expect(told).toContain('ID["EPSG",4490]')
    expect(told).toMatch(/number: String.*\ncount: Integer64.*\nplanar_square_metres: Real/u)
  })

  test('has every row, its shape to the last digit and its attributes', () => {
    const found = features(path, '-t_srs', 'EPSG:4490')
    // A FlatGeobuf leaves out what is missing.
    expect(found.map(({ properties }) => ({ count: null, planar_square_metres: null, ...properties }))).toEqual(
      ROWS.map(({ number, count, area }) => ({ number, count, planar_square_metres: area })),
    )
    for (const [index, { rings }] of ROWS.entries()) {
      const geometry = found[index]!.geometry
      if (!rings) expect(geometry).toBeNull()
      else expect(geometry!.coordinates.flat()).toEqual(rings)
    }
  })
})

describe('the spatial index of a GeoPackage', () => {
  const [west, south] = box(40, 40, 41, 41)[0]!
  const [east, north] = box(60, 60, 61, 61)[0]!
  const asked = [west, south, east, north].map(String)

  test('is known to GDAL, and SQLite finds it sound', () => {
    expect(scalar(geoPackage, `select HasSpatialIndex('parcels', 'geometry') as there`)).toBe('1')
    expect(scalar(geoPackage, `select rtreecheck('rtree_parcels_geometry') as state`)).toBe('ok')
  })

  test('finds what lies in a box, as going through all rows does', () => {
    const expected = ROWS.filter(
      ({ rings }) =>
      (rings ?? []).some((ring) => ring[0]![0]! <= east! && ring[2]![0]! >= west! && ring[0]![1]! <= north! && ring[2]![1]! >= south!), // prettier-ignore
    ).map(({ number }) => number)
    expect(expected.length).toBeGreaterThan(10)
    expect(numbers(features(geoPackage, '-spat', ...asked)).sort()).toEqual(expected.sort())
    const inIndex = `select count(*) as found from rtree_parcels_geometry where minx <= ${east} and maxx >= ${west} and miny <= ${north} and maxy >= ${south}`
    // A box around two areas may meet what neither of them does.
    expect(Number(scalar(geoPackage, inIndex))).toBeGreaterThanOrEqual(expected.length)
    expect(Number(scalar(geoPackage, inIndex))).toBeLessThan(ROWS.length / 10)
  })

  test('stays true when another program changes rows', () => {
    const copy = join(folder, 'changed.gpkg')
    copyFileSync(geoPackage, copy)
    for (const sql of [
      'delete from parcels where fid % 3 = 0',
      `insert into parcels (geometry, number) select geometry, 'new' from parcels where fid < 500 and geometry is not null`,
      'update parcels set geometry = null where fid = 4',
      'update parcels set fid = 99999 where fid = 5',
    ])
      gdal('ogrinfo', '-q', copy, '-sql', sql)
    expect(scalar(copy, `select rtreecheck('rtree_parcels_geometry') as state`)).toBe('ok')
    const [rows, indexed] = [
      scalar(copy, 'select count(*) as n from parcels where geometry is not null'),
      scalar(copy, 'select count(*) as n from rtree_parcels_geometry'),
    ]
    expect(indexed).toBe(rows)
    expect(gdal('ogrinfo', '-al', '-so', copy)).toContain(
      `Feature Count: ${scalar(copy, 'select count(*) as n from parcels')}`,
    )
  })
})

test('a FlatGeobuf that is written row by row is read by the library of the format', async () => {
  const path = join(folder, 'with-shapes.fgb')
  const rows = ROWS.filter(({ rings }) => rings)
  await writeFlatGeobuf(
    path,
    LAYER,
    (async function* () {
      yield await Promise.resolve(rows)
    })(),
  )
  const read: Feature<MultiPolygon>[] = []
  for await (const feature of deserialize(new Uint8Array(readFileSync(path)))) read.push(feature as (typeof read)[0])
  expect(read.map(({ properties }) => properties!['number'] as string)).toEqual(rows.map(({ number }) => number))
  expect(read.map(({ geometry }) => geometry.coordinates.flat())).toEqual(rows.map(({ rings }) => rings))
})

test.each([
  ['gpkg', writeGeoPackage],
  ['fgb', writeFlatGeobuf],
])('of a county without parcels a %s is an empty layer', async (ending, write) => {
  const path = join(folder, `empty.${ending}`)
  expect(await write(path, LAYER, (async function* () {})())).toBe(0)
  expect(gdal('ogrinfo', '-al', '-so', path)).toContain('Feature Count: 0')
})
