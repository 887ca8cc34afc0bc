import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'

import { officeApp } from '../../support/office-app.ts'
import { judgmentText } from '../../support/demonstration.ts'
import { freshDatabase } from '../../support/database.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'

let app: FastifyInstance

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}.txt`, import.meta.url), 'utf8')

async function importText(key: string, text: string): Promise<CaseView> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/cases',
    payload: {
      countyCode: '450621',
      countyName: '上思县',
      key,
      title: key,
      importedBy: '黄调解员',
      document: { fileName: 'paper.txt', base64: Buffer.from(text).toString('base64') },
      places: { type: 'FeatureCollection', features: [] },
    },
  })
  expect(response.statusCode, response.body).toBe(201)
  return response.json<{ data: CaseView }>().data
}

beforeAll(async () => {
  const database = await freshDatabase()
  app = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  return () => app.close()
})

describe('the judgment of the demonstration as recorded', () => {
  let view: CaseView
  beforeAll(async () => {
    view = await importText('demonstration', judgmentText)
  })

  test('keeps every record of an entry, with kind and date', () => {
    const entry = view.evidence.find(({ offeredBy, number }) => offeredBy === 'plaintiff' && number === '15')
    expect(entry?.records.map(({ kind, date }) => [kind, date?.from])).toEqual([
      ['testimony', '1996-04-16'],
      ['testimony', '1996-08-06'],
      ['testimony', '2005-07-08'],
      ['testimony', '1996-08-09'],
      ['testimony', '2005-07-11'],
    ])
  })

  test('shares a paper where the court says so and merges no proposal', () => {
    const { evidence, samePapers } = view
    const paperId = (side: { offeredBy: string; number: string }) =>
      evidence.find(({ offeredBy, number }) => offeredBy === side.offeredBy && number === side.number)?.paperId
    expect(samePapers).toHaveLength(7)
    for (const { basis, first, second } of samePapers)
      expect(paperId(first) === paperId(second)).toBe(basis === 'stated')
  })

  test('keeps the missing seal of the certificate and the seal on its cover', () => {
    const certificate = view.papers.find(
      ({ title, claimantLetter }) => title === '山界林权证' && claimantLetter === 'A',
    )
    const seals = certificate?.statements.filter(({ seal }) => seal !== 'not-said')
    expect(seals?.map(({ seal, sealPlace, date }) => [seal, sealPlace, date?.from ?? null])).toEqual([
      ['absent', 'issuing-authority', null],
      ['present', 'cover', '1981-05-24'],
    ])
    for (const { words } of certificate?.statements ?? [])
      expect(view.document.text.slice(words.start, words.end)).toBe(words.quote)
  })

  test('lets the decision stand by its orders', () => {
    expect(view.orders.map(({ effects }) => effects)).toEqual([['upholds'], ['costs']])
    expect(view.ruling).toMatchObject({ standing: 'stands', upheld: true })
  })
})

test('the timeline is stored in the order of time, with the gap between decision and suit', async () => {
  const { document, timeline, ruling } = await importText('timeline', judgmentText)
  expect(timeline.map(({ date }) => date.from)).toEqual(timeline.map(({ date }) => date.from).sort())
  for (const { words } of timeline) expect(document.text.slice(words.start, words.end)).toBe(words.quote)
  const [flagged, ...others] = timeline.filter(({ gap }) => gap !== null)
  expect(others).toEqual([])
  expect(flagged?.date.from).toBe('2014-09-03')
  expect(timeline[flagged?.gap?.sinceIndex ?? -1]?.date.from).toBe(ruling?.date?.from)
})

test('a decision that a court revoked is no longer upheld', async () => {
  const { ruling, orders } = await importText('revoked', fixture('judgment-hunan'))
  expect(ruling).toMatchObject({ number: '石政林决字〔2018〕7号', standing: 'revoked', upheld: false })
  expect(orders.map(({ number, effects }) => [number, effects])).toEqual([
    [1, ['revokes']],
    [2, ['orders-anew']],
    [null, ['costs']],
  ])
})

test.each([
  'court-ruling-guizhou',
  'ruling-decision-guizhou',
  'mediation-agreement-jiangxi',
  'survey-record-fujian',
  'approval-form-fujian',
  'certificate-jiangxi',
] as const)('%s is stored under its kind', async (name) => {
  // Papers without a boundary of their own get one, for a case begins with a boundary.
  const { document } = await importText(
    name,
    `${fixture(name)}\n附记：争议地东至大路，南至小河，西至山顶，北至公路。\n`,
  )
  expect(document.kind).toBe(name.replace(/-[a-z]+$/u, ''))
})
