import { beforeAll, expect, test } from 'vitest'

import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WireParcelImport, WireCounty } from '../../../geodata/wire/county.ts'

type BorderRow = {
  readonly first: { readonly countyCode: string; readonly parcelId: number }
  readonly second: { readonly countyCode: string; readonly parcelId: number }
  readonly type: string
  readonly planarSquareMetres: number
}

let app: FastifyInstance
const west = countyClient(() => app, '450621')
const east = countyClient(() => app, '450622')
const border = () => west.get<BorderRow[]>('/border-overlaps')

beforeAll(async () => {
  ;({ app } = await openApp())
  await west.takeIn(table({ 甲: box(0, 0, 2, 2), 远: box(-9, 0, -8, 1) }))
  await east.takeIn(table({ 乙: box(1, 0, 4, 2), 丙: box(20, 0, 21, 1) }))
})

test('the first county that is searched knows of no other', async () => {
  expect((await west.searched()).figures!.border).toEqual({ pairs: 0, areaSquareMetres: 0 })
})

test('the second finds what its parcels share with the first, and both show it', async () => {
  const { figures } = await east.searched()
  expect(figures).toMatchObject({ pairs: 0, border: { pairs: 1 } })
  const [row] = await border()
  expect(row).toMatchObject({ first: { countyCode: '450621' }, second: { countyCode: '450622' }, type: 'crossing' })
  // A thousandth of a degree at 21.9° N: 103.3 m along the parallel; two of them along the meridian: 221.5 m.
  expect(row!.planarSquareMetres).toBeGreaterThan(22_500)
  expect(row!.planarSquareMetres).toBeLessThan(23_200)
  expect(await east.get('/border-overlaps')).toEqual(await border())
})

test('a parcel that is changed is followed across the border, whichever county it lies in', async () => {
  const [row] = await border()
  await west.change(row!.first.parcelId, box(0, 0, 0.9, 2))
  expect(await border()).toEqual([])
  await west.change(row!.first.parcelId, box(0, 0, 3, 2))
  const [again] = await border()
  expect(again!.planarSquareMetres).toBeGreaterThan(1.9 * row!.planarSquareMetres)
  await east.change(row!.second.parcelId, box(2.9, 0, 4, 2))
  expect((await border())[0]!.planarSquareMetres).toBeLessThan(0.11 * row!.planarSquareMetres)
})

test('a parcel that is withdrawn leaves the border', async () => {
  const { imports } = await east.get<WireCounty>()
  const [{ id }] = imports as [WireParcelImport]
  await east.inject({
    method: 'DELETE',
    path: `/imports/${id}`,
    query: { withdrawnBy: '黄调解员', reason: '图层选错' },
  })
  expect(await border()).toEqual([])
})
