import { beforeAll, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'

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

const { readCase, put } = caseClient(
  () => app,
  () => ID,
)
const decide = (verdict: string, version: number) =>
  put('names', { first: '石背', second: '石壁', verdict, decidedBy: '黄调解员' }, version)

beforeAll(async () => {
  app = (await openApp()).app
  await importCase(app, { key: 'two-writings', title: '李家山', text: TEXT, features: FEATURES })
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
