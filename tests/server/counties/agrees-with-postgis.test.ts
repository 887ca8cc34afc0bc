import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { classifyOverlap, LEAST_OVERLAP } from '../../../geodata/claims/classify-overlap.ts'
import { polygonEwkb } from '../../../geodata/exchange/parcels/polygon-ewkb.ts'
import { checkParcelOverlaps } from '../../../server/integrity/parcel-overlaps.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient } from '../../support/county-client.ts'

import type { Position } from 'geojson'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

let app: FastifyInstance
let database: Database
const county = countyClient(() => app, '450621')

const COUNTIES = 12
const SEED = 20_261_123
/** A square centimetre: what is less in common is rounding on either side. */
const NOTHING_SQUARE_METRES = 1e-4
const RELATIVE = 1e-6
/** Edges that are straight in degrees and those that are straight on the plane of whole millimetres lie so far apart. */
const MILLIMETRE_ALONG_EDGES_SQUARE_METRES = 1

type Parts = readonly (readonly Position[][])[]
type Corner = readonly [x: number, y: number]

const placed = (corners: readonly Corner[]): Position[] =>
  [...corners, corners[0]!].map(([x, y]) => box(x, y, x, y)[0]!)
const square = (west: number, south: number, east: number, north: number): Corner[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

const place = fc.integer({ min: 0, max: 6 })
const size = fc.integer({ min: 1, max: 4 })

/** About a corner, anyhow: many cross themselves and are left out. */
const random = fc
  .record({
    east: place,
    north: place,
    reaches: fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 3, maxLength: 9 }),
    raster: fc.constantFrom(0.5, 0.01, 1e-6),
  })
  .map(({ east, north, reaches, raster }): Parts => {
    const snapped = (value: number): number => Math.round(value / raster) * raster
    const corners = reaches.map((reach, index): Corner => {
      const turn = (2 * Math.PI * index) / reaches.length
      return [snapped(east + reach * Math.cos(turn)), snapped(north + reach * Math.sin(turn))]
    })
    return [[placed(corners)]]
  })

/** On whole steps: neighbours share edges and corners, and many lie over one another exactly or whole within another. */
const snapped = fc
  .record({ west: place, south: place, wide: size, high: size })
  .map(({ west, south, wide, high }): Parts => [[placed(square(west, south, west + wide, south + high))]])

const DEGENERATE: readonly ((west: number, south: number) => Parts)[] = [
  // A needle across others, some millimetres wide.
  (west, south) => [[placed(square(west - 1, south, west + 4, south + 5e-5))]],
  // Thinner than the raster of the search.
  (west, south) => [[placed(square(west, south, west + 3, south + 2e-6))]],
  // Corners in line, and one that is said twice.
  (west, south) => {
    const [first, second, third, fourth] = square(west, south, west + 2, south + 2) as [Corner, Corner, Corner, Corner]
    return [[placed([first, [west + 1, south], second, second, third, [west + 1, south + 2], fourth])]]
  },
  // A hole, and another parcel may lie in it or over its edge.
  (west, south) => [
    [
      placed(square(west, south, west + 3, south + 3)),
      placed(square(west + 1, south + 1, west + 2, south + 2)).reverse(),
    ],
  ],
  // Two parts that meet in a corner.
  (west, south) => [
    [placed(square(west, south, west + 1, south + 1))],
    [placed(square(west + 1, south + 1, west + 2, south + 2))],
  ],
  // A neighbour by a hair, on this side or on that one.
  (west, south) => [[placed(square(west + 1e-7, south, west + 2 + 1e-7, south + 2))]],
  // A spur out and back, which is no ground; PostGIS holds such an outline unsound.
  (west, south) => {
    const [first, second, third, fourth] = square(west, south, west + 2, south + 2) as [Corner, Corner, Corner, Corner]
    return [[placed([first, second, third, [west + 3, south + 3.3], third, fourth])]]
  },
  // Nothing at all.
  (west, south) => [[placed(square(west, south, west + 2, south))]],
]
const degenerate = fc
  .record({ west: place, south: place, make: fc.constantFrom(...DEGENERATE) })
  .map(({ west, south, make }) => make(west, south))

const parcel = fc.oneof(random, snapped, snapped, degenerate)
const smallCounty = fc.record({
  claims: fc.array(parcel, { minLength: 6, maxLength: 16 }),
  certificates: fc.array(parcel, { minLength: 3, maxLength: 8 }),
  later: fc.array(parcel, { minLength: 1, maxLength: 4 }),
  changes: fc.array(fc.tuple(fc.nat(), fc.oneof(snapped, random)), { minLength: 2, maxLength: 6 }),
})

const tableOf = (name: string, parcels: readonly Parts[]): string =>
  // A first one that is sound wherever the others fail.
  [[[placed(square(0, 0, 1, 1))]], ...parcels]
    .map((parts, index) => `${name}${index}\t${Buffer.from(polygonEwkb(parts)).toString('hex')}\n`)
    .join('')

type Pair = { readonly first: number; readonly second: number }
type Recorded = Pair & { readonly type: string; readonly area: number }
type Joined = Pair & {
  /** Of what the outlines share as they are stored, overlaid to a hundredth of a millimetre, measured on the plane of the county. */
  readonly asStored: number
  /** Of what they share on the plane, to the millimetre. */
  readonly onPlane: number
  /** Of the outlines themselves, by either way. */
  readonly firstAsStored: number
  readonly secondAsStored: number
  readonly firstOnPlane: number
  readonly secondOnPlane: number
}

const RECORDS = `
  select first_parcel_id as first, second_parcel_id as second, type, planar_square_metres as area
  from sizhi.parcel_overlap where county_code = '450621' order by 1, 2`

/**
 * Nothing of ours: what PostGIS holds of each pair whose boxes meet. The rasters keep the overlay from failing, which on the embedded engine
 * ends a query without rows.
 */
const JOIN = `
  with outline as materialized (
    select parcel_id as id, geometry, planar_square_metres as area,
      st_collectionextract(st_makevalid(st_snaptogrid(st_transform(geometry, 4545), 0.001)), 3) as plane,
      case when st_isvalid(geometry) then geometry else st_collectionextract(st_makevalid(geometry), 3) end as sound
    from sizhi.parcel where county_code = '450621')
  select one.id as first, two.id as second, one.area as "firstAsStored", two.area as "secondAsStored",
    st_area(one.plane) as "firstOnPlane", st_area(two.plane) as "secondOnPlane",
    st_area(st_transform(st_collectionextract(st_intersection(one.sound, two.sound, 1e-10), 3), 4545)) as "asStored",
    st_area(st_intersection(one.plane, two.plane, 1e-7)) as "onPlane"
  from outline as one join outline as two on one.id < two.id and st_expand(one.plane, 1) && st_expand(two.plane, 1)
  order by 1, 2`

const keyOf = ({ first, second }: Pair): string => `${first}-${second}`

/** What counts as a sliver is decided to the millimetre; what is kept is told apart as it is stored. */
function typeOf(pair: Joined): string {
  const onPlane = classifyOverlap(pair.onPlane, pair.firstOnPlane, pair.secondOnPlane, LEAST_OVERLAP)
  if (onPlane === 'sliver') return onPlane
  const type = classifyOverlap(pair.asStored, pair.firstAsStored, pair.secondAsStored, LEAST_OVERLAP)
  return type === 'touch' ? 'sliver' : type
}

async function expectRecordsAsPostgis(): Promise<number> {
  const [{ rows: records }, { rows: joined }] = [
    await database.pool.query<Recorded>(RECORDS),
    await database.pool.query<Joined>(JOIN),
  ]
  expect(joined.length).toBeGreaterThanOrEqual(records.length)
  const theirs = new Map(joined.map((pair) => [keyOf(pair), pair]))
  const expected = joined.filter(({ onPlane }) => onPlane > NOTHING_SQUARE_METRES)
  const found = records.filter((record) => (theirs.get(keyOf(record))?.onPlane ?? 0) > NOTHING_SQUARE_METRES)
  expect(found.map((record) => `${keyOf(record)} ${record.type}`)).toEqual(
    expected.map((pair) => `${keyOf(pair)} ${typeOf(pair)}`),
  )
  for (const record of records) {
    const { asStored, onPlane } = theirs.get(keyOf(record))!
    const area = record.type === 'sliver' ? onPlane : asStored
    const what = `${keyOf(record)} ${record.type}: ${record.area}, ${asStored}, ${onPlane}`
    expect(Math.abs(record.area - area), what).toBeLessThanOrEqual(Math.max(NOTHING_SQUARE_METRES, area * RELATIVE))
    expect(Math.abs(record.area - onPlane), what).toBeLessThan(MILLIMETRE_ALONG_EDGES_SQUARE_METRES)
  }
  expect(await database.inTransaction((client) => checkParcelOverlaps(client, '450621'))).toEqual([])
  return records.length
}

async function expectCounted(): Promise<void> {
  const { search } = await county.get<{ search: { figures: Record<string, number> } }>()
  const { rows } = await database.pool.query<{ type: string; count: number }>(
    `select type, count(*) from sizhi.parcel_overlap where county_code = '450621' group by type`,
  )
  const counts = new Map(rows.map(({ type, count }) => [type, count]))
  const of = (type: string): number => counts.get(type) ?? 0
  expect(search.figures).toMatchObject({
    slivers: of('sliver'),
    crossing: of('crossing'),
    contained: of('contained'),
    equal: of('equal'),
    pairs: of('crossing') + of('contained') + of('equal'),
  })
}

const idsNow = async (): Promise<number[]> =>
  (
    await database.pool.query<{ id: number }>(
      `select parcel_id as id from sizhi.parcel where county_code = '450621' order by 1`,
    )
  ).rows.map(({ id }) => id)

beforeAll(async () => {
  ;({ app, database } = await openApp())
})

describe('for any small county the record of overlaps', () => {
  test('is what PostGIS finds in the stored parcels, and stays so whatever changes', { timeout: 600_000 }, async () => {
    let records = 0
    const property = fc.asyncProperty(smallCounty, async ({ claims, certificates, later, changes }) => {
      await county.takeIn(tableOf('主', claims))
      const { importId } = await county.takeIn(tableOf('证', certificates), { layer: 'certificate' })
      expect((await county.searched()).state).toBe('done')
      records += await expectRecordsAsPostgis()
      await expectCounted()
      for (const [which, parts] of changes) {
        const ids = await idsNow()
        const response = await county.change(ids[which % ids.length]!, parts[0]![0]!)
        expect([200, 422], response.body).toContain(response.statusCode)
      }
      await expectRecordsAsPostgis()
      await county.takeIn(tableOf('后', later), { layer: 'award' })
      await expectRecordsAsPostgis()
      await withdraw(importId)
      await expectRecordsAsPostgis()
      const { imports } = await county.get<{ imports: { id: string; withdrawn: object | null }[] }>()
      for (const { id, withdrawn } of imports) if (withdrawn === null) await withdraw(id)
      expect(await idsNow()).toEqual([])
    })
    await fc.assert(property, { numRuns: COUNTIES, seed: SEED, endOnFailure: true })
    expect(records).toBeGreaterThan(COUNTIES * 10)
  })
})

async function withdraw(importId: string): Promise<void> {
  const response = await county.inject({
    method: 'DELETE',
    path: `/imports/${importId}`,
    query: { withdrawnBy: '黄调解员', reason: '换新数据' },
  })
  expect(response.statusCode, response.body).toBe(200)
}
