import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { epsgOfCentralMeridian, gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { programOf } from '../../support/access-token.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { EAST, EDGE, feature, GULLY, NORTH, RIDGE, ROAD, SOUTH, WEST } from '../../support/lines-of-hill.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Feature, Position } from 'geojson'
import type { WirePlaceVersion } from '../../../geodata/wire/places.ts'
import type { Database } from '../../../server/db/database.ts'

const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北与李家山相连。'
const PERSON = '试验·officer'
const MERIDIAN = 108
const POINTS = '/ogc/collections/place-points/items'
const LINES = '/ogc/collections/place-lines/items'
const CRS = (epsg: number) => `http://www.opengis.net/def/crs/EPSG/0/${epsg}`

let app: FastifyInstance
let database: Database
let program: { authorization: string }
let reader: { authorization: string }
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

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
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
const pathOf = (address: unknown) => String(address).replace(/^http:\/\/[^/]+/u, '')
const stored = (response: LightMyRequestResponse, status = 200): LightMyRequestResponse => {
  expect(response.statusCode, response.body).toBe(status)
  return response
}
const readFeature = async (url: string, query = '') => {
  const response = stored(await send('GET', `${url}${query}`))
  return { feature: response.json<Feature>(), etag: String(response.headers['etag']) }
}
const placeIn = async (placeId: string) => (await readCase()).places.find((place) => place.id === placeId)
const versions = async (placeId: string) =>
  (await get<WirePlaceVersion[]>('/places/versions')).filter((version) => version.placeId === placeId)
const reason = encodeURIComponent('现场复核')
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
const refusal = (response: LightMyRequestResponse) =>
  response.json<{ error: { code: string; message: string } }>().error

describe('a place that a program enters', () => {
  test('is in the case as one entered on its page, by whom and why, and is told where it lies', async () => {
    const response = stored(
      await send('POST', POINTS, point([EAST, SOUTH], { otherNames: '枫木、老枫树', fromYear: 1981 })),
      201,
    )
    const { id: featureId } = response.json<Feature>()
    expect(pathOf(response.headers['location'])).toBe(`${POINTS}/${featureId}`)
    const { feature: found, etag } = await readFeature(pathOf(response.headers['location']))
    expect(found).toEqual(response.json())
    expect(etag).toBe(response.headers['etag'])
    expect(found.geometry).toEqual({ type: 'MultiPoint', coordinates: [[EAST, SOUTH]] })
    const placeId = String(found.properties!['placeId'])
    expect(await placeIn(placeId)).toEqual({
      id: placeId,
      kind: 'tree',
      names: ['大枫树', '枫木', '老枫树'].map((name) => ({ name, source: PERSON })),
      geometry: { type: 'Point', coordinates: [EAST, SOUTH] },
      accuracyMetres: 3,
      illustrative: false,
      method: 'measured',
      years: { from: 1981, to: null },
    })
    expect(await versions(placeId)).toMatchObject([{ version: 1, changedBy: PERSON, reason: '现场复核' }])
  })

  test('lies on the same spot in whichever offered system it comes, and in no other', async () => {
    const [north, east] = [
      gaussKruger(MERIDIAN).toPlane([EAST, SOUTH])[1],
      gaussKruger(MERIDIAN).toPlane([EAST, SOUTH])[0],
    ]
    const epsg = epsgOfCentralMeridian(MERIDIAN)
    const sent: [Position, string | null][] = [
      [[EAST, SOUTH, 88], null],
      [[SOUTH, EAST], `<${CRS(4490)}>`],
      [[SOUTH, EAST], CRS(4326)],
      [[north, east], `<${CRS(epsg)}>`],
    ]
    for (const [position, system] of sent) {
      const headers: Record<string, string> = system === null ? {} : { 'content-crs': system }
      const response = stored(await send('POST', POINTS, point(position), headers), 201)
      const { feature: found } = await readFeature(pathOf(response.headers['location']))
      const [[x, y]] = (found.geometry as unknown as { coordinates: [[number, number]] }).coordinates
      expect(Math.abs(x - EAST)).toBeLessThan(1e-8)
      expect(Math.abs(y - SOUTH)).toBeLessThan(1e-8)
    }
    expect((await send('POST', POINTS, point([EAST, SOUTH]), { 'content-crs': `<${CRS(4214)}>` })).statusCode).toBe(400)
    expect((await send('POST', POINTS, point([north, east]))).statusCode).toBe(422)
  })
})

describe('a line that a program changes', () => {
  test('moves what runs along it in the same transaction, leaves the same entry in the log, and can stand again as it was', async () => {
    const entered = await changed('places', { placeId: null, place: EDGE, changedBy: '黄调解员', reason: '' })
    const edge = entered.places.find(({ names }) => names[0]?.name === '李家山南缘')!.id
    const choice = { descriptionId: '0', callIndex: 3, markIndex: 0, placeId: edge, decidedBy: '黄调解员' }
    const [before] = (await changed('place-choices', choice)).outlines
    const plane = gaussKruger(MERIDIAN)
    const moved = [
      [EAST + 0.001, SOUTH - 0.001],
      [EAST + 0.001, NORTH + 0.001],
    ].map((position) => [...plane.toPlane(position)].reverse())
    const { feature: road, etag } = await readFeature(addressOf('road'))
    const headers = {
      'if-match': etag,
      'content-crs': `<${CRS(epsgOfCentralMeridian(MERIDIAN))}>`,
      'sizhi-reason': reason,
    }
    stored(
      await send('PUT', addressOf('road'), { ...road, geometry: { type: 'LineString', coordinates: moved } }, headers),
    )
    const view = await readCase()
    const [after] = view.outlines
    expect(after!.version).toBe(before!.version + 1)
    expect(after!.areas!.ellipsoidalSquareMetres / before!.areas!.ellipsoidalSquareMetres).toBeCloseTo(5 / 4, 3)
    expect(await versions('road')).toMatchObject([
      { version: 1, changedBy: 'import' },
      { version: 2, changedBy: PERSON, reason: '现场复核' },
    ])
    // The same by the page.
    await changed('places', { placeId: 'gully', place: GULLY, changedBy: PERSON, reason: '现场复核' })
    const { rows } = await database.pool.query<{ actor: string; details: object }>(
      `select actor, details from sizhi.case_log where action = 'place-changed' and county_code || '-' ||
         (select key from sizhi.case_file where case_file.case_id = case_log.case_id) = $1 order by log_position`,
      [id],
    )
    expect(rows).toEqual([
      { actor: PERSON, details: { placeId: 'road', reason: '现场复核' } },
      { actor: PERSON, details: { placeId: 'gully', reason: '现场复核' } },
    ])
    const back = await changed('places/return', { placeId: 'road', version: 1, changedBy: '黄调解员' })
    expect(back.outlines[0]!.geometry).toEqual(before!.geometry)
  })

  test('keeps what was not touched to the last digit, and what its layer does not tell', async () => {
    const before = (await placeIn('road'))!
    const crs = `?crs=${encodeURIComponent(CRS(epsgOfCentralMeridian(MERIDIAN)))}`
    const { feature: told, etag } = await readFeature(addressOf('road'), crs)
    const headers = { 'if-match': etag, 'content-crs': `<${CRS(epsgOfCentralMeridian(MERIDIAN))}>` }
    const properties = { ...told.properties, otherNames: '大湾路', reason: '村里的叫法' }
    const response = stored(await send('PUT', addressOf('road'), { ...told, properties }, headers))
    expect(response.json<Feature>().geometry).toEqual(told.geometry)
    expect(await placeIn('road')).toEqual({ ...before, names: [...before.names, { name: '大湾路', source: PERSON }] })
  })

  test('takes parts: what is not named stays, null takes away', async () => {
    const { etag } = await readFeature(addressOf('road'))
    const before = (await placeIn('road'))!
    const patch = { properties: { accuracyMetres: null, kind: 'bank', reason: '量错了' } }
    const response = stored(await send('PATCH', addressOf('road'), patch, { 'if-match': etag }))
    expect(await placeIn('road')).toEqual({ ...before, kind: 'bank', accuracyMetres: null })
    const shape = { geometry: { coordinates: [[[EAST, SOUTH], [EAST, NORTH]]] }, properties: { reason: '改短' } } // prettier-ignore
    stored(await send('PATCH', addressOf('road'), shape, { 'if-match': String(response.headers['etag']) }))
    expect((await placeIn('road'))!.geometry.coordinates).toEqual([
      [EAST, SOUTH],
      [EAST, NORTH],
    ])
  })

  test('that is deleted is out of use and stays on record', async () => {
    const { etag } = await readFeature(addressOf('road'))
    const gone = await send('DELETE', addressOf('road'), undefined, { 'if-match': etag, 'sizhi-reason': reason })
    expect([gone.statusCode, gone.body]).toEqual([204, ''])
    expect((await send('GET', addressOf('road'))).statusCode).toBe(404)
    expect(await placeIn('road')).toBeUndefined()
    expect((await versions('road')).at(-1)).toMatchObject({ place: null, changedBy: PERSON, reason: '现场复核' })
    expect((await changed('places/return', { placeId: 'road', version: 1, changedBy: PERSON })).places).toHaveLength(3)
  })
})

describe('a change of what the program has not seen', () => {
  const patch = { properties: { kind: 'bank', reason: '试' } }
  const tried = (ifMatch?: string) =>
    send('PATCH', addressOf('road'), patch, ifMatch === undefined ? {} : { 'if-match': ifMatch })

  test('is refused: without a mark, with a star, with another, and after somebody changed the place on its page', async () => {
    const { etag } = await readFeature(addressOf('road'))
    expect((await tried()).statusCode).toBe(428)
    expect((await tried('*')).statusCode).toBe(428)
    expect((await tried('"0"')).statusCode).toBe(412)
    await changed('places', { placeId: 'road', place: { ...ROAD, accuracyMetres: 9 }, changedBy: PERSON, reason: '' })
    expect((await tried(etag)).statusCode).toBe(412)
    expect((await send('DELETE', addressOf('road'), undefined, { 'if-match': etag, 'sizhi-reason': 'x' })).statusCode).toBe(412) // prettier-ignore
    expect(await placeIn('road')).toMatchObject({ kind: 'road', accuracyMetres: 9 })
  })

  test('is not one when another place was changed meanwhile, nor when a proxy made its mark weak', async () => {
    const { etag } = await readFeature(addressOf('road'))
    await changed('places', { placeId: 'gully', place: { ...GULLY, accuracyMetres: 9 }, changedBy: PERSON, reason: '' })
    stored(await tried(`"x", W/${etag}`))
  })

  test('is refused to the page, too, when a program was there before', async () => {
    const { version } = await readCase()
    stored(await tried((await readFeature(addressOf('road'))).etag))
    const body = { placeId: 'road', place: ROAD, changedBy: PERSON, reason: '' }
    expect((await put('places', body, version)).statusCode).toBe(412)
  })

  test('of two at once one is stored and one refused', async () => {
    const { etag } = await readFeature(addressOf('road'))
    const answers = await Promise.all([tried(etag), tried(etag)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    expect(await versions('road')).toHaveLength(2)
  })

  test('of what is not there is not found, whatever it was seen as', async () => {
    expect((await send('PUT', addressOf('nothing'), point([EAST, SOUTH]))).statusCode).toBe(404)
    expect((await send('PUT', addressOf('nothing'), point([EAST, SOUTH]), { 'if-match': '"xyz"' })).statusCode).toBe(
      404,
    )
    // A line is no point.
    expect((await send('PATCH', addressOf('road', POINTS), patch, { 'if-match': '"xyz"' })).statusCode).toBe(404)
  })
})

const RING = [[WEST, SOUTH], [EAST, NORTH], [EAST, SOUTH], [WEST, NORTH], [WEST, SOUTH]] // prettier-ignore
test.each<[string, number, string, () => object]>([
  ['no feature', 400, 'feature-unread', () => ({ type: 'FeatureCollection', features: [point([EAST, SOUTH])] })],
  ['a member crs', 400, 'feature-names-system', () => ({ ...point([EAST, SOUTH]), crs: { type: 'name' } })],
  ['a line among points', 422, 'shape-of-other-layer', () => ({ ...point(0), geometry: ROAD.geometry })],
  ['two points in one', 422, 'shape-of-other-layer', () => ({ ...point(0), geometry: { type: 'MultiPoint', coordinates: [[EAST, SOUTH], [WEST, SOUTH]] } })], // prettier-ignore
  ['no geometry', 422, 'shape-of-other-layer', () => ({ ...point(0), geometry: null })],
  ['a point that is a word', 422, 'place-unsound', () => point('here')],
  ['a point in Paris', 422, 'place-unsound', () => point([2.35, 48.85])],
  ['a point with one figure', 422, 'place-unsound', () => point([EAST])],
  ['an unknown property', 422, 'property-not-written', () => point([EAST, SOUTH], { colour: 'red' })],
  ['an unknown kind', 422, 'property-unfit', () => point([EAST, SOUTH], { kind: 'dragon' })],
  ['no name', 422, 'property-unfit', () => point([EAST, SOUTH], { name: ' ' })],
  ['a name that is a number', 422, 'property-unfit', () => point([EAST, SOUTH], { name: 7 })],
  ['an accuracy below zero', 422, 'property-unfit', () => point([EAST, SOUTH], { accuracyMetres: -1 })],
  ['a year that is none', 422, 'property-unfit', () => point([EAST, SOUTH], { fromYear: 1981.5 })],
  [
    'years the wrong way round',
    422,
    'place-years-reversed',
    () => point([EAST, SOUTH], { fromYear: 1990, toYear: 1981 }),
  ],
  ['too long another name', 422, 'property-unfit', () => point([EAST, SOUTH], { otherNames: '长'.repeat(101) })],
  ['a number of its own', 422, 'property-kept', () => point([EAST, SOUTH], { placeId: 'mine' })],
  ['no reason', 422, 'reason-missing', () => point([EAST, SOUTH], { reason: '  ' })],
  ['too long a reason', 422, 'reason-missing', () => point([EAST, SOUTH], { reason: 'x'.repeat(301) })],
  ['a case that is none', 404, 'case-not-found', () => point([EAST, SOUTH], { case: '450621-nowhere' })],
  ['half a character', 400, 'text-unstorable', () => point([EAST, SOUTH], { name: '\uD842' })],
])('%s is refused with %i and a sentence, and nothing is stored', async (_, status, code, body) => {
  const { version } = await readCase()
  const response = await send('POST', POINTS, body())
  expect([response.statusCode, refusal(response).code]).toEqual([status, code])
  expect(refusal(response).message).toMatch(/\.$/u)
  expect(refusal(await send('POST', POINTS, body(), { 'accept-language': 'zh-CN' })).message).toMatch(/。$/u)
  expect((await readCase()).version).toBe(version)
})

test('an area whose edge crosses itself is refused', async () => {
  const body = { ...point(0), geometry: { type: 'Polygon', coordinates: [RING] } }
  const response = await send('POST', '/ogc/collections/place-areas/items', body)
  expect([response.statusCode, refusal(response).code]).toEqual([422, 'place-unsound'])
})

test('a feature that says it is another, or of another case, is refused', async () => {
  const { feature: road, etag } = await readFeature(addressOf('road'))
  const other = { ...road.properties, reason: '试' }
  const tries: [object, string][] = [
    [{ ...road, id: '450621.x.road', properties: other }, 'feature-id-other'],
    [{ ...road, properties: { ...other, case: '450621-x' } }, 'property-kept'],
    [{ ...road, properties: { ...other, placeId: 'gully' } }, 'property-kept'],
    [{ ...road, properties: { ...other, caseTitle: '别的案' } }, 'property-kept'],
  ]
  for (const [body, code] of tries) {
    const response = await send('PUT', addressOf('road'), body, { 'if-match': etag })
    expect([response.statusCode, refusal(response).code]).toEqual([422, code])
  }
})

test('content of no type, of another type and of no sense is refused', async () => {
  const bare = await app.inject({ method: 'POST', url: POINTS, headers: program, payload: Buffer.from('{}') })
  expect(bare.statusCode).toBe(400)
  for (const type of ['text/plain', 'application/merge-patch+json'])
    expect((await send('POST', POINTS, '{}', { 'content-type': type })).statusCode).toBe(415)
  expect((await send('PATCH', addressOf('road'), '{}', { 'content-type': 'application/geo+json' })).statusCode).toBe(
    415,
  )
  expect(refusal(await send('POST', POINTS, '{"type":')).code).toBe('feature-unread')
})

test('what may be done is told as it is: to whoever writes, to whoever reads, of what is only read', async () => {
  const told = async (url: string, headers: Record<string, string>) =>
    stored(await send('OPTIONS', url, undefined, headers)).headers
  expect(await told(POINTS, {})).toMatchObject({ allow: 'GET, HEAD, OPTIONS, POST', 'accept-post': 'application/geo+json, application/json' }) // prettier-ignore
  expect(await told(addressOf('road'), {})).toMatchObject({ allow: 'GET, HEAD, OPTIONS, PUT, PATCH, DELETE', 'accept-patch': 'application/merge-patch+json' }) // prettier-ignore
  for (const url of [POINTS, addressOf('road')]) expect((await told(url, reader)).allow).toBe('GET, HEAD, OPTIONS')
  expect((await told('/ogc/collections/claims/items', {})).allow).toBe('GET, HEAD, OPTIONS')
})

test.each([
  'claims',
  'outlines',
  'segments',
  'overlaps',
  'dividing-lines',
  'awards',
  'evidence-pins',
  'parcels',
  'published-lines',
])('%s are not written, and the answer says where they are changed', async (layer) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const url = `/ogc/collections/${layer}/items${method === 'POST' ? '' : '/450621.x.1'}`
    const response = await send(method, url, method === 'DELETE' ? undefined : point([EAST, SOUTH]))
    expect([response.statusCode, response.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(refusal(response).message).toContain('on the page of the case')
  }
})

test('a method in the wrong place is told the right one', async () => {
  const onMany = await send('PUT', POINTS, point([EAST, SOUTH]))
  expect([onMany.statusCode, onMany.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
  const onOne = await send('POST', addressOf('road'), point([EAST, SOUTH]))
  expect([onOne.statusCode, onOne.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS, PUT, PATCH, DELETE'])
})

test('the schema of places says what may be written, and the standards kept to name it', async () => {
  const schema = (await send('GET', '/ogc/collections/place-points/schema')).json<{
    required: string[]
    properties: Record<string, { enum?: string[]; readOnly?: boolean; writeOnly?: boolean }>
  }>()
  expect(schema.required).toEqual(['geometry', 'case', 'kind', 'name'])
  expect(schema.properties['kind']!.enum).toContain('ridge')
  expect([schema.properties['placeId']!.readOnly, schema.properties['reason']!.writeOnly]).toEqual([true, true])
  const { conformsTo } = (await send('GET', '/ogc/conformance')).json<{ conformsTo: string[] }>()
  for (const name of ['create-replace-delete', 'update', 'optimistic-locking-etags', 'features'])
    expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/${name}`)
})
