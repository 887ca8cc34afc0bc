import { beforeAll, expect, test } from 'vitest'

import { buildApp } from '../../../server/app.ts'
import { freshDatabase } from '../../support/database.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'

/** The paper writes 石背岭 for the ridge that the gazetteer calls 石壁岭. */
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石背岭,北至李家田埂。'
const ID = '450621-two-writings'
const line = (kind: string, name: string, coordinates: number[][]) => ({
  type: 'Feature',
  id: kind,
  properties: { names: [{ name, source: '图' }], kind },
  geometry: { type: 'LineString', coordinates },
})
const FEATURES = [
  line('road', '大湾公路', [[108.004, 23.999], [108.004, 24.004]]), // prettier-ignore
  line('gully', '牛角冲', [[107.999, 24], [108.007, 24]]), // prettier-ignore
  line('ridge', '石壁岭', [[108, 23.999], [108, 24.004]]), // prettier-ignore
  line('bank', '李家田埂', [[107.999, 24.003], [108.007, 24.003]]), // prettier-ignore
]
let app: FastifyInstance

const readCase = async (): Promise<CaseView> => (await app.inject(`/api/cases/${ID}`)).json<{ data: CaseView }>().data
const decide = (verdict: string, version: number) =>
  app.inject({
    method: 'PUT',
    url: `/api/cases/${ID}/names`,
    headers: { 'if-match': `"${version}"` },
    payload: { first: '石背', second: '石壁', verdict, decidedBy: '黄调解员' },
  })

beforeAll(async () => {
  const database = await freshDatabase()
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  const payload = {
    countyCode: '450621',
    key: 'two-writings',
    title: '李家山',
    countyName: '上思县',
    importedBy: '黄调解员',
    document: { fileName: 'hill.txt', base64: Buffer.from(TEXT).toString('base64') },
    places: { type: 'FeatureCollection', features: FEATURES },
  }
  expect((await app.inject({ method: 'POST', url: '/api/cases', payload })).statusCode).toBe(201)
  return () => app.close()
})

test('names that a person accepts as one find the place, and find it no more when he takes that back', async () => {
  const before = await readCase()
  expect(before.outlines[0]!.unlocated.map(({ quote }) => quote)).toEqual(['石背岭'])
  expect((await decide('one', 0)).statusCode).toBe(200)
  const accepted = await readCase()
  expect(accepted.outlines[0]!.unlocated).toEqual([])
  expect(accepted.outlines[0]!.geometry).not.toBeNull()
  expect(accepted.version, 'who looked at the old lines hears of it').toBe(before.version + 1)
  expect(accepted.places, 'the gazetteer itself is as it was').toEqual(before.places)
  expect((await decide('apart', 1)).statusCode).toBe(200)
  const withdrawn = await readCase()
  expect(withdrawn.outlines[0]!.unlocated).toEqual(before.outlines[0]!.unlocated)
  expect(withdrawn.outlines[0]!.geometry).toBeNull()
})
