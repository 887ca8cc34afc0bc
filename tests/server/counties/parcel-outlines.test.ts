import { beforeEach, describe, expect, test } from 'vitest'

import { openApp, openDemonstration } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel, WireParcelNeighbour, WireParcelVersion } from '../../../geodata/wire/parcels.ts'

let app: FastifyInstance
const county = countyClient(() => app, '450621')

describe('a parcel', () => {
  let id: number
  beforeEach(async () => {
    ;({ app } = await openApp())
    await county.takeIn(
      table({ 一: box(0, 0, 4, 4), 二: box(3, 0, 7, 4), 三: box(4, 0, 8, 4), 远: box(20, 20, 22, 22) }),
    )
    await county.searched()
    id = await county.idOf('一')
  })

  test('keeps every outline it had, with who gave it, when and why', async () => {
    await county.change(id, box(0, 0, 3, 4))
    await county.change(id, box(0, 0, 2, 4))
    const versions = await county.get<WireParcelVersion[]>(`/parcels/${id}/versions?audience=officer`)
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(versions.map(({ given }) => given && [given.by, given.reason])).toEqual([
      ['黄调解员', '重新测量'],
      ['黄调解员', '重新测量'],
      null,
    ])
    const [third, second, first] = versions.map(({ planarSquareMetres }) => planarSquareMetres)
    expect(second! / first!).toBeCloseTo(0.75, 3)
    expect(third! / first!).toBeCloseTo(0.5, 3)
  })

  test('tells the public not who changed it, nor why', async () => {
    await county.change(id, box(0, 0, 3, 4))
    const [newest] = await county.get<WireParcelVersion[]>(`/parcels/${id}/versions`)
    expect(newest!.given).toMatchObject({ by: null, reason: null })
  })

  test('knows what lies about it and what it shares, before and after a change', async () => {
    const about = async () =>
      (await county.get<WireParcelNeighbour[]>(`/parcels/${id}/neighbours`)).map(
        ({ number, overlap }) => [number, overlap?.type ?? null] as const,
      )
    expect(await about()).toEqual([
      ['二', 'crossing'],
      ['三', null],
    ])
    await county.change(id, box(0, 0, 3, 4))
    expect(await about()).toEqual([['二', null]])
  })

  test('of a file is no illustration', async () => {
    expect((await county.get<WireParcel>(`/parcels/${id}`)).isIllustrative).toBe(false)
  })
})

test('a parcel of a case whose ground nobody surveyed says so wherever it is told', async () => {
  ;({ app } = await openDemonstration())
  await county.searched({ layers: ['claim'] })
  const [row] = (await county.overlaps()).rows
  expect([row!.first.isIllustrative, row!.second.isIllustrative]).toEqual([true, true])
  const pair = await county.get<WireParcelOverlap>(`/overlaps/${row!.first.parcelId}-${row!.second.parcelId}`)
  expect(pair.first.isIllustrative).toBe(true)
})
