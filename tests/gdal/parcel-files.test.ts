import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { NOTHING_CHOSEN } from '../../geodata/exchange/file/reading-choices.ts'
import { packEwkb } from '../../geodata/overlaps/pack-ewkb.ts'
import { PolygonPacker } from '../../geodata/overlaps/packed-polygons.ts'
import { parcelSource } from '../../server/parcels/parcel-file.ts'
import { box } from '../support/county-client.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'

import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'

const PLANE = gaussKruger(108)
const HOLED: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 6, 6), box(2, 2, 4, 4).reverse()] }
const PARTED: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(10, 0, 12, 2)], [box(13, 0, 15, 2)]] }
const PLAIN: Polygon = { type: 'Polygon', coordinates: [box(20, 0, 22, 3)] }
const PARCELS: FeatureCollection = {
  type: 'FeatureCollection',
  features: [HOLED, PARTED, PLAIN].map((geometry, index) => ({
    type: 'Feature',
    properties: { 宗地号: `宗${index + 1}`, 权利人: '石壁岭村民小组', 面积: index === 1 ? null : 12.5 },
    geometry,
  })),
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  expect(status, stderr).toBe(0)
  return stdout
}

/** What GDAL makes of the parcels: a folder with the files of one format. */
function madeByGdal(name: string, options: readonly string[]): string {
  const folder = temporaryDataFolder()
  const source = join(folder, 'source.geojson')
  writeFileSync(source, JSON.stringify(PARCELS))
  run('ogr2ogr', ['-s_srs', 'EPSG:4490', ...options, join(folder, name), source])
  return folder
}

function zipped(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.startsWith('parcels.'))
  const path = join(folder, 'parcels.zip')
  writeFileSync(path, zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))))
  return path
}

async function parcelsIn(path: string, referenceSystem: string | null = null): Promise<ParcelRow[]> {
  const choices = { ...NOTHING_CHOSEN, referenceSystem }
  const source = await parcelSource({ path, fileName: 'parcels', choices, countyCode: '450621' })
  if (!source.ok) throw new Error(source.problem.code)
  const rows: (ParcelRow | UnreadRow)[] = []
  for await (const batch of source.value()) rows.push(...batch)
  return rows.filter((row) => 'shape' in row)
}

function areasOf(parcels: readonly ParcelRow[]): number[] {
  const packer = new PolygonPacker({ polygons: parcels.length, rings: 100, vertices: 1000 })
  for (const { shape } of parcels) expect(packEwkb(packer, shape, PLANE.toPlane)).toBeUndefined()
  return [...packer.packed().areasSquareMetres]
}

/** Of the figures above, by the formula of a trapezium on the plane. */
const planar = (rings: readonly (readonly number[][])[]): number =>
  Math.abs(
    rings.reduce((sum, ring) => {
      const points = ring.map(([x, y]) => PLANE.toPlane([x!, y!]))
      const doubled = points
        .slice(1)
        .reduce((total, [x, y], index) => total + points[index]![0] * y - x * points[index]![1], 0)
      return sum + doubled / 2
    }, 0),
  )
const EXPECTED = [planar(HOLED.coordinates), planar(PARTED.coordinates.flat()), planar(PLAIN.coordinates)]

const SHAPEFILES: readonly (readonly [string, readonly string[]])[] = [
  ['GBK, three-degree zone', ['-lco', 'ENCODING=GBK', '-t_srs', 'EPSG:4545']],
  ['UTF-8, three-degree zone with its number', ['-lco', 'ENCODING=UTF-8', '-t_srs', 'EPSG:4524']],
  ['GBK, six-degree zone', ['-lco', 'ENCODING=GBK', '-t_srs', 'EPSG:4508']],
  ['UTF-8, degrees', ['-lco', 'ENCODING=UTF-8', '-t_srs', 'EPSG:4490']],
  ['heights', ['-lco', 'ENCODING=UTF-8', '-lco', 'SHPT=POLYGONZ', '-dim', 'XYZ', '-t_srs', 'EPSG:4545']],
  ['measures', ['-lco', 'ENCODING=UTF-8', '-lco', 'SHPT=POLYGONM', '-dim', 'XYM', '-t_srs', 'EPSG:4545']],
]

const GEOPACKAGES: readonly (readonly [string, readonly string[], string | null])[] = [
  ['degrees', ['-t_srs', 'EPSG:4490'], null],
  ['three-degree zone', ['-t_srs', 'EPSG:4545', '-nlt', 'PROMOTE_TO_MULTI'], null],
  ['heights', ['-t_srs', 'EPSG:4545', '-dim', 'XYZ'], null],
  ['heights and measures', ['-t_srs', 'EPSG:4545', '-dim', 'XYZM'], null],
  ['another name of the shape', ['-t_srs', 'EPSG:4545', '-lco', 'GEOMETRY_NAME=图形', '-nln', '宗地 "2021"'], null],
  ['version 1.0', ['-t_srs', 'EPSG:4545', '-dsco', 'VERSION=1.0'], null],
]

/** Coordinates are kept to 9 decimals of a degree, a tenth of a millimetre. */
function expectParcels(parcels: readonly ParcelRow[]): void {
  expect(parcels.map(({ number, holder }) => [number, holder])).toEqual(
    [1, 2, 3].map((number) => [`宗${number}`, '石壁岭村民小组']),
  )
  expect(parcels.map(({ facts }) => Number(facts['面积']))).toEqual([12.5, NaN, 12.5])
  for (const [index, area] of areasOf(parcels).entries()) expect(area).toBeCloseTo(EXPECTED[index]!, 0)
}

describe('parcels as GDAL writes them', () => {
  test.each(SHAPEFILES)('a Shapefile: %s', async (_what, options) => {
    const folder = madeByGdal('parcels.shp', ['-f', 'ESRI Shapefile', '-nlt', 'MULTIPOLYGON', ...options])
    expectParcels(await parcelsIn(zipped(folder)))
  })

  test.each(GEOPACKAGES)('a GeoPackage: %s', async (_what, options, system) => {
    const folder = madeByGdal('parcels.gpkg', ['-f', 'GPKG', ...options])
    expectParcels(await parcelsIn(join(folder, 'parcels.gpkg'), system))
  })
})
