import { beforeAll, describe, expect, test } from 'vitest'

import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'
import { openApp } from '../../support/case-client.ts'
import { COUNTY, storeGround } from '../../support/tiles/county-ground.ts'
import { readPackedTile } from '../../support/tiles/read-tile.ts'

import type { FastifyInstance } from 'fastify'

const WEST = { west: 107.98, south: 22.15, east: 107.99, north: 22.16 }
const EAST = { west: 107.99, south: 22.15, east: 108.0, north: 22.16 }

let app: FastifyInstance
let ids: number[]

beforeAll(async () => {
  const opened = await openApp()
  app = opened.app
  ids = await storeGround(opened.database, [
    { number: '一号', box: WEST },
    { number: '二号', box: EAST, holder: '黄某乙' },
  ])
})

const tileOf = (zoom: number) => {
  const { west, north } = tilesOfGround(EAST, zoom)
  return `${zoom}/${west}/${north}`
}
const get = (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/api/tiles/${path}`, headers })
const claims = (audience: string, zoom: number) => get(`${audience}/claims/${tileOf(zoom)}.mvt?county=${COUNTY}`)

describe('tiles of the parcels of a county', () => {
  test('show both neighbours with one edge between them, at every zoom that shows parcels', async () => {
    for (const zoom of [11, 12, 13, 14, 15]) {
      const response = await claims('officer', zoom)
      expect(response.statusCode, response.body).toBe(200)
      expect(response.headers['content-type']).toBe('application/vnd.mapbox-vector-tile')
      const { features } = readPackedTile(response.rawPayload)['claims']!
      expect(features.map(({ id }) => id)).toEqual(ids)
      const [one, other] = features.map(({ parts }) => parts[0]!.map(([x]) => x))
      expect(Math.max(...one!)).toBe(Math.min(...other!))
    }
  })

  test('show from afar how much lies where', async () => {
    const response = await claims('officer', 8)
    const tile = readPackedTile(response.rawPayload)
    expect(Object.keys(tile)).toEqual(['claims-cells'])
    const pieces = tile['claims-cells']!.features.map(({ properties }) => properties['pieces'])
    expect(pieces.reduce((sum: number, count) => sum + Number(count), 0)).toBe(2)
  })

  test('tell numbers and holders to the office and to the court, and nothing at all to the public', async () => {
    const told = async (audience: string) =>
      readPackedTile((await claims(audience, 14)).rawPayload)['claims']!.features.map(({ properties }) => properties)
    expect(await told('officer')).toEqual([
      { number: '一号', holder: '黄某甲', version: 1 },
      { number: '二号', holder: '黄某乙', version: 1 },
    ])
    expect(await told('court')).toEqual([
      { number: '一号', holder: '黄某甲' },
      { number: '二号', holder: '黄某乙' },
    ])
    expect((await claims('public', 14)).statusCode).toBe(404)
  })

  test('are not sent again while they are the same', async () => {
    const first = await claims('officer', 13)
    const etag = String(first.headers['etag'])
    const again = await get(`officer/claims/${tileOf(13)}.mvt?county=${COUNTY}`, { 'if-none-match': etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers['cache-control']).toBe('private, no-cache')
  })

  test('are without a body where nothing lies', async () => {
    const response = await get(`officer/claims/14/0/0.mvt?county=${COUNTY}`)
    expect([response.statusCode, response.body]).toEqual([204, ''])
  })
})

test('a tile says its layers, zooms, bounds and properties', async () => {
  const response = await get(`court.json?county=${COUNTY}&layer=claims`)
  expect(response.statusCode, response.body).toBe(200)
  const json = response.json<{ tiles: string[]; bounds: number[]; vector_layers: { id: string; fields: object }[] }>()
  expect(json.tiles[0]).toMatch(/\/api\/tiles\/court\/claims\/\{z\}\/\{x\}\/\{y\}\.mvt\?county=450621$/u)
  expect(json.bounds[0]).toBeLessThan(WEST.west + 0.005)
  expect(json.bounds[2]).toBeGreaterThan(EAST.west)
  expect(json.vector_layers.map(({ id }) => id)).toEqual(['claims-cells', 'claims'])
  expect(Object.keys(json.vector_layers[1]!.fields)).toEqual(['number', 'holder', 'illustrative'])
})

test.each([
  ['officer/claims/17/0/0.mvt?county=450621', 400, 'tile-out-of-range'],
  ['officer/claims/3/8/0.mvt?county=450621', 400, 'tile-out-of-range'],
  ['officer/claims/3/-1/0.mvt?county=450621', 400, 'tile-out-of-range'],
  ['officer/claims/3/x/0.mvt?county=450621', 400, 'tile-out-of-range'],
  ['officer/claims/3/1/1.mvt', 400, 'tile-scope-missing'],
  ['officer/claims/3/1/1.mvt?county=450621&case=450621-hill', 400, 'tile-scope-missing'],
  ['officer/roads/3/1/1.mvt?county=450621', 404, 'tile-layer-not-found'],
  ['officer/claims/3/1/1.mvt?case=450621-hill', 404, 'tile-layer-not-found'],
  ['officer/claims/3/1/1.mvt?county=999999', 404, 'county-not-found'],
  ['officer/outlines/3/1/1.mvt?case=450621-hill', 404, 'case-not-found'],
  ['thief/claims/3/1/1.mvt?county=450621', 404, 'audience-not-found'],
  ['public.json?layer=claims&county=450621', 404, 'tile-layer-not-shown'],
])('%s is refused in one sentence', async (path, status, code) => {
  const response = await get(path)
  const { error } = response.json<{ error: { code: string; message: string } }>()
  expect([response.statusCode, error.code]).toEqual([status, code])
  expect(error.message).toMatch(/[。]$/u)
})
