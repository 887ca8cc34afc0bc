import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { epsgOfCentralMeridian, gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { layersFor } from '../../geodata/layers/layers.ts'
import { signedIn } from '../support/test-accounts.ts'
import { tokenOf } from '../support/access-token.ts'
import { caseClient, openDemonstration } from '../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection, Position } from 'geojson'
import type { Layer } from '../../geodata/layers/model.ts'

const CASE = '450621-qinba-hill'
const MERIDIAN = 108
const CENTIMETRE = 0.01
/** So much of a degree is a centimetre to the east or north in Guangxi, or a little less. */
const CENTIMETRE_DEGREES = 8.9e-8
const QGIS_GEOMETRIES = { MultiPoint: 0, MultiLineString: 1, MultiPolygon: 2 } as const
const LAYERS = layersFor('office')

type Told = {
  collection: string
  isValid: boolean
  geometry: number
  fields: string[]
  ids: string[]
  extent: Box | null
  planeExtent: Box | null
  ofClaimantA?: number
}
type Box = [number, number, number, number]

const run = promisify(execFile)
let app: FastifyInstance
let root: string
let token: string
let qgis: Told[]
const whole = new Map<string, FeatureCollection>()
const { readCase } = caseClient(
  () => app,
  () => CASE,
)

beforeAll(async () => {
  const opened = await openDemonstration()
  ;({ app } = opened)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  root = `${address}/ogc`
  const officer = await signedIn(opened.database, ['officer'], { countyCode: '450621' })
  token = await tokenOf(app, officer, false)
  for (const { id } of LAYERS)
    whole.set(id, (await app.inject(`/ogc/collections/${id}/items?limit=1000`)).json<FeatureCollection>())
  const script = join(import.meta.dirname, 'read_in_qgis.py')
  const asked = [root, token, String(epsgOfCentralMeridian(MERIDIAN)), ...LAYERS.map(({ id }) => id)]
  // QGIS keeps its Python with the system's.
  const { stdout } = await run('/usr/bin/python3', [script, ...asked], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  })
  qgis = JSON.parse(stdout) as Told[]
})
afterAll(() => app.close())

const positionsOf = (value: unknown): Position[] => {
  if (!Array.isArray(value)) return []
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf)
}
const drawn = (id: string): Position[] =>
  whole
    .get(id)!
    .features.flatMap(({ geometry }) => positionsOf((geometry as { coordinates: unknown } | null)?.coordinates))
const boxOf = (positions: readonly Position[]): Box => {
  const [x, y] = [0, 1].map((axis) => positions.map((position) => position[axis]!))
  return [Math.min(...x!), Math.min(...y!), Math.max(...x!), Math.max(...y!)]
}
const expectWithin = (found: Box | null, expected: Box, tolerance: number): void =>
  expected.forEach((value, index) => expect(Math.abs(found![index]! - value)).toBeLessThan(tolerance))

async function gdal(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, GDAL_HTTP_USERPWD: `anybody:${token}` }
  return (await run(program, args, { env, maxBuffer: 1e8 })).stdout
}
const readByGdal = async (id: string, ...options: string[]): Promise<FeatureCollection> => {
  const paging = ['-oo', 'PAGE_SIZE=7']
  const source = [`OAPIF:${root}`, id]
  return JSON.parse(
    await gdal(
      'ogr2ogr',
      '-f',
      'GeoJSON',
      '/vsistdout/',
      ...source,
      ...paging,
      '-lco',
      'COORDINATE_PRECISION=9',
      ...options,
    ),
  ) as FeatureCollection
}

describe.each(LAYERS.map((layer): [string, Layer] => [layer.id, layer]))('%s', (id, layer) => {
  test('is read by GDAL page by page, every feature once', async () => {
    const { features } = await readByGdal(id)
    const expected = whole.get(id)!.features
    expect(features).toHaveLength(expected.length)
    const corners = features.flatMap(({ geometry }) =>
      positionsOf((geometry as { coordinates: unknown } | null)?.coordinates),
    )
    expect(corners).toHaveLength(drawn(id).length)
    if (corners.length > 0) expectWithin(boxOf(corners), boxOf(drawn(id)), CENTIMETRE_DEGREES)
  })

  test('is read by QGIS page by page, every feature once, and its columns', () => {
    const told = qgis.find(({ collection }) => collection === id)!
    expect(told.isValid).toBe(true)
    expect(new Set(told.ids)).toEqual(new Set(whole.get(id)!.features.map((feature) => feature.id)))
    expect(told.ids).toHaveLength(whole.get(id)!.features.length)
    if (told.ids.length === 0) return
    for (const { name } of layer.properties) expect(told.fields).toContain(name)
    if (drawn(id).length > 0) expect(told.geometry).toBe(QGIS_GEOMETRIES[layer.geometry])
  })

  test('lies in QGIS where it lies here, in degrees and in metres, to a centimetre', () => {
    const { extent, planeExtent } = qgis.find(({ collection }) => collection === id)!
    const positions = drawn(id)
    if (positions.length === 0) return expect(extent).toBeNull()
    expectWithin(extent, boxOf(positions), CENTIMETRE_DEGREES)
    const plane = gaussKruger(MERIDIAN)
    expectWithin(planeExtent, boxOf(positions.map((position) => [...plane.toPlane(position)])), CENTIMETRE)
  })
})

test('outlines in QGIS lie where the map of the case draws them, to a centimetre', async () => {
  const { outlines } = await readCase()
  const onMap = outlines
    .filter(({ role }) => role !== 'dividing-line')
    .flatMap(({ geometry }) => positionsOf((geometry as { coordinates: unknown } | null)?.coordinates))
  expectWithin(qgis.find(({ collection }) => collection === 'outlines')!.extent, boxOf(onMap), CENTIMETRE_DEGREES)
})

test('QGIS and GDAL find by a column what is there', async () => {
  const ofA = whole.get('claims')!.features.filter(({ properties }) => properties!['claimant'] === 'A')
  expect(ofA.length).toBeGreaterThan(0)
  expect(qgis.find(({ collection }) => collection === 'claims')!.ofClaimantA).toBe(ofA.length)
  expect((await readByGdal('claims', '-where', "claimant = 'A'")).features).toHaveLength(ofA.length)
})

test('GDAL reads by a box what meets it', async () => {
  const [west, south, east, north] = boxOf(drawn('segments'))
  const middle = (west + east) / 2
  const { features } = await readByGdal('segments', '-spat', ...[west, south, middle, north].map(String))
  const expected = whole
    .get('segments')!
    .features.filter(
      ({ geometry }) => boxOf(positionsOf((geometry as { coordinates: unknown }).coordinates))[0] <= middle,
    )
  expect(features).toHaveLength(expected.length)
})

test('what the service writes in metres is what GDAL makes of the degrees, axes as the system has them', async () => {
  const epsg = epsgOfCentralMeridian(MERIDIAN)
  const crs = encodeURIComponent(`http://www.opengis.net/def/crs/EPSG/0/${epsg}`)
  const written = (await app.inject(`/ogc/collections/segments/items?limit=1000&crs=${crs}`)).json<FeatureCollection>()
  const north = written.features.flatMap(({ geometry }) =>
    positionsOf((geometry as { coordinates: unknown }).coordinates),
  )
  const made = await readByGdal('segments', '-s_srs', 'EPSG:4490', '-t_srs', `EPSG:${epsg}`)
  const east = made.features.flatMap(({ geometry }) => positionsOf((geometry as { coordinates: unknown }).coordinates))
  expect(north).toHaveLength(east.length)
  const eastFirst = north.map(([x, y]) => [y!, x!])
  expectWithin(boxOf(eastFirst), boxOf(east), 0.001)
})

test('without a token the published collections alone are there', async () => {
  const { stdout } = await run('ogrinfo', ['-ro', '-q', `OAPIF:${root}`])
  expect([...stdout.matchAll(/^\d+: (?<name>\S+)/gmu)].map((match) => match.groups!['name'])).toEqual(
    layersFor('public').map(({ id }) => id),
  )
})
