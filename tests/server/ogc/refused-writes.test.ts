import { expect, test } from 'vitest'

import { EAST, NORTH, ROAD, SOUTH, WEST } from '../../support/lines-of-hill.ts'
import { POINTS, refusal, stored, writingProgram } from '../../support/writing-program.ts'

const hill = writingProgram()
const { readCase, send, addressOf, readFeature, point } = hill

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
  const bare = await hill.app.inject({ method: 'POST', url: POINTS, headers: hill.program, payload: Buffer.from('{}') })
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
  for (const url of [POINTS, addressOf('road')]) expect((await told(url, hill.reader)).allow).toBe('GET, HEAD, OPTIONS')
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
