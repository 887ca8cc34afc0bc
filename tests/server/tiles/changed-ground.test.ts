import { afterAll, beforeAll, expect, test } from 'vitest'

import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'
import { officeApp } from '../../support/office-app.ts'
import { groundChanged } from '../../../server/tiles/ground-changed.ts'
import { freshDatabase } from '../../support/database.ts'
import { COUNTY, ringOf, storeGround } from '../../support/tiles/county-ground.ts'
import { readPackedTile } from '../../support/tiles/read-tile.ts'

import type { FastifyInstance } from 'fastify'
import type { GroundBox } from '../../../geodata/tiles/model.ts'
import type { Database } from '../../../server/db/database.ts'

/** Thirty kilometres apart: from zoom 11 on no tile shows both. */
const HERE = { west: 107.901, south: 22.151, east: 107.907, north: 22.157 }
const FAR = { west: 108.201, south: 22.151, east: 108.207, north: 22.157 }
const MOVED = { west: 107.902, south: 22.152, east: 107.908, north: 22.158 }
const ZOOMS = [6, 8, 10, 11, 12, 13, 14, 15, 16]

let database: Database
let app: FastifyInstance
let ids: number[]
/** Tiles that were asked of the database. */
let made = 0

beforeAll(async () => {
  database = await freshDatabase()
  const counting: Database = {
    ...database,
    reading: (work) => {
      made++
      return database.reading(work)
    },
  }
  app = officeApp({ database: counting, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  ids = await storeGround(database, [
    { number: '一号', box: HERE },
    { number: '二号', box: FAR },
  ])
})
afterAll(() => app.close())

async function tileOf(box: GroundBox, zoom: number, audience = 'officer') {
  const { west, north } = tilesOfGround(box, zoom)
  const response = await app.inject(`/api/tiles/${audience}/claims/${zoom}/${west}/${north}.mvt?county=${COUNTY}`)
  return { status: response.statusCode, etag: response.headers['etag'], body: response.rawPayload }
}
const etagsOf = (box: GroundBox, zooms: readonly number[]) =>
  Promise.all(zooms.map(async (zoom) => (await tileOf(box, zoom)).etag))

const move = (box: GroundBox, told: readonly GroundBox[]) =>
  database.inTransaction(async (client) => {
    await client.query(
      'update sizhi.parcel set geometry = st_geomfromtext($3, 4490), version = version + 1 where county_code = $1 and parcel_id = $2',
      [COUNTY, ids[0], ringOf(box)],
    )
    await groundChanged(client, COUNTY, told)
  })

test('a changed parcel has new tiles at every zoom that shows it; those elsewhere are not even made again', async () => {
  const [before, elsewhere] = [await etagsOf(HERE, ZOOMS), await etagsOf(FAR, ZOOMS)]
  made = 0
  await etagsOf(HERE, ZOOMS)
  expect(made, 'what is kept is not made again').toBe(0)

  await move(MOVED, [HERE, MOVED])
  const near = ZOOMS.filter((zoom) => zoom >= 11)
  expect(await etagsOf(FAR, near)).toEqual(elsewhere.slice(-near.length))
  expect(made, 'tiles elsewhere').toBe(0)
  const after = await etagsOf(HERE, near)
  for (const [index, etag] of after.entries()) expect(etag).not.toBe(before.slice(-near.length)[index])
  expect(made, 'tiles of the changed ground').toBe(near.length)

  await move({ ...HERE, east: HERE.west + 0.012 }, [HERE, MOVED, { ...HERE, east: HERE.west + 0.012 }])
  const grown = await etagsOf(HERE, ZOOMS)
  for (const [index, etag] of grown.entries()) expect(etag, `zoom ${ZOOMS[index]}`).not.toBe(before[index])
})

test('a change that is not committed changes no tile', async () => {
  const before = await etagsOf(HERE, ZOOMS)
  made = 0
  await expect(
    database.inTransaction(async (client) => {
      await client.query('delete from sizhi.parcel where county_code = $1', [COUNTY])
      await groundChanged(client, COUNTY, [HERE, FAR])
      throw new Error('thought better of it')
    }),
  ).rejects.toThrow('thought better of it')
  expect(await etagsOf(HERE, ZOOMS)).toEqual(before)
  expect(made).toBe(0)
})

test('cells from afar are what counting all parcels anew would give, after every change', async () => {
  const cells = async () =>
    (
      await database.pool.query<object>(
        'select layer, level, cell_x, cell_y, pieces, round(square_metres) as area from sizhi.parcel_cell order by 1, 2, 3, 4',
      )
    ).rows
  const kept = await cells()
  await database.inTransaction((client) =>
    groundChanged(client, COUNTY, [{ west: 70, south: 0, east: 140, north: 60 }]),
  )
  expect(await cells()).toEqual(kept)
  expect(kept.length).toBeGreaterThan(9)
})

test('ground that is taken away leaves neither shapes nor cells', async () => {
  await database.inTransaction(async (client) => {
    await client.query('delete from sizhi.parcel where county_code = $1 and parcel_id = $2', [COUNTY, ids[1]])
    await groundChanged(client, COUNTY, [FAR])
  })
  for (const zoom of ZOOMS.filter((each) => each >= 10)) expect((await tileOf(FAR, zoom)).status).toBe(204)
  const { rows } = await database.pool.query(
    'select level, sum(pieces) as pieces from sizhi.parcel_cell group by level',
  )
  expect(rows.every(({ pieces }) => pieces === 1)).toBe(true)
})

test('overlaps are counted against the ground of their cell', async () => {
  const [first, second] = await storeGround(database, [
    { number: '三号', box: { west: 108.401, south: 22.301, east: 108.405, north: 22.303 } },
    { number: '四号', box: { west: 108.403, south: 22.301, east: 108.407, north: 22.303 } },
  ])
  const shared = { west: 108.403, south: 22.301, east: 108.405, north: 22.303 }
  await database.inTransaction(async (client) => {
    await client.query(
      `insert into sizhi.parcel_overlap (county_code, first_parcel_id, second_parcel_id, type, geometry,
         planar_square_metres, ellipsoidal_square_metres, share_of_first, share_of_second, first_version, second_version)
       select $1, $2, $3, 'crossing', st_multi(shape), st_area(st_transform(shape, 4545)), st_area(shape::geography), 0.5, 0.5, 1, 1
       from st_geomfromtext($4, 4490) as shape`,
      [COUNTY, first, second, ringOf(shared)],
    )
    await groundChanged(client, COUNTY, [shared])
  })
  const { body } = await tileOf(shared, 8)
  const shares = readPackedTile(body)['claims-cells']!.features.map(({ properties }) => properties['disputedShare'])
  expect(Math.max(...shares.map(Number))).toBeGreaterThan(0.2)
  const { west, north } = tilesOfGround(shared, 14)
  const overlaps = await app.inject(`/api/tiles/court/overlaps/14/${west}/${north}.mvt?county=${COUNTY}`)
  expect(readPackedTile(overlaps.rawPayload)['overlaps']!.features.map(({ properties }) => properties)).toEqual([
    { pair: `${first}-${second}`, type: 'crossing', squareMetres: expect.any(Number) as number },
  ])
})

test('a tile that a crowd would make too large counts it in cells instead', async () => {
  const box = { west: 108.6, south: 22.4, east: 108.602, north: 22.402 }
  await database.inTransaction(async (client) => {
    const { rows } = await client.query<{ import_id: string }>('select import_id from sizhi.parcel_import limit 1')
    await client.query(
      `insert into sizhi.parcel (county_code, layer, number, holder, import_id, central_meridian_degrees, geometry)
       select $1, 'claim', '重复' || each, '黄某' || each, $2, 108, st_geomfromtext($3, 4490) from generate_series(1, 12000) as each`,
      [COUNTY, rows[0]!.import_id, ringOf(box)],
    )
    await groundChanged(client, COUNTY, [box])
  })
  const { body } = await tileOf(box, 14)
  const tile = readPackedTile(body)
  expect(Object.keys(tile)).toEqual(['claims-cells'])
  const pieces = tile['claims-cells']!.features.map(({ properties }) => Number(properties['pieces']))
  expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(12_000)
})
