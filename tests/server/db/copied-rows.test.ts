import { beforeAll, describe, expect, test } from 'vitest'

import { rowsOfCopy } from '../../../server/db/copied-rows.ts'
import { parcelsToExport } from '../../../server/db/repositories/exported-parcels.ts'
import { openDemonstration } from '../../support/case-client.ts'

import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
let database: Database

beforeAll(async () => {
  const opened = await openDemonstration()
  ;({ database } = opened)
  return () => opened.app.close()
})

type Told = { readonly id: number; readonly number: string; readonly holder: string | null; readonly area: number }

describe('parcels copied out of the engine', () => {
  test('are those on record, each value as the engine tells it in words', async () => {
    const { rows } = await database.pool.query<Told & { facts: object; shape: string }>(
      `select parcel_id as id, number, holder, facts, planar_square_metres as area,
         encode(st_asbinary(st_multi(geometry), 'NDR'), 'hex') as shape
       from sizhi.parcel where county_code = $1 and layer = 'claim' order by parcel_id`,
      [COUNTY],
    )
    expect(rows.length).toBeGreaterThan(0)
    const copied = await database.inTransaction((client) =>
      parcelsToExport(client, COUNTY, ['claim'], { lastId: 0, most: 1000, isNamed: true }),
    )
    expect(
      copied.map(({ parcelId, number, holder, facts, planarSquareMetres, shape }) => ({
        id: parcelId,
        number,
        holder,
        facts: JSON.parse(facts) as object,
        area: planarSquareMetres,
        shape: shape.toString('hex'),
      })),
    ).toEqual(rows)
  })

  test('go on behind the last, so many at most, without holders where none is named', async () => {
    const after = (lastId: number, most: number) =>
      database.inTransaction((client) => parcelsToExport(client, COUNTY, ['claim'], { lastId, most, isNamed: false }))
    const all = await after(0, 1000)
    const [first] = await after(0, 1)
    expect(first!.parcelId).toBe(all[0]!.parcelId)
    expect((await after(first!.parcelId, 1000)).map(({ parcelId }) => parcelId)).toEqual(
      all.slice(1).map(({ parcelId }) => parcelId),
    )
    expect(all.every(({ holder }) => holder === null)).toBe(true)
    expect(await after(all.at(-1)!.parcelId, 1000)).toEqual([])
  })

  test('what a county is called cannot become a part of the statement', async () => {
    const hostile = `450621' or true --`
    const copied = await database.inTransaction((client) =>
      parcelsToExport(client, hostile, ['claim'], { lastId: 0, most: 10, isNamed: true }),
    )
    expect(copied).toEqual([])
  })
})

test('what is no copy, or a torn one, is told to be so', () => {
  const head = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
  expect(rowsOfCopy(Buffer.concat([head, Buffer.of(0xff, 0xff)]))).toEqual([])
  expect(() => rowsOfCopy(Buffer.from('select 1, and much more of it'))).toThrow(RangeError)
  expect(() => rowsOfCopy(Buffer.concat([head, Buffer.of(0, 1, 0, 0, 0, 9, 1)]))).toThrow(RangeError)
})
