import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { CELLS, fixture, HILL, OFFICER, plane, roof, terrainCases } from '../../support/terrain/terrain-cases.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { TerrainPreview } from '../../../geodata/wire/terrain.ts'

const SYSTEM = 'EPSG:4545'
const PRJ = 'PROJCS["CGCS2000_3_Degree_GK_CM_108E",UNIT["Meter",1.0],AUTHORITY["EPSG","4545"]]'
const { dataFolder, newCase, readCase, preview, store, withdraw, heights } = terrainCases()

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

    const withdrawn = await withdraw(id, '格网是邻县的')
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
    const response = await heights(id, 2)
    const metres = new Float32Array(new Uint8Array(inflateSync(response.rawPayload)).buffer)
    expect(metres).toHaveLength(CELLS * CELLS)
    expect(metres[0]).toBeCloseTo(300 - 0.4 * 290, 2)
    expect((await heights(id, 3)).statusCode).toBe(404)
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
