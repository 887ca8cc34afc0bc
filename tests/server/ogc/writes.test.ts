import { describe, expect, test } from 'vitest'

import { epsgOfCentralMeridian, gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { EAST, EDGE, GULLY, NORTH, ROAD, SOUTH } from '../../support/lines-of-hill.ts'
import { POINTS, stored, writingProgram } from '../../support/writing-program.ts'

import type { Feature, Position } from 'geojson'

const PERSON = '试验·officer'
const MERIDIAN = 108
const CRS = (epsg: number) => `http://www.opengis.net/def/crs/EPSG/0/${epsg}`
const pathOf = (address: unknown) => String(address).replace(/^http:\/\/[^/]+/u, '')
const reason = encodeURIComponent('现场复核')
const hill = writingProgram()
const { readCase, put, changed, send, addressOf, readFeature, placeIn, versions, point } = hill

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
    const { rows } = await hill.database.pool.query<{ actor: string; details: object }>(
      `select actor, details from sizhi.case_log where action = 'place-changed' and county_code || '-' ||
         (select key from sizhi.case_file where case_file.case_id = case_log.case_id) = $1 order by log_position`,
      [hill.id],
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
