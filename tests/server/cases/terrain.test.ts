import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { buildApp } from '../../../server/app.ts'
import { freshDatabase } from '../../support/database.ts'
import { asciiGrid } from '../../support/terrain/ascii-grid.ts'
import { sparseTiff } from '../../support/terrain/sparse-tiff.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { TerrainPreview, WireTerrainUpload } from '../../../geodata/wire/terrain.ts'
import type { Database } from '../../../server/db/database.ts'

const OFFICER = '黄调解员'
const SYSTEM = 'EPSG:4545'
const plane = gaussKruger(108)
const TEXT = '四至界限：由黄牛石起，沿高岭山脊向东至大枫树，再直线下至石桥，再直线至黄牛石止。'
type Origin = readonly [east: number, north: number]
const HILL: Origin = [500_000, 2_600_000]
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/elevation', name))

/** Stone, tree and bridge: a triangle whose northern side is a ridge that no place answers to. */
const placesAt = ([east, north]: Origin) => ({
  type: 'FeatureCollection',
  features: [
    ['黄牛石', 'stone', 0, 205],
    ['大枫树', 'tree', 300, 205],
    ['石桥', 'stone', 150, 0],
  ].map(([name, kind, x, y]) => ({
    type: 'Feature',
    id: name,
    geometry: { type: 'Point', coordinates: plane.toGeographic([east + Number(x), north + Number(y)]) },
    properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
  })),
})

/** A roof of 10 m cells: its ridge runs from west to east, 205 m north of the origin, and falls to the east. */
const CELLS = 60
const roof = asciiGrid(
  { columns: CELLS, rows: CELLS, west: HILL[0] - 100, south: HILL[1] - 100, cellSize: 10 },
  (column, row) => 300 - 0.4 * Math.abs(500 - (row + 0.5) * 10 - 205) - 0.2 * column,
)
const PRJ = 'PROJCS["CGCS2000_3_Degree_GK_CM_108E",UNIT["Meter",1.0],AUTHORITY["EPSG","4545"]]'

let database: Database
let app: FastifyInstance
let number = 0
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-terrain-'))

beforeAll(async () => {
  database = await freshDatabase()
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', dataFolder } })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function newCase(origin: Origin = HILL): Promise<string> {
  const key = `terrain-${++number}`
  const payload = {
    countyCode: '450621',
    key,
    title: '高岭',
    countyName: '上思县',
    importedBy: OFFICER,
    document: { fileName: 'hill.txt', base64: Buffer.from(TEXT).toString('base64') },
    places: placesAt(origin),
  }
  expect((await app.inject({ method: 'POST', url: '/api/cases', payload })).statusCode).toBe(201)
  return `450621-${key}`
}

const readCase = async (id: string) => (await app.inject(`/api/cases/${id}`)).json<{ data: CaseView }>().data

async function upload(id: string, fileName: string, bytes: Uint8Array | string): Promise<WireTerrainUpload> {
  const response = await app.inject({
    method: 'POST',
    url: `/api/cases/${id}/terrain/uploads?fileName=${encodeURIComponent(fileName)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  })
  expect(response.statusCode).toBe(200)
  return response.json<{ data: WireTerrainUpload }>().data
}

async function preview(id: string, fileName: string, bytes: Uint8Array | string, more: object = {}) {
  const { sha256 } = await upload(id, fileName, bytes)
  return app.inject({
    method: 'POST',
    url: `/api/cases/${id}/terrain/preview`,
    headers: { 'accept-language': 'en' },
    payload: { sha256, fileName, ...more },
  })
}

async function store(id: string, fileName: string, bytes: Uint8Array | string, more: object = {}, version?: number) {
  const { sha256 } = await upload(id, fileName, bytes)
  return app.inject({
    method: 'PUT',
    url: `/api/cases/${id}/terrain`,
    headers: { 'if-match': `"${version ?? (await readCase(id)).version}"` },
    payload: { sha256, fileName, kind: 'bare-earth', source: '测绘院', importedBy: OFFICER, ...more },
  })
}

const refusal = (response: { statusCode: number; json: () => unknown }) => {
  const { error } = response.json() as { error: { code: string; message: string } }
  return [response.statusCode, error.code, error.message] as const
}

describe('an elevation grid', () => {
  test('is looked at before anything is stored: what it is, how fine, where, how high', async () => {
    const id = await newCase()
    const before = await readCase(id)
    const response = await preview(id, '高岭.asc', roof, { referenceSystem: SYSTEM })
    expect(response.json<{ data: TerrainPreview }>().data).toMatchObject({
      fileName: '高岭.asc',
      format: 'ascii-grid',
      referenceSystem: SYSTEM,
      fileCellMetres: 10,
      kind: 'unknown',
      notices: ['covers-part'],
      grid: { columns: CELLS, rows: CELLS, cellMetres: 10, epsg: 4545, readEvery: 1, shareWithoutHeight: 0 },
    })
    expect(await readCase(id)).toEqual(before)
    expect(before.terrain).toBeNull()
  })

  test('closes a side along a ridge that no place answers to; withdrawn, the side is open as before', async () => {
    const id = await newCase()
    const before = await readCase(id)
    expect(before.outlines[0]!.closedByStraightMetres).toBeCloseTo(300, 0)
    const response = await store(id, '高岭.asc', roof, { referenceSystem: SYSTEM })
    const { data } = response.json<{ data: CaseView }>()
    expect(response.headers['etag']).toBe(`"${data.version}"`)
    expect(data.terrain).toMatchObject({ number: 1, kind: 'bare-earth', source: '测绘院', importedBy: OFFICER })
    const [outline] = data.outlines
    expect(outline!.closedByStraightMetres).toBe(0)
    const [ridge] = outline!.segments.filter(({ method }) => method === 'traced-on-terrain')
    expect(ridge).toMatchObject({ certainty: 'implied', placeId: null, accuracyMetres: 10 })
    for (const position of ridge!.geometry.coordinates)
      expect(Math.abs(plane.toPlane(position)[1] - HILL[1] - 205)).toBeLessThanOrEqual(15)
    expect(await readCase(id)).toEqual(data)

    const withdrawn = await app.inject({
      method: 'PUT',
      url: `/api/cases/${id}/terrain/withdraw`,
      headers: { 'if-match': `"${data.version}"` },
      payload: { withdrawnBy: OFFICER, reason: '格网是邻县的' },
    })
    const after = withdrawn.json<{ data: CaseView }>().data
    expect(after.terrain).toBeNull()
    expect(after.outlines[0]!.closedByStraightMetres).toBeCloseTo(300, 0)
    const again = await store(id, '高岭.asc', roof, { referenceSystem: SYSTEM })
    expect(again.json<{ data: CaseView }>().data.terrain?.number).toBe(3)
  })

  test('lies on the disk as it came, once by its hash, and its heights are given as they were read', async () => {
    const id = await newCase()
    await store(id, '高岭.asc', roof, { referenceSystem: SYSTEM })
    await store(id, 'again.asc', roof, { referenceSystem: SYSTEM })
    const sha256 = createHash('sha256').update(roof).digest('hex')
    const originals = join(dataFolder, 'elevation/originals')
    expect(readdirSync(originals).filter((name) => name === sha256)).toHaveLength(1)
    expect(readFileSync(join(originals, sha256), 'utf8')).toBe(roof)
    const response = await app.inject(`/api/cases/${id}/terrain/2/heights`)
    const { inflateSync } = await import('node:zlib')
    const heights = new Float32Array(new Uint8Array(inflateSync(response.rawPayload)).buffer)
    expect(heights).toHaveLength(CELLS * CELLS)
    expect(heights[0]).toBeCloseTo(300 - 0.4 * 290, 2)
    expect((await app.inject(`/api/cases/${id}/terrain/3/heights`)).statusCode).toBe(404)
  })

  test('to a version that somebody has changed meanwhile is refused', async () => {
    const id = await newCase()
    const response = await store(id, '高岭.asc', roof, { referenceSystem: SYSTEM }, 77)
    expect(response.statusCode).toBe(412)
    expect((await readCase(id)).terrain).toBeNull()
  })

  test('may come zipped with its projection, as a GeoTIFF, as an SRTM tile in degrees, as contours', async () => {
    const id = await newCase()
    const zip = zipSync({ 'hill.asc': Buffer.from(roof), 'hill.prj': Buffer.from(PRJ) })
    expect((await preview(id, 'hill.zip', zip)).json<{ data: TerrainPreview }>().data.referenceSystem).toBe(SYSTEM)

    const byFixture = await newCase([496_200, 2_449_200])
    const tiff = (await preview(byFixture, 'cloud.tif', fixture('cloud.tif'))).json<{ data: TerrainPreview }>().data
    expect(tiff).toMatchObject({ format: 'geotiff', fileCellMetres: 10, grid: { columns: 60, rows: 50 } })

    const tile = Buffer.alloc(1201 * 1201 * 2)
    for (let cell = 0; cell < 1201 * 1201; cell++) tile.writeInt16BE(200 + (cell % 1201), cell * 2)
    const srtm = (await preview(id, 'N23E107.hgt', tile)).json<{ data: TerrainPreview }>().data
    expect(srtm).toMatchObject({ format: 'srtm-tile', referenceSystem: 'EPSG:4326', kind: 'surface', source: 'SRTM' })
    // Only the land around the case is kept of the tile.
    expect(srtm.grid.columns).toBeLessThan(50)

    const contours = {
      type: 'FeatureCollection',
      features: [100, 120, 140].map((height, index) => ({
        type: 'Feature',
        properties: { 高程: height },
        geometry: {
          type: 'LineString',
          coordinates: [-200, 600].map((east) => plane.toGeographic([HILL[0] + east, HILL[1] + 100 * index])),
        },
      })),
    }
    const drawn = await preview(id, 'contours.geojson', JSON.stringify(contours), { referenceSystem: 'EPSG:4490' })
    expect(drawn.json<{ data: TerrainPreview }>().data).toMatchObject({
      format: 'contours',
      fileCellMetres: null,
      kind: 'bare-earth',
      grid: { lowestMetres: 100, highestMetres: 140 },
    })
  })
})

describe('a grid that cannot be used is answered with one sentence, and nothing is stored', () => {
  test('without a projection it asks for one; one that does not fit, or is of an older datum, is none', async () => {
    const id = await newCase()
    expect(refusal(await preview(id, 'hill.asc', roof))).toEqual([
      422,
      'grid-without-projection',
      'hill.asc names no reference system; find out which system and zone it is in, and import it with that.',
    ])
    const withSystem = async (referenceSystem: string) =>
      refusal(await preview(id, 'hill.asc', roof, { referenceSystem }))[1]
    expect(await withSystem('EPSG:4490')).toBe('grid-system-differs')
    expect(await withSystem('EPSG:4524')).toBe('grid-system-differs')
    expect(await withSystem('西安80')).toBe('places-old-datum')
    // Another zone: the grid would lie three degrees further east.
    expect(await withSystem('EPSG:4546')).toBe('grid-beside-case')
    expect((await readCase(id)).terrain).toBeNull()
  })

  test('in feet it is converted when a person says so, and on the plane never', async () => {
    const id = await newCase([496_200, 2_449_200])
    expect(refusal(await preview(id, 'feet.tif', fixture('heights-feet.tif')))[1]).toBe('grid-heights-in-feet')
    const converted = await preview(id, 'feet.tif', fixture('heights-feet.tif'), { convertFeet: true })
    const { data } = converted.json<{ data: TerrainPreview }>()
    expect(data.notices).toContain('feet-converted')
    // 100 feet at the north-west corner.
    expect(data.grid.lowestMetres).toBeCloseTo(30.48, 1)
    expect(refusal(await preview(id, 'plane.tif', fixture('plane-feet.tif')))[1]).toBe('grid-plane-in-feet')
  })

  test('of 40,000 × 40,000 cells only the land around the case is read', async () => {
    const size = 40_000
    // The tile in row 39, column 39 holds heights: 1 m cells from 419968 east, 2480032 north.
    const tile = 39 * Math.ceil(size / 512) + 39
    const id = await newCase([420_100, 2_479_700])
    const response = await preview(id, 'county.tif', sparseTiff(size, { tile, height: 250 }))
    const { data } = response.json<{ data: TerrainPreview }>()
    expect(data.grid).toMatchObject({ lowestMetres: 250, highestMetres: 250 })
    expect(data.grid.columns).toBeLessThan(2400)
    expect(data.notices).toContain('many-holes')
    const elsewhere = await newCase([430_100, 2_470_000])
    const empty = await preview(elsewhere, 'county.tif', sparseTiff(size, { tile, height: 250 }))
    expect(refusal(empty)[1]).toBe('grid-mostly-empty')
    const beside = await newCase([480_000, 2_479_700])
    const away = await preview(beside, 'county.tif', sparseTiff(size, { tile, height: 250 }))
    expect(refusal(away)[1]).toBe('grid-beside-case')
  })

  test('what is no grid, contours without heights, an upload that is gone', async () => {
    const id = await newCase()
    expect(refusal(await preview(id, 'letter.txt', '东至大湾公路'))[1]).toBe('grid-unreadable')
    expect(refusal(await preview(id, 'cut.tif', fixture('tiled.tif').subarray(0, 900)))[0]).toBe(422)
    expect(refusal(await preview(id, 'a.zip', zipSync({ 'a.txt': Buffer.from('x') })))[1]).toBe('grid-zip-unread')
    const line = { type: 'LineString', coordinates: [plane.toGeographic([...HILL]), [108.01, 23.5]] }
    const nameless = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { name: '甲' }, geometry: line }],
    }
    expect(refusal(await preview(id, 'c.geojson', JSON.stringify(nameless)))[1]).toBe('contours-without-height')
    const gone = await app.inject({
      method: 'POST',
      url: `/api/cases/${id}/terrain/preview`,
      payload: { sha256: '0'.repeat(64), fileName: 'x.tif' },
    })
    expect(refusal(gone)[1]).toBe('grid-file-gone')
    const withdraw = await app.inject({
      method: 'PUT',
      url: `/api/cases/${id}/terrain/withdraw`,
      headers: { 'if-match': `"${(await readCase(id)).version}"` },
      payload: { withdrawnBy: OFFICER, reason: '' },
    })
    expect(refusal(withdraw)[1]).toBe('terrain-not-found')
  })
})
