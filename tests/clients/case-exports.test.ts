import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { caseLayersFor } from '../../geodata/layers/case-layers.ts'
import { caseClient, openDemonstration } from '../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { PropertyType } from '../../geodata/layers/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'

const CASE = '450621-qinba-hill'
const LAYERS = caseLayersFor('office')
const PLANE = gaussKruger(108)
const MILLIMETRE = 0.001
/** No more than a millimetre to the east or north in Guangxi. */
const MILLIMETRE_DEGREES = 8.9e-9
const FIELD_TYPES: Readonly<Record<PropertyType, string>> = {
  text: 'String',
  integer: 'Integer64',
  number: 'Real',
  boolean: 'Integer(Boolean)',
  day: 'Date',
  moment: 'DateTime',
}

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'sizhi-exports-'))
let app: FastifyInstance
let view: CaseView
const { readCase } = caseClient(
  () => app,
  () => CASE,
)

beforeAll(async () => {
  ;({ app } = await openDemonstration())
  view = await readCase()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const fetchFile = async (name: string): Promise<Buffer> => {
  const response = await app.inject({ url: `/api/cases/${CASE}/exports/${name}` })
  expect(response.statusCode, response.body).toBe(200)
  return response.rawPayload
}
async function saved(name: string, as: string): Promise<string> {
  const path = join(folder, as)
  writeFileSync(path, await fetchFile(name))
  return path
}
/** What a program of GDAL says; it must not warn. */
async function gdal(program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(program, args, { maxBuffer: 1e8 })
  expect(stderr).toBe('')
  return stdout
}
const readByGdal = async (path: string, layer: string, ...options: string[]): Promise<FeatureCollection> =>
  JSON.parse(
    await gdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', path, layer, '-lco', 'COORDINATE_PRECISION=10', ...options),
  ) as FeatureCollection

/** As the service for other programs tells it, whose own tests hold it against the record. */
const recorded = async (layer: string): Promise<Feature[]> =>
  (await app.inject({ url: `/ogc/collections/${layer}/items?limit=10000&case=${CASE}` })).json<FeatureCollection>()
    .features

const positionsOf = (value: unknown): Position[] => {
  if (!Array.isArray(value)) return []
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf)
}
const cornersOf = ({ geometry }: Pick<Feature, 'geometry'>): Position[] =>
  positionsOf((geometry as { coordinates: unknown } | null)?.coordinates)

function expectNear(found: readonly Position[], expected: readonly Position[], tolerance: number): void {
  expect(found).toHaveLength(expected.length)
  for (const [index, position] of expected.entries())
    for (const axis of [0, 1]) expect(Math.abs(found[index]![axis]! - position[axis]!)).toBeLessThan(tolerance)
}

/** GDAL writes moments of GeoJSON with slashes and flags as numbers where a file says so: each is compared as what it is. */
function told(type: PropertyType, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'boolean') return Boolean(value)
  if (type === 'moment') return Date.parse(value as string)
  if (type === 'day') return (value as string).replaceAll('/', '-')
  return value
}

describe('the layers of a case in one GeoPackage', () => {
  let path: string
  beforeAll(async () => {
    path = await saved('layers.gpkg', 'degrees.gpkg')
  })

  test('are all there for GDAL, with columns of the right types', async () => {
    const said = await gdal('ogrinfo', '-so', '-al', path)
    const found = said.split('\nLayer name: ').slice(1)
    expect(found.map((words) => words.split('\n')[0])).toEqual(LAYERS.map(({ id }) => id))
    for (const [index, { geometry, properties }] of LAYERS.entries()) {
      expect(found[index]!.replaceAll(' ', '')).toContain(`Geometry:${geometry}`)
      expect(found[index]).toContain('ID["EPSG",4490]]\n')
      const fields = [...found[index]!.matchAll(/^(?<name>[a-zA-Z]+): (?<type>\w+(?:\(Boolean\))?) \(/gmu)]
      expect(fields.map(({ groups }) => [groups!['name'], groups!['type']])).toEqual([
        ['id', 'String'],
        ...properties.map(({ name, type }) => [name, FIELD_TYPES[type]]),
      ])
    }
  })

  test('tell the Chinese and the English title of every column', async () => {
    const sql = ['-sql', 'select * from gpkg_data_columns']
    const { features } = JSON.parse(
      await gdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', path, ...sql),
    ) as FeatureCollection
    for (const { id, properties } of LAYERS)
      for (const { name, title } of properties) {
        const row = features.find(({ properties: row }) => row!['table_name'] === id && row!['column_name'] === name)
        expect(row!.properties).toMatchObject({ title: title['zh-CN'], description: title.en })
      }
  })

  test.each(LAYERS.map((layer) => [layer.id, layer] as const))(
    '%s are read as they are on record, attribute by attribute and to a millimetre',
    async (id, { properties }) => {
      const expected = await recorded(id)
      const { features } = await readByGdal(path, id)
      expect(features.map(({ properties: found }): unknown => found!['id'])).toEqual(
        expected.map((feature) => feature.id),
      )
      for (const [index, feature] of expected.entries()) {
        const found = features[index]!
        expectNear(cornersOf(found), cornersOf(feature), MILLIMETRE_DEGREES)
        for (const { name, type } of properties)
          expect(told(type, found.properties![name]), `${id} ${index} ${name}`).toEqual(
            told(type, feature.properties![name]),
          )
      }
    },
  )

  test('have the ground of every outline where the page of the case draws it', async () => {
    const { features } = await readByGdal(path, 'outlines')
    const closed = view.outlines.filter(({ geometry }) => geometry !== null)
    expect(closed.length).toBeGreaterThan(2)
    for (const { areas, geometry } of closed) {
      const found = features.find(({ properties }) => properties!['squareMetres'] === areas!.planarSquareMetres)!
      const corners = new Set(cornersOf(found).map(([east, north]) => `${east!.toFixed(7)} ${north!.toFixed(7)}`))
      expect(corners).toEqual(
        new Set(positionsOf(geometry!.coordinates).map(([east, north]) => `${east!.toFixed(7)} ${north!.toFixed(7)}`)),
      )
    }
  })

  test.each([
    ['EPSG:4545', 0],
    ['EPSG:4524', 36_000_000],
  ])('are in %s as the formula of the zone has them, and GDAL knows the system', async (code, zoneMetres) => {
    const inZone = await saved(`layers.gpkg?referenceSystem=${code}`, `${code.slice(5)}.gpkg`)
    expect(await gdal('ogrinfo', '-so', inZone, 'segments')).toContain(`ID["EPSG",${code.slice(5)}]`)
    const sql = ['-sql', 'select ST_AsText(geometry) as shape from segments order by fid', '-dialect', 'SQLITE']
    const { features } = JSON.parse(
      await gdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', inZone, ...sql),
    ) as FeatureCollection
    const figures = features.map(({ properties }) =>
      [...String(properties!['shape']).matchAll(/(?<east>[\d.]+) (?<north>[\d.]+)/gu)].map(({ groups }) => [
        Number(groups!['east']),
        Number(groups!['north']),
      ]),
    )
    const expected = (await recorded('segments')).map((feature) =>
      cornersOf(feature).map((position) => {
        const [east, north] = PLANE.toPlane(position)
        return [east + zoneMetres, north]
      }),
    )
    expect(figures).toHaveLength(expected.length)
    for (const [index, line] of expected.entries()) expectNear(figures[index]!, line, MILLIMETRE)
  })
})

describe('the layers of a case as GeoJSON', () => {
  test('are one collection that GDAL reads whole, each feature with the name of its layer', async () => {
    const { features } = await readByGdal(await saved('layers.geojson', 'all.geojson'), 'all')
    const counts = await Promise.all(LAYERS.map(async ({ id }) => [id, (await recorded(id)).length]))
    for (const [id, count] of counts)
      expect(
        features.filter(({ properties }) => properties!['layer'] === id),
        String(id),
      ).toHaveLength(Number(count))
  })

  test('are one layer where one is asked for', async () => {
    const { features } = JSON.parse((await fetchFile('layers.geojson?layer=claims')).toString()) as FeatureCollection
    const expected = await recorded('claims')
    expect(features.map(({ id, geometry }) => [id, geometry])).toEqual(
      expected.map(({ id, geometry }) => [id, geometry]),
    )
  })
})
