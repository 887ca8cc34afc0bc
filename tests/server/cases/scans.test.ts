import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadImage } from '@napi-rs/canvas'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH, sketch } from '../../support/documents/sketch.ts'
import { hashOf } from '../../support/hash-of.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { ScanState, WireScan, WireScanVersion } from '../../../geodata/wire/scans.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家田埂。'
const ROAD = {
  type: 'Feature',
  id: 'road',
  properties: { names: [{ name: '大湾公路', source: '现场' }], kind: 'road' },
  geometry: { type: 'Point', coordinates: [108.004, 24.001] },
}
const SKETCH = sketch()

let database: Database
let app: FastifyInstance
let id: string
let number = 0

const plane = gaussKruger(108)
const ORIGIN = plane.toPlane([108.001, 24.004])
/** Half a metre a pixel, north up. */
const positionOf = ([right, down]: readonly [number, number]): [number, number] => {
  const [longitude, latitude] = plane.toGeographic([ORIGIN[0] + right / 2, ORIGIN[1] - down / 2])
  return [longitude!, latitude!]
}
const point = (right: number, down: number, placeId: string | null = null) => ({
  pixel: [right, down],
  position: positionOf([right, down]),
  placeId,
})

const { get, readCase } = caseClient(
  () => app,
  () => id,
)
const scans = () => get<WireScan[]>('/scans')
const versions = () => get<WireScanVersion[]>('/scans/1/versions')
const send = async (method: 'POST' | 'PUT', path: string, payload: object) =>
  app.inject({
    method,
    url: `/api/cases/${id}/${path}`,
    headers: { 'if-match': `"${(await readCase()).version}"`, 'accept-language': 'en' },
    payload: { changedBy: OFFICER, ...payload },
  })
const upload = (fileName = 'sketch.png', bytes: Uint8Array = SKETCH, further: object = {}) =>
  send('POST', 'scans', { fileName, base64: Buffer.from(bytes).toString('base64'), title: '示意图', ...further })
const STATE: ScanState = {
  title: '示意图',
  transformation: 'helmert',
  controlPoints: [],
  labels: [],
  withdrawn: false,
}
const change = (state: object, further: object = {}) =>
  send('PUT', 'scans', { number: 1, state: { ...STATE, ...state }, reason: '', ...further })
const errorOf = (response: { json: () => unknown }) =>
  (response.json() as { error: { code: string; message: string } }).error

beforeAll(async () => {
  ;({ database, app } = await openApp())
})
afterAll(() => app.close())

beforeEach(async () => {
  id = await importCase(app, { key: `scan-${++number}`, title: '李家山', text: TEXT, features: [ROAD] })
})

describe('a scan', () => {
  test('is kept as it came, shown as a picture drawn anew, and lies nowhere at first', async () => {
    const before = (await readCase()).version
    const response = await upload()
    expect(response.statusCode).toBe(200)
    expect(response.json<{ data: CaseView }>().data.version).toBe(before + 1)
    const [scan] = await scans()
    expect(scan).toMatchObject({
      number: 1,
      fileName: 'sketch.png',
      sha256: hashOf(SKETCH),
      format: 'png',
      page: 1,
      pages: 1,
      widthPixels: SKETCH_WIDTH,
      heightPixels: SKETCH_HEIGHT,
      version: 1,
      state: STATE,
      report: null,
      changedBy: OFFICER,
    })
    const original = await app.inject(`/api/cases/${id}/scans/1/original`)
    expect(original.rawPayload.equals(SKETCH)).toBe(true)
    expect(original.headers['content-disposition']).toContain('attachment')
    const shown = await app.inject(`/api/cases/${id}/scans/1/picture`)
    expect(shown.headers['content-type']).toBe('image/jpeg')
    expect(shown.headers['x-content-type-options']).toBe('nosniff')
    const picture = await loadImage(shown.rawPayload)
    expect([picture.width, picture.height]).toEqual([SKETCH_WIDTH, SKETCH_HEIGHT])
  })

  test('of the same page is stored once in a case, and in every case that it is given to', async () => {
    await upload()
    const again = await upload('another name.png')
    expect([again.statusCode, errorOf(again).code]).toEqual([409, 'scan-known'])
    expect(await scans()).toHaveLength(1)
    const { rows } = await database.pool.query<{ count: number }>(
      'select count(*) from sizhi.original_file where sha256 = $1',
      [hashOf(SKETCH)],
    )
    expect(rows[0]!.count).toBe(1)
  })

  test.each([
    ['words.txt', Buffer.from(TEXT), 422, 'scan-not-picture'],
    ['paper.pdf', Buffer.from('%PDF-1.4\n'), 422, 'scan-not-picture'],
    ['cut.png', SKETCH.subarray(0, 200), 422, 'document-broken'],
    ['empty.png', Buffer.alloc(0), 422, 'scan-not-picture'],
  ])('%s is refused in a sentence that names it, and nothing is stored', async (fileName, bytes, status, code) => {
    const response = await upload(fileName, bytes)
    expect([response.statusCode, errorOf(response).code]).toEqual([status, code])
    expect(errorOf(response).message).toContain(fileName)
    expect(await scans()).toEqual([])
  })

  test('is asked for by a page that the file has', async () => {
    const response = await upload('sketch.png', SKETCH, { page: 3 })
    expect(errorOf(response)).toMatchObject({ code: 'scan-page-missing' })
    expect(errorOf(response).message).toContain('3')
  })

  test('that is not there is said not to be there', async () => {
    for (const what of ['picture', 'original', 'versions'])
      expect((await app.inject(`/api/cases/${id}/scans/7/${what}`)).statusCode).toBe(404)
    expect(errorOf(await change({})).code).toBe('scan-not-found')
  })
})

describe('laying a scan under the map', () => {
  beforeEach(async () => {
    await upload()
  })

  test('stores points, kind, who, when and how well they agree', async () => {
    const controlPoints = [point(0, 0), point(400, 0), point(0, 300), point(400, 300, 'road')]
    const response = await change({ transformation: 'affine', controlPoints }, { reason: '四角' })
    expect(response.statusCode).toBe(200)
    const [scan] = await scans()
    expect(scan).toMatchObject({ version: 2, changedBy: OFFICER, reason: '四角' })
    expect(scan!.state.controlPoints).toEqual(controlPoints)
    expect(scan!.report!.rootMeanSquareMetres).toBeLessThan(0.001)
    expect(scan!.report!.points).toHaveLength(4)
    expect(scan!.report!.warnings).toEqual([])
  })

  test('keeps points that are too few for the kind, and lays nothing', async () => {
    await change({ transformation: 'affine', controlPoints: [point(0, 0)] })
    const [scan] = await scans()
    expect(scan!.state.controlPoints).toHaveLength(1)
    expect(scan!.report).toBeNull()
  })

  test('tells a point that the others contradict', async () => {
    const good = [point(0, 0), point(400, 0), point(0, 300), point(400, 300), point(200, 150), point(300, 80)]
    const wrong = { ...point(100, 220), position: positionOf([220, 100]) }
    await change({ transformation: 'affine', controlPoints: [...good, wrong] })
    const { report } = (await scans())[0]!
    expect(report!.warnings).toContain('outlier')
    const errors = report!.points.map(({ leaveOneOutMetres }) => leaveOneOutMetres!)
    expect(errors.indexOf(Math.max(...errors))).toBe(6)
    // 120 pixels of half a metre in both directions.
    expect(errors[6]!).toBeCloseTo(Math.hypot(60, 60), 2)
  })

  test.each([
    [
      'a control point beside the picture',
      { controlPoints: [point(0, 0), point(401, 10)] },
      'control-point-beside-picture',
      '2',
    ],
    [
      'a control point at sea',
      { controlPoints: [{ ...point(0, 0), position: [24, 108] }] },
      'control-point-outside-china',
      '1',
    ],
    [
      'a label beside the picture',
      { labels: [{ pixel: [-1, 0], text: '牛角冲', placeId: null }] },
      'label-beside-picture',
      '1',
    ],
    ['a place that the case has not', { controlPoints: [point(0, 0, 'nowhere')] }, 'place-not-found', 'nowhere'],
  ])('refuses %s, says which, and stores nothing', async (_what, state, code, named) => {
    const response = await change(state)
    expect(errorOf(response).code).toBe(code)
    expect(errorOf(response).message).toContain(named)
    expect((await scans())[0]!.version).toBe(1)
  })

  test('is refused to whoever looked at an older case', async () => {
    const response = await app.inject({
      method: 'PUT',
      url: `/api/cases/${id}/scans`,
      headers: { 'if-match': '"1"' },
      payload: { number: 1, state: STATE, changedBy: OFFICER, reason: '' },
    })
    expect(response.statusCode).toBe(412)
  })

  test('goes back to an earlier version as a new one; withdrawn scans return the same way', async () => {
    await change({ controlPoints: [point(0, 0), point(400, 300)] })
    await change({ withdrawn: true })
    const back = await send('PUT', 'scans/return', { number: 1, version: 2 })
    expect(back.statusCode).toBe(200)
    const all = await versions()
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(all[3]!.state).toEqual(all[1]!.state)
    expect(all[3]!.report).toEqual(all[1]!.report)
    expect((await scans())[0]!.state.withdrawn).toBe(false)
    const missing = await send('PUT', 'scans/return', { number: 1, version: 9 })
    expect(errorOf(missing).code).toBe('scan-version-not-found')
  })

  test('is not needed for names at pixels, which lead to places', async () => {
    const labels = [{ pixel: [120, 70], text: '大湾公路', placeId: 'road' }]
    await change({ labels })
    expect((await scans())[0]!.state.labels).toEqual(labels)
  })

  test('stays on record: rows are neither changed nor removed by the application', async () => {
    for (const table of ['scan', 'scan_version', 'scan_display'])
      await expect(database.inTransaction((client) => client.query(`delete from sizhi.${table}`))).rejects.toThrow(
        'permission denied',
      )
  })
})
