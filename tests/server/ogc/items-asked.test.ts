import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openDemonstration } from '../../support/case-client.ts'
import { ogcClient, type Items } from '../../support/ogc-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Feature } from 'geojson'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())
const { ask, json, items } = ogcClient(() => app)
const nextOf = ({ links }: Items) => links.find(({ rel }) => rel === 'next')?.href

const SYSTEM = (epsg: number) => encodeURIComponent(`http://www.opengis.net/def/crs/EPSG/0/${epsg}`)

describe('pages', () => {
  test.each(['segments', 'place-lines', 'parcels', 'overlaps'])(
    'of %s follow each other to the end, each feature once, in the order of the whole',
    async (layer) => {
      const whole = (await items(layer, 'limit=1000')).features.map(({ id }) => id)
      const met: unknown[] = []
      let page = await items(layer, 'limit=3')
      expect(page.numberMatched).toBe(whole.length)
      for (let left = 1000; left > 0; left--) {
        expect(page.numberReturned).toBeLessThanOrEqual(3)
        met.push(...page.features.map(({ id }) => id))
        const next = nextOf(page)
        if (next === undefined) break
        expect(next).toMatch(/^http:\/\/[^/]+\/ogc\/collections\//u)
        page = (await app.inject(next.replace(/^http:\/\/[^/]+/u, ''))).json<Items>()
      }
      expect(met).toEqual(whole)
    },
  )

  test('a page that ends with the last feature has no page behind it', async () => {
    const { numberMatched } = await items('claims')
    expect(nextOf(await items('claims', `limit=${numberMatched}`))).toBeUndefined()
    expect(nextOf(await items('claims', `limit=${numberMatched! - 1}`))).toBeDefined()
  })

  test('a page that the reader has is not sent again, packed or not', async () => {
    const first = await ask('/collections/segments/items')
    const held = String(first.headers['etag'])
    expect((await ask('/collections/segments/items', { 'if-none-match': held })).statusCode).toBe(304)
    const packed = await ask('/collections/segments/items', { 'if-none-match': held, 'accept-encoding': 'gzip' })
    expect(packed.statusCode).toBe(304)
    expect((await ask('/collections/segments/items?limit=1', { 'if-none-match': held })).statusCode).toBe(200)
    const br = await ask('/collections/segments/items', { 'accept-encoding': 'br' })
    expect(br.headers['content-encoding']).toBe('br')
  })
})

describe('a box', () => {
  const boxOf = async (layer: string): Promise<number[]> => {
    const { extent } = await json<{ extent: { spatial: { bbox: number[][] } } }>(`/collections/${layer}`)
    return extent.spatial.bbox[0]!
  }

  test('around everything takes everything, elsewhere nothing, and half of it what meets that half', async () => {
    const [west = 0, south = 0, east = 0, north = 0] = await boxOf('segments')
    const all = (await items('segments', 'limit=1000')).features
    const drawn = all.filter(({ geometry }) => (geometry as unknown) !== null)
    const inBox = async (box: number[], more = '') =>
      (await items('segments', `limit=1000&bbox=${box.join(',')}${more}`)).features
    expect(await inBox([west, south, east, north])).toHaveLength(drawn.length)
    expect(await inBox([west - 2, south - 2, west - 1, south - 1])).toEqual([])
    const middle = (west + east) / 2
    const westHalf = await inBox([west, south, middle, north])
    const reachesWest = drawn.filter(({ geometry }) => {
      if (geometry.type !== 'MultiLineString') throw new Error(geometry.type)
      return geometry.coordinates.flat().some(([x = 0]) => x <= middle)
    })
    expect(new Set(westHalf.map(({ id }) => id))).toEqual(new Set(reachesWest.map(({ id }) => id)))
    expect(westHalf.length).toBeLessThan(drawn.length)
    // The same ground, latitude first.
    const flipped = [south, west, north, middle]
    expect(await inBox(flipped, `&bbox-crs=${SYSTEM(4490)}`)).toEqual(westHalf)
    // With heights, which no feature has.
    expect(await inBox([west, south, 5000, middle, north, 5000])).toEqual(westHalf)
  })

  test('that is none is refused in a sentence', async () => {
    for (const bbox of ['1,2,3', '1,2,3,4,5', '1,2,x,3,4,5', '1,2,3,x', '108,23,109,22', ''])
      expect((await ask(`/collections/claims/items?bbox=${bbox}`)).statusCode, bbox).toBe(400)
  })
})

describe('a time', () => {
  test('takes what came to be in it', async () => {
    const all = (await items('claims')).features.filter(({ properties }) => properties!['drawnAt'] !== null)
    const [{ properties }] = all as [Feature]
    const at = String(properties!['drawnAt'])
    expect((await items('claims', `datetime=${at}`)).numberMatched).toBeGreaterThan(0)
    expect((await items('claims', 'datetime=../2001-01-01T00:00:00Z')).features).toEqual([])
    expect((await items('claims', 'datetime=2001-01-01/..')).features).toHaveLength(all.length)
    const lines = (await items('dividing-lines')).features
    const on = String(lines[0]!.properties!['decidedOn'])
    expect((await items('dividing-lines', `datetime=${on}`)).features).toHaveLength(1)
  })

  test('that is none is refused in a sentence', async () => {
    for (const datetime of [
      'yesterday',
      '../..',
      '2026-02-30',
      '2026-02-02/2026-01-01',
      '2026-01-01/2026-01-02/2026-01-03',
    ])
      expect((await ask(`/collections/claims/items?datetime=${datetime}`)).statusCode, datetime).toBe(400)
  })
})

describe('reference systems', () => {
  test('in degrees of CGCS2000 latitude comes first, and the answer says so', async () => {
    const response = await ask(`/collections/place-points/items?crs=${SYSTEM(4490)}`)
    expect(response.headers['content-crs']).toBe('<http://www.opengis.net/def/crs/EPSG/0/4490>')
    const [plain, flipped] = [(await items('place-points')).features, response.json<Items>().features]
    plain.forEach(({ geometry }, index) => {
      const [[x, y]] = (geometry as unknown as { coordinates: [[number, number]] }).coordinates
      expect((flipped[index]!.geometry as unknown as { coordinates: number[][] }).coordinates).toEqual([[y, x]])
    })
  })

  test('one that is not offered is refused', async () => {
    for (const crs of [SYSTEM(4214), 'nonsense', SYSTEM(2343)])
      expect((await ask(`/collections/claims/items?crs=${crs}`)).statusCode).toBe(400)
  })
})

test.each([
  ['/collections/nothing', 404],
  ['/collections/nothing/items', 404],
  ['/collections/claims/items?limit=0', 400],
  ['/collections/claims/items?limit=-1', 400],
  ['/collections/claims/items?limit=many', 400],
  ['/collections/claims/items?limit=1&limit=2', 400],
  ['/collections/claims/items?unknown=1', 400],
  ['/collections/claims/items?cursor=abc', 400],
  ['/collections/claims/items?f=xml', 400],
  ['/collections/claims/items?illustrative=maybe', 400],
  ['/collections/claims/items?claimant=%00', 400],
  ["/collections/claims/items?filter=claimant='%00'", 400],
  ['/collections/claims/items?filter={"op":"=","args":[{"property":"claimant"},"\\u0000"]}', 400],
  ['/collections/claims/items?filter={"op":"like","args":[{"property":"claimant"},"\\u0000%25"]}', 400],
  ['/tiles?county=%00', 400],
  ['/collections?bbox=1,2,3,4', 400],
  [`/collections/claims/items?lang=${'x'.repeat(4000)}`, 400],
  ['/nothing', 404],
  [`/collections/claims/items/${'x'.repeat(101)}`, 414],
  [`/collections/${'%E5%9C%B0'.repeat(101)}`, 414],
  [`/collections/claims/items/${'%E5%9C%B0'.repeat(100)}`, 404],
])('%.60s is answered with %i and one sentence', async (path, status) => {
  const response = await ask(path, { 'accept-language': 'en' })
  expect(response.statusCode).toBe(status)
  const { message } = response.json<{ error: { message: string } }>().error
  expect(message).toMatch(/\.$/u)
  expect(message.length).toBeLessThan(600)
})

test('more than the most is the most', async () => {
  expect((await items('claims', 'limit=999999')).numberReturned).toBe((await items('claims')).numberReturned)
})

test('a property in the address takes the features that have just that value', async () => {
  const { features } = await items('claims', 'claimant=A')
  expect(features.length).toBeGreaterThan(0)
  expect(new Set(features.map(({ properties }): unknown => properties!['claimant']))).toEqual(new Set(['A']))
})
