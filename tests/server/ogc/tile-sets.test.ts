import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'
import { openDemonstration } from '../../support/case-client.ts'
import { readPackedTile } from '../../support/tiles/read-tile.ts'

import type { FastifyInstance } from 'fastify'

const CASE = '450621-qinba-hill'
type TileSets = { tilesets: { title: string; links: { rel: string; href: string; templated?: boolean }[] }[] }

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())

const ask = (address: string) => app.inject(address.replace(/^http:\/\/[^/]+/u, ''))
const setsOf = async (query: string) => (await ask(`/ogc/tiles?${query}`)).json<TileSets>().tilesets

describe.each(['case=450621-qinba-hill', 'county=450621'])('tiles of %s', (query) => {
  test('are listed, each with its description, its style and where its tiles are', async () => {
    const sets = await setsOf(query)
    expect(sets.length).toBeGreaterThan(3)
    for (const { title, links } of sets) {
      const [tile, json, style] = links
      expect((await ask(json!.href)).json()).toMatchObject({ tilejson: '3.0.0', name: title })
      const drawn = (await ask(style!.href)).json<{ version: number; sources: object; layers: { source: string }[] }>()
      expect([drawn.version, Object.keys(drawn.sources)]).toEqual([8, [title]])
      for (const { source } of drawn.layers) expect(source).toBe(title)
      const { statusCode } = await ask(tile!.href.replace('{tileMatrix}/{tileCol}/{tileRow}', '0/0/0'))
      expect([200, 204]).toContain(statusCode)
    }
  })
})

test('a style names the layers that are in the tiles', async () => {
  for (const { title, links } of await setsOf(`case=${CASE}`)) {
    const [tile, json, style] = links
    const { bounds } = (await ask(json!.href)).json<{ bounds: [number, number, number, number] }>()
    const [west, south, east, north] = bounds
    const { west: column, north: row } = tilesOfGround({ west: (west + east) / 2, east: (west + east) / 2, south: (south + north) / 2, north: (south + north) / 2 }, 12) // prettier-ignore
    const bytes = await ask(tile!.href.replace('{tileMatrix}/{tileCol}/{tileRow}', `12/${column}/${row}`))
    expect(bytes.statusCode, title).toBe(200)
    const { layers } = (await ask(style!.href)).json<{ layers: { 'source-layer': string }[] }>()
    const drawn = layers.map((layer) => layer['source-layer'])
    for (const name of Object.keys(readPackedTile(bytes.rawPayload))) expect(drawn).toContain(name)
  }
})

test.each([
  ['/ogc/tiles', 400],
  ['/ogc/tiles?case=450621-nowhere', 404],
  ['/ogc/tiles/nothing/style?county=450621', 404],
])('%s is refused in a sentence', async (address, status) => {
  const response = await ask(address)
  expect(response.statusCode).toBe(status)
  expect(response.json<{ error: { message: string } }>().error.message).toMatch(/。$/u)
})
