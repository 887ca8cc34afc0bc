import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'

import { officeApp } from '../../support/office-app.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { Position } from 'geojson'
import type { FastifyInstance } from 'fastify'
import type { WireCountySearch } from '../../../geodata/wire/county-searches.ts'
import type { Database } from '../../../server/db/database.ts'

let app: FastifyInstance
let database: Database
const county = countyClient(() => app, '450621')

const PARCELS = 60
const CHANGES = 50
const SEED = 450_621

/** Outlines about a few places, some on a coarse raster, so that corners and edges of several coincide. */
const outline: fc.Arbitrary<Position[]> = fc
  .record({
    east: fc.integer({ min: 0, max: 12 }),
    north: fc.integer({ min: 0, max: 12 }),
    reaches: fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 3, maxLength: 12 }),
    raster: fc.constantFrom(0.5, 0.01),
  })
  .map(({ east, north, reaches, raster }) => {
    const snapped = (value: number): number => Math.round(value / raster) * raster
    const corners = reaches.map((reach, index): readonly [number, number] => {
      const turn = (2 * Math.PI * index) / reaches.length
      return [snapped(east + (reach / 10) * Math.cos(turn)), snapped(north + (reach / 10) * Math.sin(turn))]
    })
    return [...corners, corners[0]!].map(([x, y]) => box(x, y, x, y)[0]!)
  })

type Recorded = { readonly first: number; readonly second: number; readonly type: string; readonly area: number }

async function record(): Promise<Recorded[]> {
  const { rows } = await database.pool.query<Recorded>(
    `select first_parcel_id as first, second_parcel_id as second, type, planar_square_metres as area
     from sizhi.parcel_overlap where county_code = '450621' order by 1, 2`,
  )
  return rows
}

async function parcelIds(): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select parcel_id as id from sizhi.parcel order by 1')
  return rows.map(({ id }) => id)
}

function expectSame(one: readonly Recorded[], other: readonly Recorded[]): void {
  const keys = (rows: readonly Recorded[]) => rows.map(({ first, second, type }) => `${first}-${second} ${type}`)
  expect(keys(one)).toEqual(keys(other))
  for (const [index, { area }] of one.entries()) expect(Math.abs(area - other[index]!.area)).toBeLessThan(1e-3)
}

const outlines = (count: number, seed: number): Position[][] => fc.sample(outline, { numRuns: count, seed })

beforeEach(async () => {
  ;({ app, database } = await openApp())
  const rows = Object.fromEntries(outlines(PARCELS, SEED).map((ring, index) => [`第${index}号`, ring]))
  await county.takeIn(table(rows))
})

describe('the record of overlaps', () => {
  test('after fifty random changes is what a whole search finds', { timeout: 120_000 }, async () => {
    await county.searched()
    const ids = await parcelIds()
    let changed = 0
    for (const [index, ring] of outlines(CHANGES, SEED + 1).entries()) {
      const response = await county.change(ids[(index * 7) % ids.length]!, ring)
      if (response.statusCode === 200) changed++
      // Some of the random outlines cross themselves, and are refused.
      else expect(response.json()).toMatchObject({ error: { code: 'parcel-unsound' } })
    }
    expect(changed).toBeGreaterThan(CHANGES / 2)
    const followed = await record()
    expect(followed.length).toBeGreaterThan(PARCELS)
    await county.searched()
    expectSame(followed, await record())
  })

  test('is right when two change neighbours at the same moment', async () => {
    await county.searched()
    const [one, other] = await parcelIds()
    const answers = await Promise.all([
      county.change(one!, box(30, 30, 32, 32), 1),
      county.change(other!, box(31, 30, 33, 32), 1),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const followed = await record()
    expect(followed.filter(({ first, second }) => first === one && second === other)).toHaveLength(1)
    await county.searched()
    expectSame(followed, await record())
  })

  test('knows an outline that somebody else changed meanwhile', async () => {
    const [one] = await parcelIds()
    expect((await county.change(one!, box(30, 30, 32, 32), 1)).statusCode).toBe(200)
    expect((await county.change(one!, box(40, 30, 42, 32), 1)).statusCode).toBe(412)
    const { rows } = await database.pool.query<{ version: number; reason: string }>(
      'select version, reason from sizhi.parcel_version',
    )
    expect(rows, 'the outline before stays').toEqual([{ version: 1, reason: '重新测量' }])
  })

  test('of a search that is done agrees with PostGIS', async () => {
    await county.searched({ leastMu: 0, leastShare: 0 })
    const { rows } = await database.pool.query<Recorded>(
      `select one.parcel_id as first, two.parcel_id as second, st_area(st_intersection(
         st_transform(one.geometry, 4545), st_transform(two.geometry, 4545))) as area
       from sizhi.parcel as one join sizhi.parcel as two on one.parcel_id < two.parcel_id and one.geometry && two.geometry
       order by 1, 2`,
    )
    const mine = new Map((await record()).map(({ first, second, area }) => [`${first}-${second}`, area]))
    let compared = 0
    for (const { first, second, area } of rows) {
      const own = mine.get(`${first}-${second}`) ?? 0
      // A tenth of a square metre of millimetres along the edges, or a millionth.
      expect(Math.abs(own - area)).toBeLessThan(Math.max(0.5, area * 1e-5))
      if (own > 0) compared++
    }
    expect(compared).toBe(mine.size)
  })
})

describe('a search that does not come to its end leaves the record before as it is', () => {
  let before: Recorded[]
  beforeEach(async () => {
    await county.searched()
    before = await record()
  })

  test('stopped by a person', async () => {
    const started = (await county.startSearch({ leastMu: 5 })).json<{ data: WireCountySearch }>().data
    const stopped = await county.inject({ method: 'DELETE', path: `/searches/${started.id}` })
    expect(stopped.json()).toMatchObject({ data: { state: 'stopped', phase: null, figures: null } })
    expect(await record()).toEqual(before)
    expect(await county.get<object>(), 'a reload tells of it').toMatchObject({
      running: null,
      broken: { id: started.id, state: 'stopped', startedBy: '黄调解员' },
      search: { state: 'done' },
    })
    expect((await county.searched()).state, 'another may start').toBe('done')
  })

  test('broken by a fault while it records', async () => {
    await database.pool.query(
      'alter table sizhi.parcel_overlap add constraint broken check (planar_square_metres < 0) not valid',
    )
    const search = await county.searched({ leastMu: 5 })
    expect(search).toMatchObject({ state: 'failed', figures: null })
    expect(search.failure).toMatch(/再查找一次。$/u)
    expect(await record()).toEqual(before)
    await database.pool.query('alter table sizhi.parcel_overlap drop constraint broken')
  })

  test('left by a server that ended', async () => {
    const run = (aliveAt: string) =>
      database.pool.query(
        `insert into sizhi.overlap_search (county_code, layers, least_mu, least_share, state, started_by, started_at, alive_at)
         values ('450621', '{claim}', 1, 0.01, 'running', '黄调解员', now(), ${aliveAt})
         on conflict (county_code) where state = 'running' do update set alive_at = excluded.alive_at`,
      )
    await run('now()')
    expect((await county.startSearch()).statusCode).toBe(409)
    await run(`now() - interval '61 seconds'`)
    const next = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
    await next.ready()
    const { rows } = await database.pool.query<{ state: string }>(
      `select state from sizhi.overlap_search order by started_at desc limit 1`,
    )
    expect(rows).toEqual([{ state: 'failed' }])
    expect(await record()).toEqual(before)
    const told = (await county.get<{ broken: WireCountySearch | null }>()).broken
    expect(told?.failure, 'after a reload too').toBe('查找时服务器停了，原来的记录没有动，请再查找一次。')
    await county.searched()
    expect((await county.get<{ broken: WireCountySearch | null }>()).broken).toBeNull()
    await next.close()
  })
})

test('a county is searched once at a time', async () => {
  const answers = await Promise.all([county.startSearch(), county.startSearch()])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409])
  const started = answers.find(({ statusCode }) => statusCode === 202)!
  await county.ended(started.json<{ data: WireCountySearch }>().data.id)
})
