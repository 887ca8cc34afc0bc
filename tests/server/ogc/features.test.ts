import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { LAYERS, layersFor } from '../../../geodata/layers/layers.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'
import { ogcClient, type Items } from '../../support/ogc-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Feature } from 'geojson'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())
const { readCase } = caseClient(
  () => app,
  () => '450621-qinba-hill',
)
const { ask, json, items } = ogcClient(() => app)

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
