import { beforeAll, expect, test } from 'vitest'

import { openDemonstration } from '../../support/case-client.ts'
import { countyClient } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CountySummary, WireCounty } from '../../../geodata/wire/county.ts'
import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'

let app: FastifyInstance
let code: string
const county = countyClient(() => app, '450621')

beforeAll(async () => {
  ;({ app } = await openDemonstration())
  const { data } = (await app.inject('/api/counties')).json<{ data: CountySummary[] }>()
  code = data[0]!.code
})

test('claims and awards of a case are ground of its county', async () => {
  expect(code).toBe('450621')
  const view = await county.get<WireCounty>()
  const claims = view.layers.find(({ layer }) => layer === 'claim')!
  const awards = view.layers.find(({ layer }) => layer === 'award')!
  expect(claims.parcels).toBe(2)
  expect(awards.parcels).toBe(2)
  expect(claims.planarSquareMetres).toBeGreaterThan(10_000)
})

test('a search finds the overlap that the case shows, and it leads to the case', async () => {
  const search = await county.searched({ layers: ['claim'] })
  expect(search.state).toBe('done')
  const page = await county.overlaps()
  expect(page.rows).toHaveLength(1)
  const { first, second, planarSquareMetres } = page.rows[0]!
  const overlap = await county.get<WireParcelOverlap>(`/overlaps/${first.parcelId}-${second.parcelId}`)
  const address = overlap.first.caseAddress!
  const { data } = (await app.inject(`/api/cases/${address}`)).json<{ data: CaseView }>()
  const own = data.overlaps.map(({ areas }) => areas.planarSquareMetres)
  expect(Math.min(...own.map((area) => Math.abs(area - planarSquareMetres)))).toBeLessThan(1)
})

test('its outline is changed in the case alone', async () => {
  const { rows } = await county.overlaps()
  const response = await county.change(rows[0]!.first.parcelId, [
    [107.6, 21.9],
    [107.61, 21.9],
    [107.61, 21.91],
    [107.6, 21.9],
  ])
  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({ error: { code: 'parcel-of-case' } })
})
