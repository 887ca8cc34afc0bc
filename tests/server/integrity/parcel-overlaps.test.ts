import { beforeAll, describe, expect, test } from 'vitest'

import { checkParcelOverlaps } from '../../../server/integrity/parcel-overlaps.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { Problem } from '../../../geodata/problems.ts'
import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
/** 甲 and 乙 share a third, 丙 lies in 甲, 丁 only touches 乙, 戊 reaches a few millimetres into it, 己 lies apart. */
const PARCELS = {
  甲: box(0, 0, 3, 2),
  乙: box(2, 0, 5, 2),
  丙: box(0.5, 0.5, 1, 1),
  丁: box(5, 0, 7, 2),
  戊: box(3.5, 1.999_95, 4.5, 4),
  己: box(20, 20, 22, 22),
}

let app: FastifyInstance
let database: Database
const county = countyClient(() => app, COUNTY)
beforeAll(async () => {
  ;({ app, database } = await openApp())
})

const check = (): Promise<Problem[]> => database.inTransaction((client) => checkParcelOverlaps(client, COUNTY))
const faults = async () => (await check()).map(({ code, details }) => [code, details['count']])
/** As the owner of the database could, whom no grant holds. */
const tamper = (sql: string): Promise<unknown> => database.pool.query(sql)

test('where nobody ever searched there is nothing to hold', async () => {
  await county.takeIn(table(PARCELS))
  expect(await check()).toEqual([])
})

describe('the overlaps of a county', () => {
  beforeAll(async () => {
    await county.searched()
    expect(await county.pairs()).toEqual(['丙+甲 contained', '乙+戊 sliver', '乙+甲 crossing'])
  })
  test('are sound as a search records them, and after an outline was changed', async () => {
    expect(await check()).toEqual([])
    const moved = await county.idOf('丙')
    expect((await county.change(moved, box(1.5, 0.5, 2.5, 1))).statusCode).toBe(200)
    expect(await county.pairs()).toContain('丙+乙 crossing')
    expect(await check()).toEqual([])
    expect((await county.change(moved, PARCELS.丙)).statusCode).toBe(200)
    expect(await check()).toEqual([])
  })

  test('are missed when they are taken out, slivers too, until the county is searched again', async () => {
    await tamper('delete from sizhi.parcel_overlap')
    expect(await faults()).toEqual([['parcel-overlaps-missing', 3]])
    await county.searched()
    expect(await check()).toEqual([])
  })

  test('are told with their parcels when their area was changed by a square metre', async () => {
    await tamper(
      `update sizhi.parcel_overlap set planar_square_metres = planar_square_metres + 1 where type = 'crossing'`,
    )
    const [problem, ...more] = await check()
    expect(more).toEqual([])
    const pair = [await county.idOf('甲'), await county.idOf('乙')].sort((one, other) => one - other)
    expect(problem).toEqual({
      code: 'parcel-overlaps-differ',
      details: { county: COUNTY, count: 1, pairs: pair.join('-') },
    })
    await county.searched()
  })

  test('are left over when a parcel was moved away past all rules', async () => {
    await tamper(
      `update sizhi.parcel set geometry = (select geometry from sizhi.parcel where number = '己') where number = '甲'`,
    )
    expect(await faults()).toEqual([
      ['parcel-overlaps-missing', 1],
      ['parcel-overlaps-left-over', 2],
    ])
  })
})
