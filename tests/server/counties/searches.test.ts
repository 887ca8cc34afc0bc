import { beforeAll, describe, expect, test } from 'vitest'

import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
const county = countyClient(() => app, '450621')

beforeAll(async () => {
  ;({ app } = await openApp())
})

const PARCELS = {
  甲: box(0, 0, 2, 2),
  乙: box(1, 0, 3, 2),
  同甲: box(0, 0, 2, 2),
  小: box(2.5, 0.5, 2.9, 0.9),
  邻: box(3, 0, 5, 2),
  细: box(4.995, 0, 6, 2),
  远: box(20, 20, 21, 21),
}

describe('a county whose claims come in a file', () => {
  test('holds the parcels of the file and says what it left out', async () => {
    const broken = `${table(PARCELS)}叉\t00\n`
    const { county: view } = await county.takeIn(broken)
    expect(view).toMatchObject({ code: '450621', name: '示例县', centralMeridianDegrees: 108, epsg: 4545 })
    expect(view.layers.find(({ layer }) => layer === 'claim')).toMatchObject({ parcels: 7 })
    expect(view.imports[0]).toMatchObject({
      fileName: 'claims.tsv',
      rowsRead: 8,
      parcels: 7,
      withdrawn: null,
      leftOut: [{ code: 'claim-row-unread', count: 1, rows: [8] }],
    })
    expect(await county.overlaps()).toEqual({ total: 0, rows: [], nextCursor: null })
  })

  test('a search finds duplicates, contained parcels, crossing ones and slivers', async () => {
    const search = await county.searched()
    expect(search).toMatchObject({
      state: 'done',
      failure: null,
      figures: { parcels: 7, pairs: 4, equal: 1, contained: 1, crossing: 2, slivers: 1 },
    })
    expect(await county.pairs()).toEqual(
      ['乙+同甲 crossing', '乙+小 contained', '乙+甲 crossing', '同甲+甲 equal', '细+邻 sliver'].sort(),
    )
  })

  test('an overlap can be opened, a sliver too', async () => {
    const [甲, 乙] = [await county.idOf('甲'), await county.idOf('乙')]
    const crossing = await county.one(甲, 乙)
    expect(crossing.geometry.type).toBe('MultiPolygon')
    expect(crossing.shareOfFirst).toBeCloseTo(0.5, 3)
    const sliver = await county.one(await county.idOf('邻'), await county.idOf('细'))
    expect(sliver.geometry.coordinates).toHaveLength(1)
    expect(sliver.ellipsoidalSquareMetres).toBeGreaterThan(0)
  })

  test('a changed outline is followed up at once', async () => {
    const response = await county.change(await county.idOf('甲'), box(4, 0, 5, 2))
    expect(response.statusCode, response.body).toBe(200)
    expect(await county.pairs()).toEqual(
      ['乙+同甲 crossing', '乙+小 contained', '甲+细 sliver', '甲+邻 contained', '细+邻 sliver'].sort(),
    )
  })

  test('pages follow one another without gap or repetition', async () => {
    const first = await county.overlaps('?limit=2')
    expect(first.rows).toHaveLength(2)
    const second = await county.overlaps(`?limit=2&cursor=${first.nextCursor}`)
    expect([...first.rows, ...second.rows]).toHaveLength(first.total)
    expect(second.nextCursor).toBeNull()
  })
})
