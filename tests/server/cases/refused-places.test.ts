import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { CROSSED, EDGE, feature, ROAD, SOUTH, WEST } from '../../support/lines-of-hill.ts'

import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'

let app: FastifyInstance
let id: string
let number = 0

const { readCase, put, changed } = caseClient(
  () => app,
  () => id,
)

beforeAll(async () => {
  app = (await openApp()).app
})
afterAll(async () => {
  await app.close()
})

beforeEach(async () => {
  const features = [feature('road', ROAD)]
  id = await importCase(app, { key: `road-${++number}`, title: '李家山', text: '四至:东至大湾公路。', features })
})

describe('a change of places that is refused leaves the case as it was', () => {
  const refused = async (path: string, payload: object, statusCode: number, code: string, version?: number) => {
    const before = await readCase()
    const response = await put(path, payload, version)
    expect(response.statusCode).toBe(statusCode)
    expect(response.json<{ error: { code: string; message: string } }>().error.code).toBe(code)
    expect(await readCase()).toEqual(before)
  }

  test('a change of a place that is not there', () =>
    refused('places', { placeId: 'nowhere', place: ROAD, changedBy: OFFICER, reason: '' }, 404, 'place-not-found'))

  test('an area whose edge crosses itself', () => {
    return refused('places', { placeId: null, place: CROSSED, changedBy: OFFICER, reason: '' }, 422, 'place-unsound')
  })

  test('a point so far from China that its zone has no figures for it', () =>
    refused(
      'places',
      {
        placeId: null,
        place: { ...ROAD, geometry: { type: 'Point', coordinates: [2.35, 48.86] } },
        changedBy: OFFICER,
        reason: '',
      },
      422,
      'place-unsound',
    ))

  test('a line that begins and ends in one point', () =>
    refused(
      'places',
      {
        placeId: null,
        place: {
          ...ROAD,
          geometry: {
            type: 'LineString',
            coordinates: [
              [WEST, SOUTH],
              [WEST, SOUTH],
            ],
          },
        },
        changedBy: OFFICER,
        reason: '',
      },
      422,
      'place-unsound',
    ))

  test('a change by somebody who looked at an older state', async () => {
    const { version } = await readCase()
    await changed('places', { placeId: null, place: EDGE, changedBy: OFFICER, reason: '' })
    await refused(
      'places',
      { placeId: null, place: EDGE, changedBy: OFFICER, reason: '' },
      412,
      'stale-version',
      version,
    )
  })

  test('a choice for words that the case does not have', () =>
    refused(
      'place-choices',
      { descriptionId: '0', callIndex: 9, markIndex: null, placeId: 'road', decidedBy: OFFICER },
      404,
      'words-not-found',
    ))

  test('a line entered for words that the case does not have', () =>
    refused(
      'places',
      {
        placeId: null,
        place: EDGE,
        meantBy: { descriptionId: '0', callIndex: 9, markIndex: null },
        changedBy: OFFICER,
        reason: '',
      },
      404,
      'words-not-found',
    ))

  test('a line without a person’s name', async () => {
    const before = await readCase()
    const response = await put('places', { placeId: null, place: EDGE, changedBy: ' ', reason: '' })
    expect(response.statusCode).toBe(400)
    expect(await readCase()).toEqual(before)
  })
})
