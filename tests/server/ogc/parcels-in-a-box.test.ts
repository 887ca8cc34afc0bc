import { beforeAll, expect, test } from 'vitest'

import { layerOf } from '../../../geodata/layers/layers.ts'
import { featuresStatement } from '../../../server/layers/layer-query.ts'
import { itemsQuery } from '../../../server/ogc/items-query.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection, Position } from 'geojson'
import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
/** A box from 10 to 20 steps of a hundred metres, and parcels within, across its edge, and less than a metre beside it. */
const INSIDE = box(10, 10, 20, 20)
const HAIR = 0.004
const PARCELS: Readonly<Record<string, Position[]>> = {
  within: box(12, 12, 13, 13),
  atEdge: box(10, 12, 11, 13),
  across: box(9, 15, 11, 16),
  touching: box(8, 17, 10, 18),
  besideWest: box(8, 12, 10 - HAIR, 13),
  besideNorth: box(14, 20 + HAIR, 15, 21),
  around: box(5, 5, 25, 25),
  far: box(30, 30, 31, 31),
}

let app: FastifyInstance
let database: Database
const county = countyClient(() => app, COUNTY)

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await county.takeIn(table(PARCELS))
})

const bboxOf = ([corner, , opposite]: readonly Position[]): string => [...corner!, ...opposite!].join(',')

async function numbersIn(parameters: string): Promise<string[]> {
  const response = await app.inject({ url: `/ogc/collections/parcels/items?limit=1000&${parameters}` })
  expect(response.statusCode, response.body).toBe(200)
  const { features, numberMatched } = response.json<FeatureCollection & { numberMatched: number }>()
  expect(numberMatched).toBe(features.length)
  return features.map(({ properties }) => String(properties!['number'])).sort()
}
const MEETING = ['across', 'around', 'atEdge', 'touching', 'within']

test('a box has the parcels that meet it, to the centimetre', async () => {
  expect(await numbersIn(`bbox=${bboxOf(INSIDE)}`)).toEqual(MEETING)
})

test('a box that is too small to have an inside has what it lies in', async () => {
  expect(await numbersIn(`bbox=${bboxOf(box(12.1, 12.1, 12.1001, 12.1001))}`)).toEqual(['around', 'within'])
})

test('an area that only looks like a box is taken as it is', async () => {
  const [southWest, southEast, northEast, northWest] = INSIDE.map((corner) => corner.join(' '))
  const asked = (ring: readonly unknown[]) =>
    numbersIn(`filter=${encodeURIComponent(`S_INTERSECTS(geometry, POLYGON((${ring.join(', ')})))`)}`)
  expect(await asked([southWest, southEast, northEast, northWest, southWest])).toEqual(MEETING)
  // Half of it: what lies north-west of the diagonal is not in it.
  expect(await asked([southWest, southEast, northEast, southWest])).not.toContain('across')
})

test('the parcels of a box are looked up in the index, whatever is told of them', async () => {
  const layer = layerOf('parcels')!
  const { query } = itemsQuery(layer, 'office', { bbox: bboxOf(INSIDE) })
  const { text, values } = featuresStatement(query, { reader: 'office', counties: [COUNTY], cases: [] }, null, 1000)
  const plan = await database.inTransaction(async (client) => {
    // Of a handful of rows the engine would go through all.
    await client.query('set local enable_seqscan = off')
    return (await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values])).rows
  })
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan .*parcel_geometry/u)
})
