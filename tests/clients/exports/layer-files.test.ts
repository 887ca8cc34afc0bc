import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { caseLayersFor } from '../../../geodata/layers/case-layers.ts'
import { tableColumns } from '../../../server/exports/shapefile/columns.ts'
import {
  cornersOf,
  expectSameSpots,
  exportedFiles,
  readByGdal,
  said,
  type ExportedFiles,
} from '../../support/exchange/exported-files.ts'

import type { Feature, Position } from 'geojson'
import type { PropertyType } from '../../../geodata/layers/model.ts'

const MILLIMETRE = 0.001
/** No more than a millimetre to the east or north in Guangxi. */
const MILLIMETRE_DEGREES = 8.9e-9
const PLANE = gaussKruger(108)
const LAYERS = caseLayersFor('office')

let files: ExportedFiles
const recorded = new Map<string, Feature[]>()
beforeAll(async () => {
  files = await exportedFiles()
  for (const { id } of LAYERS) recorded.set(id, await files.recorded(id))
})
afterAll(() => files.close())

/** Layers in which something lies. */
const filled = () => LAYERS.filter(({ id }) => recorded.get(id)!.length > 0)

/** GDAL has numbers for flags, and slashes in the moments that a file calls such. */
function told(type: PropertyType, given: unknown): unknown {
  const value = given as string | number | boolean | null | undefined
  if (value === null || value === undefined || value === '') return null
  if (type === 'boolean') return value === true || value === 1 || value === '1' || value === 'true'
  if (type === 'moment') return Date.parse(String(value))
  if (type === 'day') return String(value).replaceAll('/', '-')
  return type === 'text' ? String(value) : Number(value)
}

const byId = (features: readonly Feature[], id: unknown): Feature =>
  features.find(({ properties }) => properties!['id'] === id)!

describe.each(['UTF-8', 'GBK'])('the Shapefiles of a case with attributes in %s', (encoding) => {
  test('are read as they are on record, attribute by attribute and to a millimetre, in the zone that was asked for', async () => {
    const zip = await files.saved(`shapefile.zip?referenceSystem=EPSG:4545&encoding=${encoding}`, `${encoding}.zip`)
    expect(filled().length).toBeGreaterThan(6)
    for (const { id, properties } of filled()) {
      const path = `/vsizip/${zip}/${id}.shp`
      const found = await readByGdal(path, id)
      const expected = recorded.get(id)!
      expect(found).toHaveLength(expected.length)
      const columns = new Map(tableColumns(properties).map(({ property, name }) => [property, name]))
      for (const feature of expected) {
        const same = byId(found, feature.id)
        const corners = cornersOf(feature).map((position): Position => [...PLANE.toPlane(position)])
        expectSameSpots(cornersOf(same), corners, MILLIMETRE)
        for (const { name, type } of properties)
          expect(told(type, same.properties![columns.get(name)!]), `${id} ${name}`).toEqual(
            told(type, feature.properties![name]),
          )
      }
    }
    const about = await said('ogrinfo', '-so', `/vsizip/${zip}/segments.shp`, 'segments')
    expect(about).toContain('ID["EPSG",4545]]\n')
  })

  test('say in Chinese and English what their short names stand for', async () => {
    const zip = await files.saved(`shapefile.zip?encoding=${encoding}`, 'words.zip')
    const words = await said('unzip', '-p', zip, 'readme.txt')
    for (const { properties } of filled())
      for (const { title } of properties) expect(words).toContain(`${title['zh-CN']}  |  ${title.en}`)
  })
})

test('KML has a folder for each layer, its features where the record has them and their words', async () => {
  const path = await files.saved('layers.kml', 'layers.kml')
  for (const { id, title, properties } of filled()) {
    const expected = recorded.get(id)!
    const found = await readByGdal(path, title['zh-CN'])
    expect(found).toHaveLength(expected.length)
    for (const feature of expected) {
      const same = byId(found, feature.id)
      expectSameSpots(cornersOf(same), cornersOf(feature), MILLIMETRE_DEGREES)
      for (const { name, type } of properties.filter((property) => property.name !== 'name'))
        expect(told(type, same.properties![name]), `${id} ${name}`).toEqual(told(type, feature.properties![name]))
    }
  }
})

test('GPX has a waypoint for every point and a track for every line and the edge of every area', async () => {
  const path = await files.saved('layers.gpx', 'layers.gpx')
  const [points, tracks] = [await readByGdal(path, 'waypoints'), await readByGdal(path, 'tracks')]
  const all = LAYERS.flatMap(({ id, geometry }) =>
    recorded
      .get(id)!
      .filter((feature) => cornersOf(feature).length > 0)
      .map((feature) => ({ geometry, feature })),
  )
  const isPoint = (kind: string): boolean => kind === 'MultiPoint'
  expectSameSpots(
    points.flatMap(cornersOf),
    all.filter(({ geometry }) => isPoint(geometry)).flatMap(({ feature }) => cornersOf(feature)),
    MILLIMETRE_DEGREES,
  )
  const lines = all.filter(({ geometry }) => !isPoint(geometry)).map(({ feature }) => feature)
  expect(tracks).toHaveLength(lines.length)
  for (const [index, feature] of lines.entries())
    expectSameSpots(cornersOf(tracks[index]!), cornersOf(feature), MILLIMETRE_DEGREES)
})

describe('FlatGeobuf', () => {
  test('has one layer, under its name, as it is on record', async () => {
    for (const { id, properties } of filled()) {
      const path = await files.saved(`layer.fgb?layer=${id}`, `${id}.fgb`)
      const found = await readByGdal(path, id)
      for (const [index, feature] of recorded.get(id)!.entries()) {
        expectSameSpots(cornersOf(found[index]!), cornersOf(feature), MILLIMETRE_DEGREES)
        for (const { name, type } of properties)
          expect(told(type, found[index]!.properties![name]), `${id} ${name}`).toEqual(
            told(type, feature.properties![name]),
          )
      }
    }
  })

  test.each(['layers.kml', 'layers.gpx', 'layers.geojson'])(
    '%s is in degrees alone, and who asks for metres is told so',
    async (name) => {
      const { statusCode, body } = await files.answer(`${name}?referenceSystem=EPSG:4545`)
      expect(statusCode).toBe(400)
      expect(body).toContain('地址中的参数“referenceSystem”不认识，可用的有：layer。')
    },
  )

  test('is not written without a layer that is named', async () => {
    const { statusCode, body } = await files.answer('layer.fgb')
    expect(statusCode).toBe(422)
    expect(body).toContain('这种文件只装一个图层，请用 layer 指明是哪一个。')
  })
})
