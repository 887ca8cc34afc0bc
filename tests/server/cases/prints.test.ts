import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { unzipSync } from 'fflate'

import { openDemonstration } from '../../support/case-client.ts'
import { pdfPages } from '../../support/sheets/pdf-words.ts'

import type { FastifyInstance } from 'fastify'

const CASE = '/api/cases/450621-qinba-hill/prints'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())

const get = (path: string) => app.inject({ method: 'GET', url: `${CASE}/${path}`, headers: { host: 'office.example' } })

describe('the demonstration on paper', () => {
  test('the bundle holds the maps, the points and all 38 entries of evidence', async () => {
    const response = await get('bundle.pdf')
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    const pages = await pdfPages(response.rawPayload)
    const all = pages.map(({ text }) => text).join('')
    for (const words of ['主张图', '权属界线图', '现场勘查笔录', '界址点成果表', '原告证据目录', '被告证据目录'])
      expect(all).toContain(words)
    expect(all).toContain('共17项')
    expect(all).toContain('共21项')
    expect(pages.at(-1)!.text).toContain(`第${pages.length}页共${pages.length}页`)
  })

  test('the map of the ruling gives each side its ground and is only an illustration', async () => {
    const [map] = await pdfPages(
      (await get('ruling-map.pdf?paper=A3&drawnBy=黄调解员&capacity=县调处办干部')).rawPayload,
    )
    expect(map!.text).toContain('附于上思县人民政府上政裁(2011)18号处理决定')
    expect(map!.text).toContain('示意，不作量测')
    expect(map!.text).toContain('制图人黄调解员')
    expect(Math.round(map!.widthPoints)).toBe(1191)
  })

  test('evidence lists and the record of survey can be had as text to write on', async () => {
    for (const [sheet, words] of [
      ['evidence-plaintiff', '工分簿记录'],
      ['survey-sheet', '现场指认'],
    ] as const) {
      const response = await get(`${sheet}.docx`)
      expect(response.statusCode).toBe(200)
      const xml = new TextDecoder().decode(unzipSync(new Uint8Array(response.rawPayload))['word/document.xml'])
      expect(xml).toContain(words)
    }
  })

  test.each([
    ['dispute-map.pdf?scale=500', 422, 'sheet-scale-too-large'],
    ['dispute-map.pdf?scale=4000', 422, 'sheet-scale-uneven'],
    ['dispute-map.docx', 422, 'sheet-not-as-text'],
    ['evidence-third-party.pdf', 422, 'sheet-without-evidence'],
    ['dispute-map.pdf?paper=A5', 400, 'request-malformed'],
    ['no-such-sheet.pdf', 400, 'request-malformed'],
  ])('%s is refused in one sentence', async (path, status, code) => {
    const response = await get(path)
    expect(response.statusCode, response.body).toBe(status)
    expect(response.json<{ error: { code: string; message: string } }>().error.code).toBe(code)
  })

  test('a case that is not there has no sheets', async () => {
    const response = await app.inject('/api/cases/450621-nowhere/prints/bundle.pdf')
    expect(response.statusCode).toBe(404)
  })
})
