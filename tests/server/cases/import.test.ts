import { beforeAll, expect, test } from 'vitest'

import { placesToGeoJson } from '../../../geodata/places/place-collection.ts'
import { makeGazetteer } from '../../../seeds/places/qinba-hill/gazetteer.ts'
import { desksOfApp, officeApp } from '../../support/office-app.ts'
import { judgmentText } from '../../support/demonstration.ts'
import { freshDatabase } from '../../support/database.ts'
import { docx, documentPart, paragraph } from '../../support/documents/docx.ts'
import { gb18030 } from '../../support/documents/gb18030.ts'
import { ENCRYPTED, pdf } from '../../support/documents/pdf.ts'
import { pngHeaderOf } from '../../support/documents/picture.ts'
import { fetchSignedIn, rememberDesks } from '../../support/signed-in-fetch.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const BOUNDS = '东至甲岭山脊，南至牛坑沟，西至横那公路，北至社王庙'

let database: Database
let app: FastifyInstance

const places = placesToGeoJson(makeGazetteer(7))
const body = (text: string | Buffer, change: object = {}) => ({
  countyCode: '450621',
  countyName: '上思县',
  key: 'new-case',
  title: '新案',
  importedBy: '黄调解员',
  document: { fileName: 'paper.txt', base64: Buffer.from(text).toString('base64') },
  places,
  ...change,
})
const post = (payload: object) => app.inject({ method: 'POST', url: '/api/cases', payload })
const rowsIn = async (table: string): Promise<number> =>
  (await database.pool.query<{ count: number }>(`select count(*)::integer as count from sizhi.${table}`)).rows[0]!.count

beforeAll(async () => {
  database = await freshDatabase()
  app = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  return () => app.close()
})

test.each([
  ['an empty file', '', 422, 'document-empty'],
  ['nothing but white space', ' \n\t　', 422, 'document-empty'],
  ['bytes that are no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 422, 'document-binary'],
  ['a PDF behind a password', Buffer.from(pdf([['东至山脊']], ENCRYPTED)), 422, 'document-encrypted'],
  ['a picture of 20,000 by 20,000 pixels', Buffer.from(pngHeaderOf(20_000, 20_000)), 422, 'picture-too-large'],
  ['a text without any boundary', '村委会于三月召开会议，讨论了扶贫资金的使用。', 422, 'no-boundary'],
  ['a blank form', '四至界限为东至，南至，西至，北至', 422, 'blank-form'],
] as const)('%s is refused in one sentence and nothing is half-stored', async (_situation, text, status, code) => {
  const response = await post(body(Buffer.from(text as string)))
  expect(response.json()).toMatchObject({ error: { code } })
  expect(response.statusCode).toBe(status)
  expect(response.json<{ error: { message: string } }>().error.message).toContain('paper.txt')
  for (const table of ['case_file', 'document', 'original_file', 'place', 'audit', 'county'])
    expect(await rowsIn(table)).toBe(0)
})

test.each([
  ['no collection', { type: 'Nothing' }],
  [
    'a place without a name',
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [108, 22] }, properties: {} }],
    },
  ],
  [
    'a place beyond the poles',
    {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [108, 122] },
          properties: { names: [{ name: '甲岭' }] },
        },
      ],
    },
  ],
])('a gazetteer with %s is refused', async (_situation, given) => {
  const response = await post(body(judgmentText, { places: given }))
  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({ error: { code: 'places-unreadable' } })
  expect(await rowsIn('case_file')).toBe(0)
})

test.each([
  ['a title with a null character', { title: '新\u0000案' }, 'body/title'],
  ['a name with half of a character', { importedBy: '黄\ud842' }, 'body/importedBy'],
  [
    'a place named with a null character',
    {
      places: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 'a',
            geometry: { type: 'Point', coordinates: [108, 22] },
            properties: { names: [{ name: '甲\u0000岭' }] },
          },
        ],
      },
    },
    'body/places/features/0/properties/names/0/name',
  ],
])('%s, which no database holds, is refused with its place', async (_situation, change, where) => {
  const response = await post(body(judgmentText, change))
  expect(response.json()).toMatchObject({ error: { code: 'text-unstorable', details: { where } } })
  expect(response.statusCode).toBe(400)
  expect(await rowsIn('county')).toBe(0)
})

test('a document in broken base64 is refused, for other bytes than were sent would be stored', async () => {
  const base64 = Buffer.from(judgmentText).toString('base64')
  for (const broken of [`四至${base64}`, base64.replace('A', '*'), `${base64}%`]) {
    const response = await post(body(judgmentText, { document: { fileName: 'paper.txt', base64: broken } }))
    expect(response.json()).toMatchObject({ error: { code: 'document-not-base64' } })
  }
  expect(await rowsIn('original_file')).toBe(0)
})

test('more than 50 MB is refused with its size and the limit', async () => {
  const response = await post(body(Buffer.alloc(51 * 1024 * 1024, 0x20)))
  expect(response.statusCode).toBe(413)
  expect(response.json<{ error: { message: string } }>().error.message).toMatch(/51 MB.*50 MB/u)
})

test('a request of another form is refused with the place of the fault', async () => {
  const response = await post(body(judgmentText, { countyCode: '45062' }))
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({ error: { code: 'request-malformed', details: { where: 'body/countyCode' } } })
})

test('a document is read, drawn and stored, with its question left open for a person', async () => {
  const response = await post(body(judgmentText))
  expect(response.statusCode).toBe(201)
  const { data } = response.json<{ data: CaseView }>()
  expect(data).toMatchObject({ id: '450621-new-case', openQuestions: data.questions.length, version: 1 })
  expect(data.questions.map(({ code }) => code)).toContain('which-edge')
  expect(data.questions.every(({ answer }) => answer === null)).toBe(true)
  expect(data.outlines.map(({ role }) => role).sort()).toEqual(['claim', 'claim', 'dividing-line', 'extent'])
})

test('of two cases of one key that are sent at the same moment one is stored and the other refused', async () => {
  const both = await Promise.all([post(body(BOUNDS, { key: 'twins' })), post(body(BOUNDS, { key: 'twins' }))])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
})

test('base64 in lines, as mail programs write it, is whole', async () => {
  const base64 = Buffer.from(BOUNDS).toString('base64').replace(/.{20}/gu, '$&\r\n')
  const response = await post(body(BOUNDS, { key: 'lines', document: { fileName: 'paper.txt', base64 } }))
  expect(response.json<{ data: CaseView }>().data.document.text).toBe(BOUNDS)
})

test('the same key again is refused and the earlier case is untouched', async () => {
  const before = (await app.inject('/api/cases/450621-new-case')).json<{ data: CaseView }>()
  const response = await post(body('东至大路，南至沟，西至田边，北至山顶'))
  expect(response.statusCode).toBe(409)
  expect((await app.inject('/api/cases/450621-new-case')).json()).toEqual(before)
})

test('marks that no place answers to are no error: stored as read, sides open, names listed', async () => {
  const response = await post(
    body('东至甲岭山脊，南至牛坑沟，西至横那公路，北至社王庙', {
      key: 'elsewhere',
      places: { type: 'FeatureCollection', features: [] },
    }),
  )
  expect(response.statusCode).toBe(201)
  const { data } = response.json<{ data: CaseView }>()
  expect(data.descriptions[0]!.calls.map(({ marks }) => marks[0]!.quote)).toEqual([
    '甲岭山脊',
    '牛坑沟',
    '横那公路',
    '社王庙',
  ])
})

test.each([
  ['gbk', 'GB18030 text', gb18030(BOUNDS), { format: 'text', encoding: 'gb18030', recognised: false, pages: [] }],
  [
    'word',
    'a Word document',
    docx(documentPart(paragraph(BOUNDS))),
    { format: 'docx', encoding: null, recognised: false, pages: [] },
  ],
  [
    'pdf',
    'a PDF',
    pdf([[BOUNDS]]),
    { format: 'pdf', encoding: null, recognised: false, pages: [{ start: 0, end: BOUNDS.length, page: 1 }] },
  ],
] as const)('%s: %s is stored as it came, with its text and the way back', async (key, _what, bytes, provenance) => {
  const response = await post(body(Buffer.from(bytes), { key, places: { type: 'FeatureCollection', features: [] } }))
  expect(response.statusCode).toBe(201)
  const { data } = response.json<{ data: CaseView }>()
  expect(data.document).toMatchObject({ text: BOUNDS, provenance })
  expect(data.descriptions[0]!.calls).toHaveLength(4)
  const stored = await database.pool.query<{ bytes: Buffer }>(
    'select bytes from sizhi.original_file where sha256 = $1',
    [data.document.sha256],
  )
  expect(stored.rows[0]!.bytes.equals(bytes)).toBe(true)
})

test('a caller who hangs up while his document is read leaves nothing behind', async () => {
  rememberDesks(await app.listen({ port: 0, host: '127.0.0.1' }), await desksOfApp(app))
  const before = await rowsIn('case_file')
  const controller = new AbortController()
  const sent = fetchSignedIn(`${app.listeningOrigin}/api/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body(Buffer.from(pdf([[BOUNDS]])), { key: 'given-up' })),
    signal: controller.signal,
  })
  setTimeout(() => controller.abort(), 150)
  await expect(sent).rejects.toThrow('aborted')
  // Longer than the reading would have taken.
  await new Promise((resolve) => setTimeout(resolve, 4000))
  expect(await rowsIn('case_file')).toBe(before)
})

test('the API describes itself in OpenAPI 3.1', async () => {
  const description = (await app.inject('/api/openapi.json')).json<{ openapi: string; paths: object }>()
  expect(description.openapi).toBe('3.1.0')
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/api/cases', '/api/cases/{id}', '/api/cases/{id}/answers', '/api/public/records/{id}']),
  )
})
