import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { sharedAreaMeter } from '../../../geodata/overlaps/shared-area.ts'
import { geosIntersection } from '../../../server/overlaps/geos-intersection.ts'
import { emptyDatabase } from '../../support/database.ts'
import { packRings, rectangle, type RingPoints } from '../../support/packed.ts'

import type { Database } from '../../../server/db/database.ts'
import type { AreaMillimetres } from '../../../server/overlaps/geos-intersection.ts'

type Pair = readonly [RingPoints, RingPoints]

const PAIRS = 400
const SEED = 4_490

/** Corners one after another around a middle; on a coarse raster many of them, and their edges, coincide. */
const starOn = (rasterMillimetres: number): fc.Arbitrary<RingPoints> =>
  fc
    .record({
      east: fc.integer({ min: -100, max: 100 }),
      north: fc.integer({ min: -100, max: 100 }),
      reaches: fc.array(fc.integer({ min: 40_000, max: 300_000 }), { minLength: 3, maxLength: 40 }),
    })
    .map(({ east, north, reaches }) =>
      reaches.map((reach, index) => {
        const turn = (2 * Math.PI * index) / reaches.length
        const [x, y] = [reach * Math.cos(turn), reach * Math.sin(turn)]
        const snapped = (value: number) => Math.round(value / rasterMillimetres) * rasterMillimetres
        return [snapped(east * 1000 + x), snapped(north * 1000 + y)] as const
      }),
    )
const pairsOf = (star: fc.Arbitrary<RingPoints>): Pair[] =>
  fc.sample(fc.tuple(star, star), { numRuns: PAIRS, seed: SEED })

const wellKnownText = (ring: RingPoints): string =>
  `POLYGON((${[...ring, ring[0]!].map(([x, y]) => `${x} ${y}`).join(',')}))`

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
  await database.pool.query('create extension if not exists postgis')
})

/** Square millimetres that PostGIS finds in common, for pairs that it finds valid; null for the others. */
async function areasOfPostgis(pairs: readonly Pair[]): Promise<(number | null)[]> {
  const { rows } = await database.pool.query<{ area: number | null }>(
    `select case when st_isvalid(one) and st_isvalid(other) then st_area(st_intersection(one, other)) end as area
     from unnest($1::text[], $2::text[]) with ordinality as pair (first, second, place),
       lateral (select st_geomfromtext(first) as one, st_geomfromtext(second) as other) as shape
     order by place`,
    [pairs.map(([one]) => wellKnownText(one)), pairs.map(([, other]) => wellKnownText(other))],
  )
  return rows.map(({ area }) => area)
}

const ownArea = ([one, other]: Pair): number => sharedAreaMeter(packRings([one], [other]))(0, 1)

const areaOfRings = (area: AreaMillimetres): number =>
  area
    .flatMap((part) => part.map((ring, index) => (index === 0 ? 1 : -1) * ringSquareMillimetres(ring)))
    .reduce((sum, piece) => sum + piece, 0)

function ringSquareMillimetres(ring: Float64Array): number {
  let doubled = 0
  for (let at = 0; at + 3 < ring.length; at += 2) doubled += ring[at]! * ring[at + 3]! - ring[at + 2]! * ring[at + 1]!
  return Math.abs(doubled) / 2
}

async function expectEqualAreas(pairs: readonly Pair[]): Promise<void> {
  const expected = await areasOfPostgis(pairs)
  let compared = 0
  pairs.forEach((pair, index) => {
    const area = expected[index]
    if (area === null || area === undefined) return
    compared++
    // A square centimetre, or a millionth of the area where that is more.
    expect(Math.abs(ownArea(pair) - area / 1e6)).toBeLessThan(Math.max(1e-4, (area / 1e6) * 1e-6))
  })
  expect(compared).toBeGreaterThan(pairs.length / 2)
}

describe('the sweep finds the area that PostGIS finds', () => {
  test('in outlines of any shape', async () => {
    await expectEqualAreas(pairsOf(starOn(1)))
  })

  test('where corners and edges of both coincide', async () => {
    await expectEqualAreas(pairsOf(starOn(50_000)))
  })

  test('in identical, touching, contained and pointed ones', async () => {
    const square = rectangle(0, 0, 100, 100)
    const needle: RingPoints = [
      [50_000, -10_000],
      [50_001, 110_000],
      [49_999, 110_000],
    ]
    await expectEqualAreas([
      [square, square],
      [square, [...square].reverse()],
      [square, rectangle(100, 0, 200, 100)],
      [square, rectangle(100, 100, 200, 200)],
      [square, rectangle(20, 20, 80, 80)],
      [square, rectangle(0, 20, 80, 100)],
      [square, needle],
      [needle, rectangle(49, 0, 51, 100)],
    ])
  })
})

test('the geometry that GEOS makes of a pair has the area of the sweep', async () => {
  for (const [one, other] of pairsOf(starOn(1000)).slice(0, 100)) {
    const polygons = packRings([one], [other])
    const shared = (await geosIntersection(polygons))(0, 1)
    expect(areaOfRings(shared) / 1e6).toBeCloseTo(sharedAreaMeter(polygons)(0, 1), 4)
  }
})
