import { beforeAll, describe, expect, test } from 'vitest'

import { openApp } from '../../support/case-client.ts'
import { box, countyClient } from '../../support/county-client.ts'

import type { FeatureCollection } from 'geojson'
import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
const county = countyClient(() => app, '450621')
const HOLDER = '李某甲'

beforeAll(async () => {
  ;({ app } = await openApp())
  const features = [box(0, 0, 2, 2), box(1, 0, 3, 2), box(2.999, 0, 5, 2)].map((ring, index) => ({
    type: 'Feature',
    properties: { 编号: `=${index + 1}`, 权利人: HOLDER, 地类: '有林地,"竹"' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }))
  await county.takeIn(JSON.stringify({ type: 'FeatureCollection', features }), {
    fileName: '宗地.geojson',
    query: { referenceSystem: 'EPSG:4490' },
  })
  await county.searched()
})

const fileOf = async (path: string) => county.inject({ method: 'GET', path })

describe('overlaps as a file', () => {
  test('a table that spreadsheets open as text, without formulas and without names for the public', async () => {
    const { headers, body } = await fileOf('/overlaps.csv?type=crossing&type=sliver')
    expect(headers['content-type']).toContain('text/csv')
    expect(headers['content-disposition']).toContain('overlaps-450621.csv')
    const lines = body.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(",'=1,")
    expect(body).not.toContain(HOLDER)
  })

  test('the officer reads the names', async () => {
    expect((await fileOf('/overlaps.csv?audience=officer')).body).toContain(HOLDER)
    expect((await county.overlaps('?audience=court')).rows[0]!.first.holder).toBe(HOLDER)
    expect((await county.overlaps()).rows[0]!.first.holder).toBeNull()
  })

  test('GeoJSON with the recorded geometry, where a sliver has none', async () => {
    const { body } = await fileOf('/overlaps.geojson?type=crossing&type=sliver')
    const { features } = JSON.parse(body) as FeatureCollection
    expect(features.map(({ geometry }) => (geometry as { type: string } | null)?.type ?? null)).toEqual([
      'MultiPolygon',
      null,
    ])
  })

  test('a box keeps what lies in it', async () => {
    const [west, south] = box(2.9, 0, 3.1, 2)[0]!
    const [east, north] = box(2.9, 0, 3.1, 2)[2]!
    const within = `${west},${south},${east},${north}`
    expect((await county.overlaps(`?type=crossing&type=sliver&bbox=${within}`)).rows.map(({ type }) => type)).toEqual([
      'sliver',
    ])
    const wrong = await county.inject({ method: 'GET', path: '/overlaps?bbox=1,2,3' })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json()).toMatchObject({ error: { code: 'box-unread' } })
  })
})
