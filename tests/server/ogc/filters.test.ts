import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { openDemonstration } from '../../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Feature, FeatureCollection, Position } from 'geojson'

let app: FastifyInstance
let segments: readonly Feature[]
beforeAll(async () => {
  ;({ app } = await openDemonstration())
  segments = (await items('segments', {})).features
})
afterAll(() => app.close())

const ask = (layer: string, query: Record<string, string>) =>
  app.inject({ url: `/ogc/collections/${layer}/items`, query: { limit: '1000', ...query } })
async function items(layer: string, query: Record<string, string>) {
  const response = await ask(layer, query)
  expect(response.statusCode, response.body).toBe(200)
  return response.json<FeatureCollection & { numberMatched?: number; links: { rel: string; href: string }[] }>()
}
const filtered = async (filter: string): Promise<unknown[]> => {
  const { features, numberMatched } = await items('segments', { filter })
  expect(numberMatched).toBe(features.length)
  return features.map(({ id }) => id)
}
type Row = { [name: string]: unknown; claimant: string | null; lengthMetres: number; number: number; words: string | null; method: string } // prettier-ignore
const having = (fits: (row: Row) => boolean): unknown[] =>
  segments.filter(({ properties }) => fits(properties as Row)).map(({ id }) => id)

describe('a condition on columns takes what it says, and nothing else', () => {
  const CONDITIONS: readonly (readonly [string, (row: Row) => boolean])[] = [
    [`claimant = 'A'`, ({ claimant }) => claimant === 'A'],
    [`claimant <> 'A'`, ({ claimant }) => claimant !== null && claimant !== 'A'],
    [`claimant IS NULL`, ({ claimant }) => claimant === null],
    [`NOT (claimant = 'A')`, ({ claimant }) => claimant !== null && claimant !== 'A'],
    [`lengthMetres > 100 AND number <= 3`, ({ lengthMetres, number }) => lengthMetres > 100 && number <= 3],
    [`lengthMetres BETWEEN 50 AND 200`, ({ lengthMetres }) => lengthMetres >= 50 && lengthMetres <= 200],
    [`method IN ('straight', 'follows-feature')`, ({ method }) => ['straight', 'follows-feature'].includes(method)],
    [`method LIKE 'f%'`, ({ method }) => method.startsWith('f')],
    [`CASEI(method) LIKE CASEI('F%')`, ({ method }) => method.startsWith('f')],
    [`words LIKE '%公路%' OR words LIKE '%田%'`, ({ words }) => /公路|田/u.test(words ?? '')],
    [`illustrative = TRUE`, ({ ['illustrative']: illustrative }) => illustrative === true],
    [`number = 1.0`, ({ number }) => number === 1],
    [`number > 1.5`, ({ number }) => number > 1.5],
    [`{"op":"=","args":[{"property":"claimant"},"B"]}`, ({ claimant }) => claimant === 'B'],
  ]
  test.each(CONDITIONS)('%s', async (filter, fits) => {
    expect(await filtered(filter)).toEqual(having(fits))
  })

  test('some of these take something and leave something', () => {
    const takesAPart = CONDITIONS.filter(([, fits]) => {
      const { length } = having(fits)
      return length > 0 && length < segments.length
    })
    expect(takesAPart.length).toBeGreaterThan(6)
  })
})

test('conditions on shapes are those of PostGIS: what meets a box is not apart from it, what lies in it meets it', async () => {
  const [west, south, east, north] = [107.97, 22.143, 107.98, 22.148]
  const box = `BBOX(${west}, ${south}, ${east}, ${north})`
  const meeting = await filtered(`S_INTERSECTS(geometry, ${box})`)
  const apart = await filtered(`S_DISJOINT(geometry, ${box})`)
  const inside = await filtered(`S_WITHIN(geometry, ${box})`)
  expect([...meeting, ...apart].sort()).toEqual(having(() => true).sort())
  const lies = (feature: Feature): boolean => {
    if (feature.geometry.type !== 'MultiLineString') throw new Error(feature.geometry.type)
    return feature.geometry.coordinates
      .flat()
      .every(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north)
  }
  expect(inside).toEqual(segments.filter(lies).map(({ id }) => id))
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.length).toBeLessThan(meeting.length)
  const viaBox = (await items('segments', { bbox: `${west},${south},${east},${north}` })).features.map(({ id }) => id)
  expect(viaBox).toEqual(meeting)
})

test('a shape may be given in metres or degrees, north first as these systems have it', async () => {
  const corners: Position[] = [[107.97, 22.143], [107.98, 22.143], [107.98, 22.148], [107.97, 22.148], [107.97, 22.143]] // prettier-ignore
  const expected = await filtered('S_INTERSECTS(geometry, BBOX(107.97, 22.143, 107.98, 22.148))')
  const plane = gaussKruger(108)
  const written: readonly (readonly [number, Position[]])[] = [
    [4490, corners],
    [plane.epsg, corners.map((corner) => [...plane.toPlane(corner)])],
  ]
  for (const [epsg, eastFirst] of written) {
    const ring = eastFirst.map(([east, north]) => `${north} ${east}`).join(', ')
    const crs = `http://www.opengis.net/def/crs/EPSG/0/${epsg}`
    const filter = `S_INTERSECTS(geometry, POLYGON((${ring})))`
    const { features } = await items('segments', { filter, 'filter-crs': crs })
    expect(features.map(({ id }) => id)).toEqual(expected)
  }
})

describe('an order that was asked for', () => {
  test.each(['lengthMetres', '-lengthMetres', 'claimant,-lengthMetres', '-claimant,number', 'drawnAt', '+method'])(
    '%s holds from page to page, each feature once',
    async (sortby) => {
      const whole = (await items('segments', { sortby })).features
      expect(whole).toHaveLength(segments.length)
      const met: unknown[] = []
      let page = await items('segments', { sortby, limit: '5' })
      for (let left = 100; left > 0; left--) {
        met.push(...page.features.map(({ id }) => id))
        const next = page.links.find(({ rel }) => rel === 'next')?.href
        if (next === undefined) break
        page = (await app.inject(next.replace(/^http:\/\/[^/]+/u, ''))).json()
      }
      expect(met).toEqual(whole.map(({ id }) => id))
    },
  )

  test('goes by the values, with what has none at the end', async () => {
    const lengths = (await items('segments', { sortby: '-lengthMetres' })).features.map(
      ({ properties }) => properties!['lengthMetres'] as number,
    )
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    const sides = (await items('segments', { sortby: 'claimant' })).features.map(({ properties }): unknown => properties!['claimant']) // prettier-ignore
    expect(sides).toEqual([...sides.filter((side) => side !== null).sort(), ...sides.filter((side) => side === null)])
    expect(sides.at(-1)).toBeNull()
  })
})

test.each<Record<string, string>>([
  { filter: `claimant = ` },
  { filter: `nothing = 1` },
  { filter: `claimant = 'A'`, 'filter-lang': 'ecql' },
  { filter: `claimant = 'A'`, 'filter-crs': 'EPSG:4214' },
  { filter: `S_WITHIN(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))`, 'filter-crs': 'EPSG:4545' },
  { filter: `S_INTERSECTS(geometry, POINT(1e30 1e30))`, 'filter-crs': 'EPSG:4545' },
  { bbox: '1e30,1e30,2e30,2e30', 'bbox-crs': 'EPSG:4545' },
  { filter: `{"op":"=","args":[` },
  { sortby: 'nothing' },
  { sortby: 'claimant,claimant' },
  { sortby: '' },
])('%j is refused in a sentence, or finds nothing', async (query) => {
  const response = await ask('segments', query)
  expect([200, 400], response.body).toContain(response.statusCode)
  if (response.statusCode === 400) expect(response.json<{ error: { message: string } }>().error.message).toMatch(/。$/u)
  else expect(response.json<FeatureCollection>().features).toEqual([])
})

test('what may be asked for is told', async () => {
  const response = await app.inject('/ogc/collections/claims/queryables')
  expect(response.headers['content-type']).toBe('application/schema+json')
  const { properties } = response.json<{ properties: Record<string, object> }>()
  expect(Object.keys(properties)).toContain('geometry')
  expect(properties['squareMetres']).toMatchObject({ type: 'number', 'x-ogc-unit': 'm2' })
})
