import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { problemSentence } from '../../../geodata/words/problem-sentences.ts'
import { readPlaceFile } from '../../../server/files/gazetteer/place-file.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../fixtures/places', name))
const readBytes = (fileName: string, bytes: Uint8Array, referenceSystem: string | null) => {
  const path = join(temporaryDataFolder(), 'places.file')
  writeFileSync(path, bytes)
  return readPlaceFile({ path, fileName }, { ...NOTHING_CHOSEN, referenceSystem })
}
const placesIn = async (name: string, bytes: Uint8Array, system: string | null = null) => {
  const read = await readBytes(name, bytes, system)
  if (!read.ok) throw new Error(problemSentence(read.problem, 'en'))
  return read.value
}
const refusal = async (name: string, bytes: Uint8Array, system: string | null = null): Promise<string> => {
  const read = await readBytes(name, bytes, system)
  return read.ok ? 'read' : `${read.problem.code}: ${problemSentence(read.problem, 'zh-CN')}`
}

/** Without the byte of the header that names the language, as many older programs write it. */
const withoutDriver = (zip: Uint8Array): Uint8Array => {
  const { 'hill.dbf': dbf, ...parts } = unzipSync(zip)
  dbf![29] = 0
  return zipSync({ ...parts, 'hill.dbf': dbf! })
}

describe('the same three lines as real programs write them', () => {
  test.each([
    ['gbk-with-cpg.zip', (bytes: Uint8Array) => bytes, 'EPSG:4545', null],
    ['gbk-without-cpg.zip', (bytes: Uint8Array) => bytes, 'EPSG:4545', null],
    ['gbk-without-cpg.zip', withoutDriver, 'EPSG:4545', null],
    ['utf8-with-cpg.zip', (bytes: Uint8Array) => bytes, 'EPSG:4545', null],
    ['zone-36.zip', (bytes: Uint8Array) => bytes, 'EPSG:4524', null],
    ['without-prj.zip', (bytes: Uint8Array) => bytes, 'EPSG:4545', '4545'],
    ['hill.kml', (bytes: Uint8Array) => bytes, 'EPSG:4326', null],
    ['hill.kmz', (bytes: Uint8Array) => bytes, 'EPSG:4326', null],
    ['hill.gpx', (bytes: Uint8Array) => bytes, 'EPSG:4326', null],
  ])('%s', async (name, prepared, system, given) => {
    const { places, problems, referenceSystem, isSystemStated } = await placesIn(name, prepared(fixture(name)), given)
    expect({ problems, referenceSystem, isSystemStated }).toEqual({
      problems: [],
      referenceSystem: system,
      isSystemStated: true,
    })
    expect(places.map(({ kind, names }) => [kind, names[0]!.name])).toEqual([
      ['road', '大湾公路'],
      ['gully', '牛角冲'],
      ['ridge', '石壁岭'],
    ])
    const road = places[0]!.geometry.coordinates as number[][]
    expect(road[0]![0]).toBeCloseTo(108.004, 8)
    expect(road[0]![1]).toBeCloseTo(23.999, 8)
  })

  test('a points table of Windows programs: GBK, tabs, full-width heads', async () => {
    const bytes = Uint8Array.from([
      // 名称, 经度, 纬度 in GBK
      ...[0xc3, 0xfb, 0xb3, 0xc6, 9, 0xbe, 0xad, 0xb6, 0xc8, 9, 0xce, 0xb3, 0xb6, 0xc8, 13, 10],
      // 大山
      ...[0xb4, 0xf3, 0xc9, 0xbd, 9, ...strToU8('107.98\t22.15\r\n')],
    ])
    const { places } = await placesIn('points.txt', bytes)
    expect(places[0]).toMatchObject({
      names: [{ name: '大山' }],
      geometry: { type: 'Point', coordinates: [107.98, 22.15] },
    })
  })
})

describe('what cannot be taken, each with its sentence', () => {
  const kmlWith = (head: string) =>
    strToU8(
      `<?xml version="1.0"?>${head}<kml><Placemark><name>&a;</name><Point><coordinates>108,24</coordinates></Point></Placemark></kml>`,
    )

  test.each([
    [
      'a Shapefile without its reference system',
      () => fixture('without-prj.zip'),
      null,
      /^places-system-missing.*没有 \.prj/u,
    ],
    ['an old datum, never shifted in silence', () => fixture('xian-1980.zip'), null, /^places-old-datum.*相差几十米/u],
    ['an old datum that a person names', () => fixture('without-prj.zip'), '西安80', /^places-old-datum/u],
    ['a system against the file’s own', () => fixture('zone-36.zip'), 'EPSG:4525', /^places-system-conflict/u],
    ['a ZIP cut in two', () => fixture('zone-36.zip').slice(0, 700), null, /^document-broken.*ZIP/u],
    [
      'a Shapefile cut in two',
      () => {
        const parts = unzipSync(fixture('zone-36.zip'))
        return zipSync({ ...parts, 'hill.dbf': parts['hill.dbf']!.slice(0, 20) })
      },
      null,
      /^document-broken.*Shapefile/u,
    ],
    [
      'a Shapefile without its table',
      () => zipSync({ 'a.shp': fixture('hill.kml') }),
      null,
      /^places-layer-incomplete.*\.dbf/u,
    ],
    [
      'two layers in one ZIP',
      () => zipSync({ 'a.shp': fixture('hill.kml'), 'b.shp': fixture('hill.kml') }),
      null,
      /^file-layers-unchosen.*2 个图层（.+ \/ .+）/u,
    ],
    [
      'a ZIP that would fill the memory',
      () => zipSync({ 'doc.kml': new Uint8Array(20 * 1024 * 1024) }),
      null,
      /^places-file-expands.*20 MB/u,
    ],
    ['entities that expand', () => kmlWith('<!DOCTYPE kml [<!ENTITY a "aaaa">]>'), null, /^places-file-entities/u],
    ['KML that is broken off', () => strToU8('<kml><Placemark><name>甲'), null, /^document-broken.*KML/u],
    ['GeoJSON that is broken off', () => strToU8('{"type":"FeatureCollection",'), null, /^document-broken.*GeoJSON/u],
    ['a picture', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), null, /^places-file-unread/u],
    ['nothing at all', () => new Uint8Array(0), null, /^places-none/u],
    ['more than the limit', () => new Uint8Array(201 * 1024 * 1024), null, /^places-file-too-large.*201 MB.*200 MB/u],
    [
      'too many places',
      () => strToU8(`名称,经度,纬度\n${'甲,107.98,22.15\n'.repeat(5001)}`),
      null,
      /^places-too-many.*5001.*5000/u,
    ],
  ])('%s', async (_what, bytes, system, expected) => {
    expect(await refusal('places.file', bytes(), system)).toMatch(expected)
  })
})
