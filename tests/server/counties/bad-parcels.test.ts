import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { polygonEwkb } from '../../../geodata/exchange/parcels/polygon-ewkb.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { Position } from 'geojson'
import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
/** Every test has a county of its own. */
let code = 450_200
let county: ReturnType<typeof countyClient>

beforeAll(async () => {
  ;({ app } = await openApp())
})
beforeEach(() => {
  county = countyClient(() => app, `${++code}`)
})

const SOUND = { 甲: box(0, 0, 2, 2), 乙: box(1, 0, 3, 2) }
const row = (shape: Uint8Array): string => `坏\t${Buffer.from(shape).toString('hex')}\n`
const ofRing = (ring: Position[]): string => row(polygonEwkb([[ring]]))
const shifted = (ring: Position[], degrees: number): Position[] => ring.map(([x, y]) => [x! + degrees, y!])
const circle = (corners: number): Position[] => {
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const turn = (2 * Math.PI * index) / corners
    return [107.61 + 0.003 * Math.cos(turn), 21.91 + 0.003 * Math.sin(turn)]
  })
  return [...ring, ring[0]!]
}

const PATHOLOGICAL: readonly (readonly [string, string, string])[] = [
  [
    'an outline that crosses itself',
    ofRing([box(5, 0, 7, 2)[0]!, box(5, 0, 7, 2)[2]!, box(5, 0, 7, 2)[1]!, box(5, 0, 7, 2)[3]!, box(5, 0, 7, 2)[0]!]),
    'claim-row-crosses-itself',
  ],
  [
    'an outline without area',
    ofRing([box(0, 0, 1, 1)[0]!, box(0, 0, 1, 1)[2]!, box(0, 0, 1, 1)[0]!, box(0, 0, 1, 1)[0]!]),
    'claim-row-encloses-nothing',
  ],
  [
    'an outline collapsed into a point',
    ofRing(Array.from({ length: 5 }, () => box(0, 0, 1, 1)[0]!)),
    'claim-row-encloses-nothing',
  ],
  ['an empty polygon', row(polygonEwkb([[]])), 'claim-row-encloses-nothing'],
  ['no polygon at all', row(polygonEwkb([])), 'claim-row-encloses-nothing'],
  ['an open outline', ofRing(box(0, 0, 1, 1).slice(0, 4)), 'claim-row-unclosed'],
  ['200,000 vertices', ofRing(circle(200_000)), 'claim-row-too-many-vertices'],
  [
    'the antimeridian',
    ofRing([
      [179.9, 21],
      [-179.9, 21],
      [-179.9, 22],
      [179.9, 22],
      [179.9, 21],
    ]),
    'claim-row-outside',
  ],
  ['coordinates off by a zone', ofRing(shifted(box(0, 0, 2, 2), 3)), 'claim-row-off-zone'],
  [
    'metres in place of degrees',
    ofRing([
      [459_000, 2_422_000],
      [459_100, 2_422_000],
      [459_100, 2_422_100],
      [459_000, 2_422_000],
    ]),
    'claim-row-outside',
  ],
  [
    'numbers that are none',
    ofRing([
      [NaN, NaN],
      [NaN, NaN],
      [NaN, NaN],
      [NaN, NaN],
    ]),
    'claim-row-unclosed',
  ],
  ['a torn row', '坏\t0103000020\n', 'claim-row-unread'],
  ['a point', `坏\t${Buffer.from([1, 1, 0, 0, 0]).toString('hex')}${'00'.repeat(16)}\n`, 'claim-row-not-an-area'],
]

describe('a row that cannot be used is named, and the rest of the county gets its answer', () => {
  test.each(PATHOLOGICAL)('%s', async (_what, bad, problem) => {
    const { county: view } = await county.takeIn(`${bad}${table(SOUND)}`)
    expect(view.imports[0]!.leftOut).toEqual([
      { code: problem, count: 1, rows: [1], sentence: expect.stringMatching(/第 1 行.*[。]$/u) as string },
    ])
    expect((await county.searched()).figures).toMatchObject({ parcels: 2, pairs: 1 })
  })

  test('all of them at once', async () => {
    const { county: view } = await county.takeIn(`${table(SOUND)}${PATHOLOGICAL.map(([, bad]) => bad).join('')}`)
    expect(view.imports[0]!.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(PATHOLOGICAL.length)
    expect(await county.searched().then(() => county.pairs())).toEqual(['乙+甲 crossing'])
  })
})

test('identical duplicates by the thousand are each found once', async () => {
  const copies = 150
  const same = Array.from({ length: copies }, () => table({ 同: box(10, 10, 12, 12) })).join('')
  await county.takeIn(`${table(SOUND)}${same}`)
  const { figures } = await county.searched()
  expect(figures).toMatchObject({ parcels: copies + 2, equal: (copies * (copies - 1)) / 2, crossing: 1 })
})

test('a claim over the whole county is taken, but named', async () => {
  const small = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`${index}`, box(index, 0, index + 0.9, 0.9)]),
  )
  const { county: view } = await county.takeIn(table({ ...small, 全县: box(-1, -1, 121, 2) }))
  expect(view.imports[0]).toMatchObject({
    parcels: 121,
    leftOut: [],
    noticed: [{ code: 'claim-row-covers-county', count: 1, rows: [121] }],
  })
  expect((await county.searched()).figures).toMatchObject({ contained: 120 })
})

describe('a file that cannot be used stores nothing', () => {
  test.each([
    ['no parcel in it', '坏\t010300000000000000\n', 'parcels-none'],
    ['a line of words', 'once upon a time', 'places-none'],
    ['GeoJSON torn in the middle', '{"type":"FeatureCollection","features":[', 'document-broken'],
    ['nothing at all', '', 'places-none'],
  ])('%s', async (_what, content, problem) => {
    const response = await county.sendImport(content)
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({ error: { code: problem } })
    const { data } = (await app.inject('/api/counties')).json<{ data: { code: string }[] }>()
    expect(data.map((known) => known.code)).not.toContain(`${code}`)
  })

  test('the same file twice', async () => {
    await county.takeIn(table(SOUND))
    const again = await county.sendImport(table(SOUND))
    expect(again.statusCode).toBe(409)
    expect(again.json()).toMatchObject({ error: { code: 'parcels-known' } })
  })

  test('a county that nobody has named', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/counties/450622/imports?layer=claim&fileName=a.tsv&importedBy=黄',
      headers: { 'content-type': 'application/octet-stream' },
      payload: table(SOUND),
    })
    expect(response.json()).toMatchObject({ error: { code: 'county-name-missing' } })
  })
})

test('an import that is withdrawn takes its parcels and overlaps with it, stays on record, and may come again', async () => {
  const { importId } = await county.takeIn(table(SOUND))
  await county.searched()
  const withdrawn = await county.inject({
    method: 'DELETE',
    path: `/imports/${importId}`,
    query: { withdrawnBy: '黄调解员', reason: '图层选错' },
  })
  expect(withdrawn.statusCode, withdrawn.body).toBe(200)
  expect(withdrawn.json()).toMatchObject({
    data: { imports: [{ parcels: 0, rowsRead: 2, withdrawn: { by: '黄调解员', reason: '图层选错' } }] },
  })
  expect(await county.pairs()).toEqual([])
  await county.takeIn(table(SOUND))
  expect(await county.pairs(), 'followed up by the rule of the last search').toEqual(['乙+甲 crossing'])
})
