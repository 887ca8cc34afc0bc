import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { drawingOf, polylineOf, textOf } from '../../support/drawings.ts'
import { gbk } from '../../support/gbk.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireUpload } from '../../../geodata/wire/file-preview.ts'
import type { PlacesPreview, WireFoundPlace } from '../../../geodata/wire/place-import.ts'
import type { WirePlaceVersion } from '../../../geodata/wire/places.ts'
import type { FastifyInstance } from 'fastify'

/** The fourth side is drawn by hand; the other three are in the file. */
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家田埂。'
const NORTH = {
  type: 'Feature',
  id: 'bank',
  properties: { names: [{ name: '李家田埂', source: '现场' }], kind: 'bank' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [107.999, 24.003],
      [108.007, 24.003],
    ],
  },
}
const OFFICER = '黄调解员'
const HILL = readFileSync(join(import.meta.dirname, '../../fixtures/places/gbk-with-cpg.zip'))

let app: FastifyInstance
let id: string
let number = 0

const { get, readCase } = caseClient(
  () => app,
  () => id,
)
/** Sends a file, and tells it by its hash from then on. */
const file = async (fileName: string, bytes: Uint8Array | string) => {
  const response = await app.inject({
    method: 'POST',
    url: `/api/cases/${id}/places/uploads?${new URLSearchParams({ fileName }).toString()}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  })
  return { fileName, sha256: response.json<{ data: WireUpload }>().data.sha256 }
}
const preview = (payload: object) =>
  app.inject({ method: 'POST', url: `/api/cases/${id}/places/preview`, payload, headers: { 'accept-language': 'en' } })
const importPlaces = async (payload: object, version?: number) =>
  app.inject({
    method: 'POST',
    url: `/api/cases/${id}/places/import`,
    headers: { 'if-match': `"${version ?? (await readCase()).version}"` },
    payload: { importedBy: OFFICER, ...payload },
  })
const codeOf = (response: { json: () => unknown }): string =>
  (response.json() as { error: { code: string } }).error.code

beforeAll(async () => {
  ;({ app } = await openApp())
})
afterAll(() => app.close())

beforeEach(async () => {
  id = await importCase(app, { key: `import-${++number}`, title: '李家山', text: TEXT, features: [NORTH] })
})

describe('a file of places', () => {
  test('is looked at before anything is stored', async () => {
    const before = await readCase()
    const response = await preview(await file('山.zip', HILL))
    const { data } = response.json<{ data: PlacesPreview }>()
    expect(data).toMatchObject({ referenceSystem: 'EPSG:4545', isSystemStated: true, notices: [], problems: [] })
    expect(data.places.map(({ row, kind, names }) => [row, kind, names.map(({ name }) => name)])).toEqual([
      [1, 'road', ['大湾公路', '湾头路']],
      [2, 'gully', ['牛角冲']],
      [3, 'ridge', ['石壁岭', '石背岭']],
    ])
    expect(await readCase()).toEqual(before)
  })

  test('comes into the case in one step: the outline closes, each place keeps who, when and which file', async () => {
    expect((await readCase()).outlines[0]!.geometry).toBeNull()
    const response = await importPlaces(await file('山.zip', HILL))
    const { data } = response.json<{ data: CaseView }>()
    expect(data.outlines[0]!.geometry).not.toBeNull()
    expect(data.places.map(({ id: placeId }) => placeId)).toEqual(['bank', 'imported-1', 'imported-2', 'imported-3'])
    expect(await readCase()).toEqual(data)
    expect(response.headers['etag']).toBe(`"${data.version}"`)
    const versions = await get<WirePlaceVersion[]>('/places/versions')
    const sha256 = createHash('sha256').update(HILL).digest('hex')
    expect(versions).toHaveLength(3)
    for (const version of versions)
      expect(version).toMatchObject({ version: 1, changedBy: OFFICER, sourceFile: '山.zip', sourceSha256: sha256 })
  })

  test('that came before is said to have, and gets ids of its own', async () => {
    await importPlaces(await file('山.zip', HILL))
    const seen = (await preview(await file('again.zip', HILL))).json<{ data: PlacesPreview }>().data
    expect(seen.notices).toEqual(['imported-before'])
    const { data } = (await importPlaces(await file('again.zip', HILL))).json<{ data: CaseView }>()
    expect(data.places.map(({ id: placeId }) => placeId)).toContain('imported-6')
  })

  test('is found by name, alias, sound and kind', async () => {
    await importPlaces(await file('山.zip', HILL))
    const search = async (query: string) =>
      (await app.inject(`/api/cases/${id}/places/search?${query}`))
        .json<{ data: WireFoundPlace[] }>()
        .data.map(({ name, reason }) => [name, reason])
    expect(await search(`words=${encodeURIComponent('湾头路')}`)).toEqual([['湾头路', 'alias']])
    expect(await search('words=shibiling')).toEqual([['石壁岭', 'same-letters']])
    expect(await search('kind=gully')).toEqual([['牛角冲', 'kind']])
    expect((await app.inject(`/api/cases/${id}/places/search?kind=castle`)).statusCode).toBe(400)
  })
})

describe('a drawing of CASS', () => {
  const drawing = () =>
    gbk(
      drawingOf([
        ...textOf('ZJ', '四棵松', [36_500_100, 2_655_300]),
        ...polylineOf('DGX', [[36_500_000, 2_655_000], [36_500_100, 2_655_050]], { bulge: 0.5 }), // prettier-ignore
      ]),
    )

  test('shows its layers, its encoding and what each column becomes, and stores nothing until system and rows are decided', async () => {
    const before = await readCase()
    const sent = await file('山.dxf', drawing())
    const seen = (await preview(sent)).json<{ data: PlacesPreview }>().data
    expect(seen.look).toMatchObject({
      format: 'dxf',
      encoding: { name: 'gb18030', told: 'file' },
      layers: [
        { name: 'ZJ', features: 1, isChosen: true },
        { name: 'DGX', features: 1, isChosen: true },
      ],
      rowsRead: 2,
    })
    expect(seen.look.columns.find(({ becomes }) => becomes === 'name')?.name).toBe('文字')
    expect(seen.problems.map(({ code, row }) => [code, row])).toEqual([['row-curved', 2]])
    expect(codeOf(await importPlaces(sent))).toBe('places-datum-unstated')
    expect(codeOf(await importPlaces({ ...sent, referenceSystem: 'EPSG:4524' }))).toBe('places-rows-left')
    expect(codeOf(await importPlaces({ ...sent, referenceSystem: 'GCJ-02' }))).toBe('file-offset-system')
    expect(await readCase()).toEqual(before)
    const ticked = { ...sent, referenceSystem: 'EPSG:4524', layers: ['ZJ'] }
    const { data } = (await importPlaces(ticked)).json<{ data: CaseView }>()
    expect(data.places.map(({ names }) => names[0]!.name)).toEqual(['李家田埂', '四棵松'])
  })

  test('that cannot be taken yet is shown all the same, with what has to be chosen', async () => {
    const bare = drawingOf(textOf('ZJ', '四棵松', [500_100, 2_655_300]))
    const seen = (await preview(await file('山.dxf', bare))).json<{ data: PlacesPreview }>().data
    expect(seen).toMatchObject({ referenceSystem: null, places: [], problem: { code: 'places-zone-missing' } })
    expect(seen.look.rows).toHaveLength(1)
  })
})

describe('what nobody has decided is not stored', () => {
  const POINTS = '点名,经度,纬度\n四棵松,108.002,24.001\n,108.002,24.002'

  test('a datum that only the numbers tell, and rows that cannot be used, until a person decides both', async () => {
    const before = await readCase()
    const seen = (await preview(await file('points.csv', POINTS))).json<{ data: PlacesPreview }>().data
    expect(seen).toMatchObject({ referenceSystem: 'EPSG:4490', isSystemStated: false, notices: ['datum-assumed'] })
    expect(seen.problems).toEqual([
      { code: 'place-row-without-name', row: 3, sentence: 'Number 3 bears no name; add one.' },
    ])
    const points = await file('points.csv', POINTS)
    expect(codeOf(await importPlaces(points))).toBe('places-datum-unstated')
    expect(codeOf(await importPlaces({ ...points, referenceSystem: 'EPSG:4490' }))).toBe('places-rows-left')
    expect(await readCase()).toEqual(before)
    const decided = await importPlaces({ ...points, referenceSystem: 'EPSG:4490', leaveOutProblems: true })
    expect(decided.json<{ data: CaseView }>().data.places).toHaveLength(2)
  })

  test('an old version, none at all, another case, a file that nobody sent', async () => {
    const before = await readCase()
    const hill = await file('山.zip', HILL)
    expect((await importPlaces(hill, before.version + 7)).statusCode).toBe(412)
    const url = `/api/cases/${id}/places/import`
    expect((await app.inject({ method: 'POST', url, payload: { ...hill, importedBy: OFFICER } })).statusCode).toBe(428)
    expect((await app.inject({ method: 'POST', url: url.replace(id, 'none'), payload: hill })).statusCode).toBe(400)
    const elsewhere = url.replace(id, '450621-none').replace('import', 'preview')
    expect((await app.inject({ method: 'POST', url: elsewhere, payload: hill })).statusCode).toBe(404)
    expect(codeOf(await preview({ fileName: 'a.csv', sha256: '0'.repeat(64) }))).toBe('file-gone')
    expect(await readCase()).toEqual(before)
  })
})
