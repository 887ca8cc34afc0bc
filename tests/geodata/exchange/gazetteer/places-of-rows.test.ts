import { describe, expect, test } from 'vitest'

import { systemOfEpsg } from '../../../../geodata/crs/known-system.ts'
import { geoJsonRows } from '../../../../geodata/exchange/gazetteer/geojson-rows.ts'
import { placesOfRows } from '../../../../geodata/exchange/gazetteer/places-of-rows.ts'
import { tableRows } from '../../../../geodata/exchange/gazetteer/table-rows.ts'

import type { KnownSystem } from '../../../../geodata/crs/known-system.ts'
import type { PlacesRead } from '../../../../geodata/exchange/gazetteer/places-of-rows.ts'
import type { Result } from '../../../../geodata/result.ts'
import type { Geometry } from 'geojson'

const table = (text: string, epsg?: number): Result<PlacesRead> => {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(',') }))
  const rows = tableRows(lines)
  return rows.ok
    ? placesOfRows(rows.value, epsg === undefined ? null : (systemOfEpsg(epsg) as KnownSystem), '表')
    : rows
}
const features = (...given: [properties: object | null, geometry: Geometry | null][]): Result<PlacesRead> => {
  const rows = geoJsonRows({
    type: 'FeatureCollection',
    features: given.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  })
  return rows.ok ? placesOfRows(rows.value, null, 'f') : rows
}
const read = (result: Result<PlacesRead>): PlacesRead => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'read' : result.problem.code)
const firstPoint = ({ places }: PlacesRead): number[] => places[0]!.geometry.coordinates as number[]

/** EPSG:4490 107.98 E, 22.15 N in EPSG:4545, as PROJ gives it. */
const [NORTH, EAST] = [2_450_410.3065, 497_936.9359]

describe('a points table', () => {
  test('with years: since when and until when a thing stood there; a last year before the first is refused by its row', () => {
    const years = (from: string, to: string) =>
      table(`点名,X,Y,起始年,废弃年\n四棵松,${NORTH},36${EAST},${from},${to}\n大石,${NORTH},36${EAST},,`)
    expect(read(years('1958年', '1975')).places.map((place) => place.years)).toEqual([
      { from: 1958, to: 1975 },
      undefined,
    ])
    expect(read(years('1958.0', '0')).places[0]!.years).toEqual({ from: 1958, to: null })
    const unread = read(years('解放前', '1975'))
    expect(unread.problems, 'words that are no year are not dropped in silence').toMatchObject([
      { code: 'place-row-years', details: { row: 2 } },
    ])
    const refused = read(years('1975', '1958'))
    expect(refused.problems).toMatchObject([{ code: 'place-row-years', details: { row: 2 } }])
    expect(refused.places).toHaveLength(1)
  })

  test('in a zone: X goes north, and the zone before the easting is told by its number', () => {
    const places = read(table(`点名,X,Y\n四棵松,${NORTH},36${EAST}`))
    expect(places.referenceSystem).toBe('EPSG:4524')
    expect(firstPoint(places)[0]).toBeCloseTo(107.98, 8)
    expect(firstPoint(places)[1]).toBeCloseTo(22.15, 8)
    expect(places.places[0]).toMatchObject({
      kind: 'tree',
      names: [{ name: '四棵松', source: '表' }],
      accuracyMetres: null,
    })
    expect(places.notices, 'a zone is no datum').toEqual(['datum-assumed'])
  })

  test('with X and Y swapped is read as the numbers say, and the reader is told', () => {
    const places = read(table(`点名,X,Y\n四棵松,${EAST},${NORTH}`, 4545))
    expect(firstPoint(places)[1]).toBeCloseTo(22.15, 8)
    expect(places.notices).toEqual(['axes-swapped'])
  })

  test('without a zone asks for the central meridian', () => {
    expect(codeOf(table(`点名,X,Y\n四棵松,${NORTH},${EAST}`))).toBe('places-zone-missing')
    expect(codeOf(table(`点名,X,Y\n四棵松,${NORTH},36${EAST}`, 4546))).toBe('places-zone-differs')
    expect(codeOf(table(`点名,X,Y\n四棵松,${NORTH},${EAST}`, 4490))).toBe('places-unit-differs')
  })

  test.each([
    ['decimal degrees', '名称,经度,纬度\n社王庙,107.98,22.15'],
    ['degrees, minutes and seconds', '名称,纬度,经度\n社王庙,22°09′00″,107°58′48″'],
    ['degrees in words', 'name,longitude,latitude\n社王庙,东经107度58分48秒,北纬22度9分'],
    ['degrees without a header', '社王庙,107.98,22.15'],
  ])('in %s', (_manner, text) => {
    const places = read(table(text))
    expect(firstPoint(places)[0]).toBeCloseTo(107.98, 9)
    expect(firstPoint(places)[1]).toBeCloseTo(22.15, 9)
    expect(places.referenceSystem).toBe('EPSG:4490')
  })

  test('with three datums in one table takes the rows of the known one and names the others', () => {
    const { places, problems } = read(
      table(
        `点名,X,Y,坐标系\n甲,${NORTH},${EAST},CGCS2000\n乙,${NORTH},${EAST},西安80\n丙,${NORTH},${EAST},北京54`,
        4545,
      ),
    )
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['甲'])
    expect(problems).toEqual([
      { code: 'place-row-old-datum', details: { row: 3, datum: '西安80' } },
      { code: 'place-row-old-datum', details: { row: 4, datum: '北京54' } },
    ])
  })

  test('that goes over from one zone or order to another: the odd rows are named', () => {
    const rows = [`甲,${NORTH},36${EAST}`, `乙,${NORTH},36${EAST}`, `丙,${NORTH},18${EAST}`, `丁,36${EAST},${NORTH}`]
    const { places, problems } = read(table(['点名,X,Y', ...rows].join('\n')))
    expect(places).toHaveLength(2)
    expect(problems.map(({ code, details }) => [code, details['row']])).toEqual([
      ['place-row-differs', 4],
      ['place-row-differs', 5],
    ])
  })

  test('keeps aliases, kind, accuracy and height where columns tell them', () => {
    const { places } = read(
      table('点名,别名,类别,中误差,高程,经度,纬度\n大岭,大领、大岭头,山顶,±0.5米,170.5,107.98,22.15'),
    )
    expect(places[0]).toMatchObject({
      kind: 'peak',
      names: [{ name: '大岭' }, { name: '大领' }, { name: '大岭头' }],
      accuracyMetres: 0.5,
      spotHeightMetres: 170.5,
    })
  })

  test('of coordinates that are none of China, without columns that tell, or empty', () => {
    expect(codeOf(table('点名,X,Y\n甲,1234.5,5678.9'))).toBe('places-coordinates-unclear')
    expect(codeOf(table('甲,乙,丙\n丁,戊,己'))).toBe('places-columns-unclear')
    expect(codeOf(table('点名,X,Y'))).toBe('places-none')
  })

  test('none of whose coordinates can be read is told by the row and column of the first that is wrong', () => {
    const result = table(`点名,X,Y\n甲,,\n乙,不详,${EAST}\n丙,见图,见图`)
    expect(result.ok ? null : result.problem).toEqual({
      code: 'row-cell-unread',
      details: { row: 3, column: 'X', words: '不详' },
    })
  })
})

describe('features', () => {
  const line: Geometry = { type: 'LineString', coordinates: [[108, 24], [108.001, 24]] } // prettier-ignore

  test('a polygon of 200,000 vertices is named with its number, and the others are taken', () => {
    const ring = Array.from({ length: 200_000 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 200_000
      return [108 + 0.01 * Math.cos(angle), 24 + 0.01 * Math.sin(angle)]
    })
    const lake: Geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
    const { places, problems } = read(features([{ name: '大湖' }, lake], [{ name: '牛角冲' }, line]))
    expect(places.map(({ kind }) => kind)).toEqual(['gully'])
    expect(problems).toEqual([
      { code: 'place-row-too-many-vertices', details: { row: 1, vertices: 200_001, limit: 10_000 } },
    ])
  })

  test('without name or shape, outside China, or crossing itself are named, each with its reason', () => {
    const bow: Geometry = { type: 'Polygon', coordinates: [[[108, 24], [108.01, 24.01], [108.01, 24], [108, 24.01], [108, 24]]] } // prettier-ignore
    const { problems } = read(
      features([{ name: '牛角冲' }, line], [{}, line], [{ name: '甲' }, null], [{ name: '乙田' }, bow]),
    )
    expect(problems.map(({ code }) => code)).toEqual([
      'place-row-without-name',
      'place-row-without-geometry',
      'place-row-geometry',
    ])
  })

  test('of several parts become a place for each, and the reader is told', () => {
    const parts: Geometry = { type: 'MultiLineString', coordinates: [line.coordinates, [[108, 24.01], [108.001, 24.01]]] } // prettier-ignore
    const { places, notices } = read(features([{ name: '大湾公路' }, parts]))
    expect(places.map(({ id, kind }) => [id, kind])).toEqual([
      ['row-1-1', 'road'],
      ['row-1-2', 'road'],
    ])
    expect(notices).toContain('parts-split')
  })

  test('with latitude first are read so, and the reader is told; a name of no known kind is a place', () => {
    const { places, notices } = read(features([{ name: '英志' }, { type: 'Point', coordinates: [24, 108] }]))
    expect(places[0]).toMatchObject({ kind: 'place', geometry: { type: 'Point', coordinates: [108, 24] } })
    expect(notices).toContain('axes-swapped')
  })

  test('a collection that names an old or unknown system is refused', () => {
    const named = (name: string) =>
      geoJsonRows({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [] })
    expect(codeOf(named('urn:ogc:def:crs:EPSG::4610'))).toBe('places-old-datum')
    expect(codeOf(named('urn:ogc:def:crs:EPSG::3857'))).toBe('places-system-unknown')
    expect(codeOf(named('urn:ogc:def:crs:EPSG::4545'))).toBe('read')
  })
})
