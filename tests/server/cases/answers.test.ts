import { beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { QuestionCode } from '../../../geodata/boundary/model.ts'
import type { CaseSummary, CaseView } from '../../../geodata/wire/case.ts'
import type { WireQuestion } from '../../../geodata/wire/questions.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-asked'
const TEXT = '四至:东至坑,南至牛姑畑边,南至老松树,北至社公庙。村民到场。'
const OFFICER = '黄调解员'
const TREE = {
  type: 'Feature',
  properties: { id: 'tree', kind: 'tree', names: [{ name: '老松树', source: '示意' }], illustrative: true },
  geometry: { type: 'Point', coordinates: [107.97, 22.14] },
}

let database: Database
let app: FastifyInstance

const {
  readCase: view,
  put,
  changed: stored,
} = caseClient(
  () => app,
  () => ID,
)
const asked = ({ questions }: CaseView, code: QuestionCode): WireQuestion => questions.find((one) => one.code === code)!
const answer = async (code: QuestionCode, value: string) =>
  stored('answers', { key: asked(await view(), code).key, value, answeredBy: OFFICER })
const withdraw = async (code: QuestionCode) =>
  stored('answers/withdraw', { key: asked(await view(), code).key, answeredBy: OFFICER })
const callsOf = ({ descriptions }: CaseView) => descriptions[0]!.calls
const openCount = async () => (await app.inject('/api/cases')).json<{ data: CaseSummary[] }>().data[0]!.openQuestions

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await importCase(app, { key: 'asked', title: '有疑问的案', text: TEXT, features: [TREE] })
  return () => app.close()
})

describe('answers to the questions of a case', () => {
  test('every question has candidates, and none is answered', async () => {
    const data = await view()
    const codes = data.questions.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['side-missing', 'feature-ambiguous', 'landmark-perishable']))
    expect(data.questions.every(({ candidates, answer: given }) => candidates.length > 0 && given === null)).toBe(true)
    expect(await openCount()).toBe(data.questions.length)
  })

  test('an answer changes the call, says whose it is, and counts as answered', async () => {
    const before = await view()
    const after = await answer('feature-ambiguous', 'kind:stream')
    expect(callsOf(before)[0]!.marks[0]!.kind).toBe('gully')
    expect(callsOf(after)[0]!.marks[0]!.kind).toBe('stream')
    expect(callsOf(after)[0]!.answers).toMatchObject([
      { code: 'feature-ambiguous', value: 'kind:stream', answeredBy: OFFICER },
    ])
    expect(callsOf(after).slice(1)).toEqual(callsOf(before).slice(1))
    expect(after.openQuestions).toBe(before.openQuestions - 1)
  })

  test('a side told twice is given to the side that was wanting', async () => {
    const before = await view()
    const tree = callsOf(before)[2]!
    const after = await answer('side-missing', `is-side:W@${tree.start}`)
    expect(callsOf(after).map(({ side }) => side)).toEqual(['E', 'S', 'W', 'N'])
  })

  test('a tree that is gone no longer leads to the line', async () => {
    const drawnFrom = ({ outlines }: CaseView) => outlines[0]!.unlocated.map(({ quote }) => quote)
    const after = await answer('landmark-perishable', 'gone')
    expect(callsOf(after)[2]!.marks[0]).toMatchObject({ quote: '老松树', condition: 'gone' })
    expect(drawnFrom(after)).not.toContain('老松树')
    expect(after.outlines[0]!.openSides).toContainEqual(expect.objectContaining({ side: 'W', reason: 'landmark-gone' }))
  })

  test('an accepted correction reads the description again, and the answers stand', async () => {
    const before = await view()
    const correction = before.document.corrections.find(({ from }) => from === '畑')!
    const { span, from, to } = correction
    const after = await stored('corrections', {
      corrections: [{ span, from, to }],
      decision: 'accepted',
      decidedBy: OFFICER,
    })
    expect(callsOf(after).map(({ side, answers }) => [side, answers?.length ?? 0])).toEqual([
      ['E', 1],
      ['S', 0],
      ['W', 2],
      ['N', 0],
    ])
  })

  test('taken back, the question is open, the call reads as before, and what was answered stays on record', async () => {
    const withdrawn = await withdraw('feature-ambiguous')
    const question = asked(withdrawn, 'feature-ambiguous')
    expect(question.answer).toBeNull()
    expect(question.history.map(({ value }) => value)).toEqual(['kind:stream', null])
    expect(callsOf(withdrawn)[0]).not.toHaveProperty('answers')
    expect(callsOf(withdrawn)[0]!.marks[0]!.kind).toBe('gully')
    const again = await answer('feature-ambiguous', 'kind:water-body')
    expect(callsOf(again)[0]!.marks[0]).toMatchObject({ kind: 'water-body', role: 'neighbour' })
  })

  test('a call corrected by hand is as the hand says, and is asked nothing; undone, the answer holds again', async () => {
    const before = await view()
    const { start: from, end: upTo, side, act, marks } = callsOf(before)[0]!
    const span = { start: from, end: upTo }
    const kept = marks.map(({ start, end }) => ({ start, end, role: 'line', kind: 'ridge' }))
    const body = { descriptionId: '0', span, calls: [{ ...span, side, act, marks: kept }], decidedBy: OFFICER }
    const byHand = await stored('call-corrections', body)
    expect(callsOf(byHand)[0]!.marks[0]!.kind).toBe('ridge')
    expect(callsOf(byHand)[0]).not.toHaveProperty('answers')
    expect(callsOf(byHand)[0]!.correction!.machine[0]!.marks[0]!.kind, 'the machine, not the answer').toBe('gully')
    expect(asked(byHand, 'feature-ambiguous')).toBeUndefined()
    expect(byHand.settledQuestions, 'the answer is not out of sight').toMatchObject([
      { code: 'feature-ambiguous', answer: { answeredBy: OFFICER }, settledBy: 'other' },
    ])
    const undone = await stored('call-corrections/undo', { number: 1, decidedBy: OFFICER })
    expect(callsOf(undone)[0]!.marks[0]!.kind).toBe('water-body')
  })
})

describe('refusals, each in a sentence, with nothing stored', () => {
  test('what is no candidate, an unknown question, an old version, no name, nothing to take back', async () => {
    const before = await view()
    const { key } = asked(before, 'feature-ambiguous')
    const refused = async (path: string, payload: object, version?: number) => {
      const response = await put(path, payload, version)
      return [response.statusCode, response.json<{ error: { code: string } }>().error.code]
    }
    const by = { answeredBy: OFFICER }
    expect(await refused('answers', { key, value: 'kind:grave', ...by })).toEqual([422, 'answer-not-candidate'])
    expect(await refused('answers', { key, value: 'perhaps', ...by })).toEqual([422, 'answer-not-candidate'])
    expect(await refused('answers', { key: 'open-end@1', value: 'stays-open', ...by })).toEqual([
      404,
      'question-not-found',
    ])
    expect(await refused('answers', { key, value: 'kind:gully', ...by }, 1)).toEqual([412, 'stale-version'])
    expect(await refused('answers', { key, value: 'kind:gully', answeredBy: ' ' })).toEqual([400, 'request-malformed'])
    await withdraw('feature-ambiguous')
    expect(await refused('answers/withdraw', { key, ...by })).toEqual([404, 'nothing-to-withdraw'])
    expect(asked(await view(), 'feature-ambiguous').history).toHaveLength(4)
  })

  test('who answered and who took back is in the log', async () => {
    const { rows } = await database.pool.query<{ action: string; actor: string; details: { quote: string } }>(
      "select action, actor, details from sizhi.audit where action in ('question-answered', 'answer-withdrawn')",
    )
    expect(rows.filter(({ action }) => action === 'answer-withdrawn')).toHaveLength(2)
    expect(rows.every(({ actor, details }) => actor === OFFICER && details.quote !== '')).toBe(true)
  })
})
