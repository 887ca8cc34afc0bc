import { afterAll, beforeAll, beforeEach, expect } from 'vitest'

import { programOf } from './access-token.ts'
import { caseClient, importCase, openApp } from './case-client.ts'
import { feature, GULLY, RIDGE, ROAD } from './lines-of-hill.ts'
import { signedIn } from './test-accounts.ts'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Feature } from 'geojson'
import type { WirePlaceVersion } from '../../geodata/wire/places.ts'
import type { Database } from '../../server/db/database.ts'

type Headers = { authorization: string }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北与李家山相连。'
export const POINTS = '/ogc/collections/place-points/items'
const LINES = '/ogc/collections/place-lines/items'

export const stored = (response: LightMyRequestResponse, status = 200): LightMyRequestResponse => {
  expect(response.statusCode, response.body).toBe(status)
  return response
}
export const refusal = (response: LightMyRequestResponse) =>
  response.json<{ error: { code: string; message: string } }>().error

/** A program of an officer's that may write, one that may only read, and before each test a case of its own with three lines. */
export function writingProgram() {
  let app: FastifyInstance
  let database: Database
  let program: Headers
  let reader: Headers
  let id: string
  let number = 0
  const { get, readCase, put, changed } = caseClient(
    () => app,
    () => id,
  )

  beforeAll(async () => {
    ;({ app, database } = await openApp())
    const officer = await signedIn(database, ['officer'], {})
    program = await programOf(app, officer, true)
    reader = await programOf(app, officer, false)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    const features = [feature('road', ROAD), feature('gully', GULLY), feature('ridge', RIDGE)]
    id = await importCase(app, { key: `write-${++number}`, title: '李家山', text: TEXT, features })
  })

  const send = (method: Method, url: string, payload?: object | string, headers: Record<string, string> = {}) => {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/geo+json'
    return app.inject({
      method,
      url,
      ...(payload !== undefined && { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
      headers: {
        ...program,
        ...(payload !== undefined && { 'content-type': type }),
        'accept-language': 'en',
        ...headers,
      },
    })
  }
  const addressOf = (placeId: string, items = LINES) => `${items}/450621.${id.slice(7)}.${placeId}`
  const readFeature = async (url: string, query = '') => {
    const response = stored(await send('GET', `${url}${query}`))
    return { feature: response.json<Feature>(), etag: String(response.headers['etag']) }
  }
  const placeIn = async (placeId: string) => (await readCase()).places.find((place) => place.id === placeId)
  const versions = async (placeId: string) =>
    (await get<WirePlaceVersion[]>('/places/versions')).filter((version) => version.placeId === placeId)
  const point = (coordinates: unknown, properties: object = {}) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      case: id,
      kind: 'tree',
      name: '大枫树',
      accuracyMetres: 3,
      method: 'measured',
      reason: '现场复核',
      ...properties,
    },
  })
  return {
    get app() {
      return app
    },
    get database() {
      return database
    },
    get program() {
      return program
    },
    get reader() {
      return reader
    },
    get id() {
      return id
    },
    get,
    readCase,
    put,
    changed,
    send,
    addressOf,
    readFeature,
    placeIn,
    versions,
    point,
  }
}
