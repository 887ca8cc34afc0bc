import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { WireBands } from '../../../geodata/wire/bands.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

const [WEST, SOUTH, EAST, NORTH] = [108, 24, 108.004, 24.003]
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至松树岭。'

const line = (
  id: string,
  kind: string,
  name: string,
  accuracyMetres: number | null,
  coordinates: [number, number][],
) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres, illustrative: accuracyMetres === null },
})
const placesWith = (northAccuracy: number | null) => [
  line('road', 'road', '大湾公路', 3, [
    [EAST, SOUTH - 0.001],
    [EAST, NORTH + 0.001],
  ]),
  line('gully', 'gully', '牛角冲', 10, [
    [WEST - 0.001, SOUTH],
    [EAST + 0.001, SOUTH],
  ]),
  line('ridge', 'ridge', '石壁岭', 5, [
    [WEST, SOUTH - 0.001],
    [WEST, NORTH + 0.001],
  ]),
  line('north', 'ridge', '松树岭', northAccuracy, [
    [WEST - 0.001, NORTH],
    [EAST + 0.001, NORTH],
  ]),
]

let app: FastifyInstance
let database: Database
let id: string
const { get, readCase } = caseClient(
  () => app,
  () => id,
)
const bandOf = async (view: CaseView, query = ''): Promise<WireBands['bands'][number]> => {
  const { bands } = await get<WireBands>(`/bands${query}`)
  return bands.find(({ outlineId }) => outlineId === view.outlines[0]!.id)!
}

beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(async () => {
  await app.close()
  await database.close()
})

describe('an outline whose sides are all known', () => {
  test('has a certain and a possible area around the drawn one, each side with its own error', async () => {
    id = await importCase(app, { key: 'banded-hill', title: '李家山', text: TEXT, features: placesWith(20) })
    const view = await readCase()
    const { areas, segments, unknown, shapes } = await bandOf(view)
    expect(unknown).toEqual([])
    expect(segments.map((segment) => segment.type)).toEqual(['stated', 'stated', 'stated', 'stated'])
    const { certainSquareMetres, drawnSquareMetres, possibleSquareMetres } = areas!
    expect(drawnSquareMetres / view.outlines[0]!.areas!.planarSquareMetres).toBeCloseTo(1, 6)
    // Two standard errors: the road takes 6 m, the ridge 10, the gully 20 and the pass 40.
    const degree = { east: 101_751, north: 110_763 }
    const [width, height] = [0.004 * degree.east, 0.003 * degree.north]
    expect(certainSquareMetres / ((width - 16) * (height - 60))).toBeCloseTo(1, 2)
    expect(possibleSquareMetres).toBeGreaterThan(drawnSquareMetres + (width * 60 + height * 16) * 0.99)
    expect(shapes!.inner.coordinates).toHaveLength(1)
  })

  test('is narrower at one standard error than at two', async () => {
    const view = await readCase()
    const [one, two] = [await bandOf(view, '?errors=1'), await bandOf(view)]
    expect(one.areas!.certainSquareMetres).toBeGreaterThan(two.areas!.certainSquareMetres)
    const wrong = await app.inject({ url: `/api/cases/${id}/bands?errors=0` })
    expect(wrong.statusCode).toBe(400)
  })
})

test('an outline along a place that is only a sketch claims no certain area and says how much of it is not known', async () => {
  id = await importCase(app, { key: 'sketched-hill', title: '李家山', text: TEXT, features: placesWith(null) })
  const view = await readCase()
  const { areas, shapes, unknown, strip } = await bandOf(view)
  expect([areas, shapes]).toEqual([null, null])
  expect(unknown).toHaveLength(1)
  expect(unknown[0]!.why).toBe('illustrative')
  expect(unknown[0]!.lengthMetres / 407).toBeCloseTo(1, 1)
  expect(strip.coordinates.length).toBeGreaterThan(0)
})
