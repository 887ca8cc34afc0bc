import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'
import { fileOf, lookedPlaces, placesIn } from '../support/files-in-process.ts'

import type { FeatureCollection, Position } from 'geojson'

const ROAD: Position[] = [[108.004, 23.999], [108.006, 24.001]] // prettier-ignore
const FIELD: Position[] = [[108.001, 24.001], [108.002, 24.001], [108.002, 24.002], [108.001, 24.001]] // prettier-ignore
const feature = (名称: string, geometry: FeatureCollection['features'][number]['geometry'] | null) => ({
  type: 'Feature',
  properties: { 名称 },
  geometry,
})
const PLACES = [
  feature('大湾公路', { type: 'LineString', coordinates: ROAD }),
  feature('六奎田', { type: 'Polygon', coordinates: [FIELD] }),
  feature('四棵松', { type: 'Point', coordinates: [108.003, 24.003] }),
]

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}

/** What GDAL makes of features in degrees, or of a table of well-known text: the path of its first file. */
function madeByGdal(name: string, options: readonly string[], source: string | readonly object[] = PLACES): string {
  const folder = temporaryDataFolder()
  const path = join(folder, typeof source === 'string' ? 'source.csv' : 'source.geojson')
  writeFileSync(
    path,
    typeof source === 'string' ? source : JSON.stringify({ type: 'FeatureCollection', features: source }),
  )
  const system = [options.includes('-t_srs') ? '-s_srs' : '-a_srs', 'EPSG:4490']
  run('ogr2ogr', [...system, ...options, join(folder, name), path])
  return join(folder, name)
}

function zipped(path: string): string {
  const folder = join(path, '..')
  const parts = readdirSync(folder).filter((name) => name.startsWith('hill.'))
  return fileOf(zipSync(Object.fromEntries(parts.map((name) => [name, readFileSync(join(folder, name))]))))
}

describe('the same road, field and trees as GDAL writes them', () => {
  test.each<[string, string, readonly string[], string]>([
    ['a FlatGeobuf in a zone', 'hill.fgb', ['-f', 'FlatGeobuf', '-t_srs', 'EPSG:4545'], 'EPSG:4545'],
    ['a FlatGeobuf in degrees', 'hill.fgb', ['-f', 'FlatGeobuf'], 'EPSG:4490'],
    ['a GeoPackage', 'hill.gpkg', ['-f', 'GPKG', '-t_srs', 'EPSG:4524'], 'EPSG:4524'],
    ['a table of well-known text', 'hill.csv', ['-f', 'CSV', '-lco', 'GEOMETRY=AS_WKT'], 'EPSG:4490'],
    ['GeoJSON', 'hill.geojson', ['-f', 'GeoJSON'], 'EPSG:4490'],
    ['KML', 'hill.kml', ['-f', 'KML', '-dsco', 'NameField=名称'], 'EPSG:4326'],
  ])('%s', async (_what, name, options, system) => {
    const given = name.endsWith('csv') || name.endsWith('json') ? { referenceSystem: system } : {}
    const { places, problems, referenceSystem } = await placesIn(madeByGdal(name, options), given)
    expect({ problems, referenceSystem }).toEqual({ problems: [], referenceSystem: system })
    const byName = new Map(places.map(({ names, geometry }) => [names[0]!.name, geometry.coordinates]))
    const road = byName.get('大湾公路') as Position[]
    expect(road[0]![0]).toBeCloseTo(108.004, 8)
    expect(road[1]![1]).toBeCloseTo(24.001, 8)
    expect([...byName.keys()].toSorted()).toEqual(['六奎田', '四棵松', '大湾公路'])
  })

  test('a DXF: its lines and points are where they were drawn, and a hatch is told as none of them', async () => {
    const { look, places } = await lookedPlaces(madeByGdal('hill.dxf', ['-f', 'DXF', '-t_srs', 'EPSG:4524']), {
      referenceSystem: 'EPSG:4524',
      columns: { 图元: 'name', 文字: 'nothing' },
    })
    expect(look.rows.map(({ cells }) => cells[1])).toEqual(['LWPOLYLINE', 'HATCH', 'POINT'])
    const [road] = places.ok ? places.value.places : []
    expect((road!.geometry.coordinates as Position[])[0]![0]).toBeCloseTo(108.004, 8)
    expect(places.ok && places.value.problems.map(({ code }) => code)).toEqual(['row-kind-unread'])
  })
})

describe('what other programs put into files', () => {
  test('a Shapefile with a null shape, heights and an index of something else', async () => {
    const high = ROAD.map((position) => [...position, 170.5])
    const path = madeByGdal(
      'hill.shp',
      ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=GBK', '-lco', 'SHPT=ARCZ'],
      [feature('大湾公路', { type: 'LineString', coordinates: high }), feature('牛角冲', null)],
    )
    writeFileSync(path.replace(/shp$/u, 'shx'), 'broken')
    const { places, problems, notices } = await placesIn(zipped(path))
    expect(
      places.map(({ names, geometry }) => [names[0]!.name, (geometry.coordinates as Position[])[0]!.length]),
    ).toEqual([['大湾公路', 2]])
    expect(notices).toContain('heights-left')
    expect(problems.map((problem) => problemSentence(problem, 'zh-CN'))).toEqual([
      '第 2 个：只有属性，没有图形，请补上图形。',
    ])
  })

  test('heights and measures in a GeoPackage: they are told to be left out', async () => {
    const shape = 'LINESTRING ZM (108 24 170.5 1,108.001 24.001 171 2)'
    const { places, notices } = await placesIn(madeByGdal('hill.gpkg', ['-f', 'GPKG'], `WKT,名称\n"${shape}",大湾公路`))
    expect(places.map(({ geometry }) => (geometry.coordinates as Position[])[0]!.length)).toEqual([2])
    expect(notices).toContain('heights-left')
  })

  test('curves in a GeoPackage: each is told by its number, and the straight ones are taken', async () => {
    const table = [
      'WKT,名称',
      '"CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(108 24,108.001 24.001,108.002 24),(108.002 24,108 24)))",六奎田',
      '"LINESTRING(108 24,108.001 24.001)",大湾公路',
    ].join('\n')
    const { places, problems } = await placesIn(madeByGdal('hill.gpkg', ['-f', 'GPKG'], table))
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['大湾公路'])
    expect(problems).toEqual([{ code: 'row-curved', details: { row: 1, kind: 'GeoPackage' } }])
  })

  test('two layers in a GeoPackage: which is read is asked, and both may be', async () => {
    const path = madeByGdal('hill.gpkg', ['-f', 'GPKG', '-nln', '道路'], PLACES.slice(0, 1))
    const other = madeByGdal('other.geojson', ['-f', 'GeoJSON'], PLACES.slice(2))
    run('ogr2ogr', ['-update', '-a_srs', 'EPSG:4490', '-nln', '树木', path, other])
    const { look, places } = await lookedPlaces(path)
    expect(look.layers.map(({ name, features }) => [name, features])).toEqual([
      ['道路', 1],
      ['树木', 1],
    ])
    expect(places).toMatchObject({ ok: false, problem: { code: 'file-layers-unchosen' } })
    const both = await placesIn(path, { layers: ['道路', '树木'] })
    expect(both.places.map(({ names }) => names[0]!.name)).toEqual(['大湾公路', '四棵松'])
  })
})
