import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { sparseTiff } from '../../support/terrain/sparse-tiff.ts'
import { fixture, HILL, plane, roof, terrainCases } from '../../support/terrain/terrain-cases.ts'

import type { TerrainPreview } from '../../../geodata/wire/terrain.ts'

const { newCase, readCase, preview, previewUpload, withdraw } = terrainCases()

const refusal = (response: { statusCode: number; json: () => unknown }) => {
  const { error } = response.json() as { error: { code: string; message: string } }
  return [response.statusCode, error.code, error.message] as const
}

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
    const gone = await previewUpload(id, { sha256: '0'.repeat(64), fileName: 'x.tif' })
    expect(refusal(gone)[1]).toBe('grid-file-gone')
    expect(refusal(await withdraw(id, ''))[1]).toBe('terrain-not-found')
  })
})
