import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { LAYERS, layersFor } from '../../../geodata/layers/layers.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Feature, FeatureCollection } from 'geojson'

const ID = '450621-qinba-hill'
type Items = FeatureCollection & {
  numberMatched?: number
  numberReturned: number
  links: { rel: string; href: string; type?: string }[]
}

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())
const { readCase } = caseClient(
  () => app,
  () => ID,
)

const ask = (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/ogc${path}`, headers })
const json = async <Content>(path: string): Promise<Content> => {
  const response = await ask(path)
  expect(response.statusCode, response.body).toBe(200)
  return response.json<Content>()
}
const items = (layer: string, query = '') => json<Items>(`/collections/${layer}/items?${query}`)
const nextOf = ({ links }: Items) => links.find(({ rel }) => rel === 'next')?.href

const SYSTEM = (epsg: number) => encodeURIComponent(`http://www.opengis.net/def/crs/EPSG/0/${epsg}`)

describe('the service says what there is', () => {
  test('the landing page leads to the description, the standards kept to and the collections', async () => {
    const { links } = await json<Items>('')
    for (const rel of ['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data']) {
      const link = links.find((each) => each.rel === rel)!
      const response = await app.inject({ url: new URL(link.href).pathname + new URL(link.href).search })
      expect([200, 302], rel).toContain(response.statusCode)
    }
  })

  test('the description is OpenAPI 3.0 in the media type that clients compare to the letter', async () => {
    const response = await ask('/api')
    expect(response.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0')
    const { openapi, paths } = response.json<{ openapi: string; paths: object }>()
    expect(openapi).toMatch(/^3\.0\./u)
    const { valid, errors } = await new Validator().validate(response.json<Record<string, unknown>>())
    expect([valid, errors]).toEqual([true, undefined])
    expect(Object.keys(paths)).toContain('/collections/{collectionId}/items')
  })

  test('every collection that an office gets is listed, with where its features lie and what they have', async () => {
    const { collections } = await json<{ collections: { id: string; crs: string[]; extent: object }[] }>('/collections')
    expect(collections.map(({ id }) => id)).toEqual(layersFor('office').map(({ id }) => id))
    const claims = await json<{ extent: { spatial: { bbox: number[][] } } }>('/collections/claims')
    const { bbox } = claims.extent.spatial
    expect(bbox[0]).toHaveLength(4)
    const schema = await json<{ properties: Record<string, { title?: string }> }>('/collections/claims/schema')
    expect(schema.properties['claimantName']!.title).toBe('主张方名称')
  })
})

describe('features are those of the record', () => {
  test.each(LAYERS.map(({ id }) => id))(
    '%s: each has just the properties that are told, and one kind of shape',
    async (id) => {
      const layer = LAYERS.find((each) => each.id === id)!
      const { features, numberMatched, numberReturned } = await items(id, 'limit=1000')
      expect(numberReturned).toBe(features.length)
      expect(numberMatched).toBe(features.length)
      for (const { geometry, properties } of features as (Feature | { geometry: null; properties: object })[]) {
        if (geometry) expect(geometry.type).toBe(layer.geometry)
        expect(Object.keys(properties!)).toEqual(layer.properties.map(({ name }) => name))
        for (const { name, nullable } of layer.properties)
          if (!nullable) expect((properties as Record<string, unknown>)[name], `${id}.${name}`).not.toBeNull()
      }
    },
  )

  test('every layer of a case has something in the demonstration', async () => {
    const filled = [
      'claims',
      'outlines',
      'segments',
      'overlaps',
      'dividing-lines',
      'awards',
      'place-points',
      'place-lines',
    ]
    for (const id of [...filled, 'place-areas', 'parcels'])
      expect((await items(id)).features.length, id).toBeGreaterThan(0)
  })

  test('outlines are those of the case, with the same corners', async () => {
    const { outlines } = await readCase()
    const closed = outlines.filter(({ geometry, role }) => geometry !== null && role !== 'dividing-line')
    const { features } = await items('outlines')
    expect(features.map(({ id }) => id)).toEqual(
      closed
        .map(({ descriptionId }) => Number(descriptionId))
        .sort((a, b) => a - b)
        .map((index) => `450621.qinba-hill.${index}`),
    )
    for (const { descriptionId, geometry } of closed) {
      const found = features.find(({ id }) => id === `450621.qinba-hill.${descriptionId}`)!
      const corners = (shape: unknown): string[] =>
        JSON.stringify(shape)
          .match(/-?\d+\.\d+/gu)!
          .sort()
      expect(new Set(corners(found.geometry))).toEqual(new Set(corners(geometry)))
    }
  })

  test('outer rings run against the clock', async () => {
    const { features } = await items('outlines')
    for (const { geometry } of features) {
      if (geometry.type !== 'MultiPolygon') throw new Error(geometry.type)
      for (const [outer = []] of geometry.coordinates) {
        const twice = outer.reduce((sum, [x = 0, y = 0], index) => {
          const [nextX = 0, nextY = 0] = outer[(index + 1) % outer.length]!
          return sum + x * nextY - nextX * y
        }, 0)
        expect(twice).toBeGreaterThan(0)
      }
    }
  })

  test('each is found alone by its id, and none by another', async () => {
    for (const layer of ['claims', 'segments', 'place-lines', 'parcels']) {
      const [first] = (await items(layer)).features
      const alone = await json<Feature>(`/collections/${layer}/items/${encodeURIComponent(String(first!.id))}`)
      expect([alone.id, alone.geometry, alone.properties]).toEqual([first!.id, first!.geometry, first!.properties])
    }
    for (const id of ['450621', '450621.qinba-hill.A.99', 'x.y.z.w', '450621.qinba-hill.A.99999999999999'])
      expect((await ask(`/collections/claims/items/${id}`)).statusCode).toBe(404)
  })
})

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

describe('pages for people', () => {
  test.each([
    '',
    '/conformance',
    '/collections',
    '/collections/claims',
    '/collections/claims/items',
    '/collections/parcels/items',
  ])('are documents without scripts in the language of the reader: %s', async (path) => {
    const chinese = await ask(path, { accept: 'text/html,application/xhtml+xml' })
    expect(chinese.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(chinese.body).toContain('<html lang="zh-CN">')
    expect(chinese.body).not.toMatch(/<script|\son\w+=|style=/iu)
    expect((await ask(`${path}?f=html&lang=en`)).body).toContain('<html lang="en">')
  })

  test('say in words what programs are told in codes', async () => {
    const codes: [string, string, string, string][] = [
      ['place-lines', 'slope-foot', '山脚', 'foot of slope'],
      ['segments', 'follows-feature', '沿地物', 'follows a feature'],
      ['segments', 'implied', '推知', 'implied'],
      ['outlines', 'extent', '争议范围', 'disputed extent'],
      ['overlaps', 'contained', '包含', 'contained'],
    ]
    for (const [layer, code, chinese, english] of codes) {
      expect((await ask(`/collections/${layer}/items`)).body).toContain(`"${code}"`)
      const page = (await ask(`/collections/${layer}/items?f=html&lang=zh-CN`)).body
      expect(page).toContain(`<td>${chinese}</td>`)
      expect(page).not.toContain(`<td>${code}</td>`)
      expect((await ask(`/collections/${layer}/items?f=html&lang=en`)).body).toContain(`<td>${english}</td>`)
    }
  })

  test('what somebody wrote is text and nothing else', async () => {
    const response = await ask('/collections/claims/items?f=html&cursor=%3Cscript%3E', { 'accept-language': 'en' })
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toContain('application/json')
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
  ['/collections?bbox=1,2,3,4', 400],
  [`/collections/claims/items?lang=${'x'.repeat(4000)}`, 400],
  ['/nothing', 404],
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
