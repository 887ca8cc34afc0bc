import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'
import type { Position } from 'geojson'

/** Two claims side by side, parted by a road; the north of both is told by a bare noun. */
const [WEST, MIDDLE, EAST, SOUTH, NORTH] = [108, 108.002, 108.004, 24, 24.003]
const TEXT = [
  '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至山脊。',
  '被告李村主张：四至：东至东面坡，南至牛角冲，西至大湾公路，北至山脊。',
].join('\n')
const OFFICER = '黄调解员'
const NORTH_CALL = 3

const line = (id: string, kind: string, name: string, coordinates: Position[]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})
const along = (longitude: number): Position[] => [
  [longitude, SOUTH - 0.001],
  [longitude, NORTH + 0.001],
]
const features = [
  line('road', 'road', '大湾公路', along(MIDDLE)),
  line('gully', 'gully', '牛角冲', [
    [WEST - 0.001, SOUTH],
    [EAST + 0.001, SOUTH],
  ]),
  line('ridge', 'ridge', '石壁岭', along(WEST)),
  line('slope', 'ridge', '东面坡', along(EAST)),
]

let app: FastifyInstance
let id: string
const { readCase, changed } = caseClient(
  () => app,
  () => id,
)

beforeAll(async () => {
  ;({ app } = await openApp())
})
afterAll(async () => {
  await app.close()
})
beforeEach(async () => {
  id = await importCase(app, { key: 'bare-noun', title: '两村之间', text: TEXT, features })
})

const northOf = ({ outlines }: CaseView, descriptionId: string) =>
  outlines
    .find((one) => one.descriptionId === descriptionId)!
    .segments.filter(({ callIndex }) => callIndex === NORTH_CALL)

test('a ridge entered as 山脊 for the words of one side is theirs; for the other side it is one of its kind, never stated', async () => {
  const before = await readCase()
  expect(northOf(before, '0').some(({ placeId }) => placeId === 'entered-1')).toBe(false)
  const view = await changed('places', {
    placeId: null,
    place: {
      kind: 'ridge',
      names: [{ name: '山脊', source: '现场', party: '黄村' }],
      geometry: {
        type: 'LineString',
        coordinates: [
          [WEST - 0.0005, NORTH],
          [MIDDLE + 0.0015, NORTH],
          [EAST + 0.0005, NORTH],
        ],
      },
      accuracyMetres: 5,
      illustrative: false,
      method: 'measured',
    },
    meantBy: { descriptionId: '0', callIndex: NORTH_CALL, markIndex: 0 },
    changedBy: OFFICER,
    reason: '现场踏勘',
  })
  const given = northOf(view, '0')
  expect(given.map(({ placeId, certainty }) => [placeId, certainty])).toEqual([['entered-1', 'stated']])
  const other = northOf(view, '1')
  expect(other.length).toBeGreaterThan(0)
  expect(other.map(({ certainty }) => certainty)).not.toContain('stated')
})
