import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { FOOT_ID, TONGLUO_FEATURES, TONGLUO_TEXT } from '../../support/cases/tongluo-hill.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireRuler } from '../../../geodata/wire/strips.ts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../server/db/database.ts'

let app: FastifyInstance
let database: Database
let id: string
let number = 0
const { readCase, changed } = caseClient(
  () => app,
  () => id,
)
const rulerOf = ({ strips }: CaseView): WireRuler => strips[0]!

async function answerFootLine(): Promise<CaseView> {
  const { key } = (await readCase()).questions.find(({ code }) => code === 'foot-line')!
  return changed('answers', { key, value: `along:${FOOT_ID}`, answeredBy: '黄调解员' })
}

beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(async () => {
  id = await importCase(app, {
    key: `strips-${++number}`,
    title: '铜锣岭',
    text: TONGLUO_TEXT,
    features: TONGLUO_FEATURES,
  })
})

describe('household strips of a case', () => {
  test('are given in the order of counting, each with the words that tell its place and its width', async () => {
    const view = await readCase()
    expect(view.strips).toHaveLength(1)
    const { landName, origin, intervals, shares, footLine } = rulerOf(view)
    expect([landName, origin, footLine]).toEqual(['铜锣岭', '水井坳', null])
    expect(
      intervals.map(({ numbers, certainty, widthMetres }) => [numbers.first, numbers.last, certainty, widthMetres]),
    ).toEqual([
      [1, 1, 'stated', 40],
      [2, 2, 'stated', 30],
      [3, 4, 'unknown', null],
      [5, 5, 'stated', 50],
      [6, 6, 'implied', null],
    ])
    const [first] = shares
    for (const quote of [first!.numberWords!, first!.footWidth!, first!.topWidth!])
      expect(view.document.text.slice(quote.start, quote.end)).toBe(quote.quote)
    expect([first!.numberWords!.quote, first!.footWidth!.quote]).toEqual(['第一份', '12丈'])
    expect(view.descriptions.find((description) => description.id === first!.descriptionId)!.form).toBe('strip')
  })

  test('stand nowhere on the map until a person says along which line, and then as stretches of that line', async () => {
    expect(rulerOf(await readCase()).intervals.every(({ sketch }) => sketch === null)).toBe(true)
    const { intervals, footLine, toldMetres } = rulerOf(await answerFootLine())
    expect(footLine).toMatchObject({ placeId: FOOT_ID, isDirected: true })
    expect(toldMetres).toBe(120)
    const ends = intervals.map(({ sketch }) => [sketch!.coordinates[0], sketch!.coordinates.at(-1)])
    ends.slice(1).forEach(([begin], index) => expect(begin).toEqual(ends[index]![1]))
    // Counted from the saddle in the west.
    expect(ends[0]![0]![0]!).toBeLessThan(ends.at(-1)![1]![0]!)
    expect(footLine!.geometry.coordinates[0]).toEqual(ends[0]![0])
  })

  test('lie behind a gap with the room that the foot line leaves them', async () => {
    const { intervals, footLine } = rulerOf(await answerFootLine())
    const [, second, gap, fifth] = intervals
    expect([second!.beginsAtLeastMetres, second!.beginsAtMostMetres]).toEqual([40, 40])
    expect([gap!.beginsAtLeastMetres, gap!.beginsAtMostMetres]).toEqual([70, 70])
    expect(fifth!.beginsAtLeastMetres).toBe(70)
    expect(fifth!.beginsAtMostMetres).toBeCloseTo(footLine!.lengthMetres - 50, 6)
  })
})

const PUBLIC_DRAFT = {
  basis: 'notice',
  profile: 'none',
  householdsMetres: 100,
  collectivesMetres: 10,
  mapReviewNumber: null,
  noticeKind: null,
  office: null,
  phone: null,
}

describe('what the public would get', () => {
  test('has no strip in it, neither its words nor its household, its number or its width', async () => {
    const { strips } = await answerFootLine()
    const url = `/api/cases/${id}/publication/preview`
    const answer = await app.inject({ method: 'POST', url, payload: PUBLIC_DRAFT })
    expect(answer.statusCode).toBe(200)
    expect(Object.keys(answer.json<{ data: { record: object } }>().data.record)).not.toContain('strips')
    const told = strips.flatMap(({ shares, origin }) => [
      origin,
      ...shares.flatMap((share) => [share.holder, share.numberWords, share.footWidth, share.topWidth]),
    ])
    const words = told.flatMap((one) => (one === null ? [] : typeof one === 'string' ? one : one.quote))
    expect(words).toContain('韦某甲户')
    for (const word of [...words, '自留山', '某甲', '某乙']) expect(answer.body).not.toContain(word)
  })

  test('is described without strips, and the case with them', async () => {
    const document = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
    const described = (path: string) => JSON.stringify(document.paths[path])
    expect(described('/api/cases/{id}')).toContain('beginsAtLeastMetres')
    expect(described('/api/public/records/{id}')).not.toMatch(/strips|beginsAtLeastMetres|holder/u)
  })
})
