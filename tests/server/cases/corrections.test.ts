import { beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { EDGE_QUESTION } from '../../support/demonstration.ts'
import { freshDatabase } from '../../support/database.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CallCorrectionBody } from '../../../geodata/wire/corrections.ts'
import type { WireCall } from '../../../geodata/wire/reading.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const DEMONSTRATION = '450621-qinba-hill'
const DAMAGED = '450621-damaged'
const TEXT = '四至:东至老鹰岭,南至牛姑畑边,西至大路,北至社公庙。村民小组组长到场。覀边有塘。'
const OFFICER = '黄调解员'

type HandCall = CallCorrectionBody['calls'][number]

let database: Database
let app: FastifyInstance

const readCase = async (id: string): Promise<CaseView> =>
  (await app.inject(`/api/cases/${id}`)).json<{ data: CaseView }>().data
const put = async (id: string, path: string, payload: object, version?: number) =>
  app.inject({
    method: 'PUT',
    url: `/api/cases/${id}/${path}`,
    headers: { 'if-match': `"${version ?? (await readCase(id)).version}"` },
    payload,
  })
const changed = async (id: string, path: string, payload: object): Promise<CaseView> => {
  const response = await put(id, path, payload)
  expect(response.json()).not.toHaveProperty('error')
  expect(response.statusCode).toBe(200)
  const { data } = response.json<{ data: CaseView }>()
  expect(response.headers['etag']).toBe(`"${data.version}"`)
  expect(await readCase(id), 'a later reader sees the same').toEqual(data)
  return data
}
const correctionOf = ({ document }: CaseView, from: string) =>
  document.corrections.find((known) => known.from === from)!
const decide = (view: CaseView, froms: string[], decision: string) =>
  changed(view.id, 'corrections', {
    corrections: froms.map((from) => correctionOf(view, from)).map(({ span, from, to }) => ({ span, from, to })),
    decision,
    decidedBy: OFFICER,
  })
const callOf = (view: CaseView, callIndex: number, descriptionId = '0') =>
  view.descriptions.find(({ id }) => id === descriptionId)!.calls[callIndex]!
const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })
const byHand = ({ start, end, side, act, marks }: WireCall): HandCall => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark) => ({ start: mark.start, end: mark.end, role: mark.role, kind: mark.kind })),
})
const correctionBody = (view: CaseView, callIndex: number, change: Partial<HandCall> = {}): CallCorrectionBody => {
  const call = callOf(view, callIndex)
  return { descriptionId: '0', span: spanOf(call), calls: [{ ...byHand(call), ...change }], decidedBy: OFFICER }
}
/** Of the case's extent: each segment with the words of the call that it answers. */
const segmentWords = (view: CaseView) =>
  outline(view, 'extent').segments.map(({ callIndex, placeId, geometry }) => {
    const call = callIndex === null ? null : callOf(view, callIndex)
    return { words: call && view.document.text.slice(call.start, call.end), placeId, geometry }
  })
/** Which words each followed feature answers. */
const featureWords = (view: CaseView) =>
  segmentWords(view)
    .filter(({ placeId }) => placeId !== null)
    .map(({ words, placeId }) => [words, placeId])
    .sort()
const outline = (view: CaseView, role: string) => view.outlines.find((found) => found.role === role)!
const logged = async (action: string) =>
  (await database.pool.query<{ details: object }>('select actor, details from sizhi.audit where action = $1', [action]))
    .rows

beforeAll(async () => {
  database = await freshDatabase()
  await loadDemonstration({ database, progress: () => undefined })
  app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await app.ready()
  await app.inject({
    method: 'POST',
    url: '/api/cases',
    payload: {
      countyCode: '450621',
      countyName: '上思县',
      key: 'damaged',
      title: '有错字的案',
      importedBy: OFFICER,
      document: { fileName: 'paper.txt', base64: Buffer.from(TEXT).toString('base64') },
      places: { type: 'FeatureCollection', features: [] },
    },
  })
  return () => app.close()
})

describe('corrections of the reading text', () => {
  test('the sure ones are applied, the rest wait, and nobody has decided', async () => {
    const view = await readCase(DAMAGED)
    expect(view.document.corrections.map(({ from, applied, decision }) => [from, applied, decision])).toEqual([
      ['畑', false, null],
      ['村民小组组长', false, null],
      ['覀', true, null],
    ])
  })

  test('a decision without a name, without a version, to an old version, or on what is not proposed changes nothing', async () => {
    const before = await readCase(DAMAGED)
    const { span, from, to } = correctionOf(before, '畑')
    const body = { corrections: [{ span, from, to }], decision: 'accepted', decidedBy: OFFICER }
    expect((await put(DAMAGED, 'corrections', { ...body, decidedBy: ' ' })).statusCode).toBe(400)
    expect((await put(DAMAGED, 'corrections', { ...body, decision: 'perhaps' })).statusCode).toBe(400)
    expect((await put(DAMAGED, 'corrections', { ...body, corrections: [] })).statusCode).toBe(400)
    expect((await put(DAMAGED, 'corrections', body, 999)).statusCode).toBe(412)
    const elsewhere = await put(DAMAGED, 'corrections', { ...body, corrections: [{ span, from, to: '甲' }] })
    expect(elsewhere.statusCode).toBe(404)
    expect(elsewhere.json()).toMatchObject({ error: { code: 'correction-not-proposed' } })
    const url = `/api/cases/${DAMAGED}/corrections`
    expect((await app.inject({ method: 'PUT', url, payload: body })).statusCode).toBe(428)
    expect(await readCase(DAMAGED)).toEqual(before)
  })

  test('accepting one makes it part of the reading text and of what is read, by whom and when', async () => {
    const before = await readCase(DAMAGED)
    expect(callOf(before, 1).marks[0]!.kind).not.toBe('field')
    const view = await decide(before, ['畑'], 'accepted')
    expect(correctionOf(view, '畑')).toMatchObject({
      applied: true,
      decision: { decision: 'accepted', decidedBy: OFFICER, decidedAt: expect.stringMatching(/^20/u) as string },
    })
    expect(callOf(view, 1).marks).toMatchObject([{ quote: '牛姑畑边', kind: 'field' }])
    expect(view.outlines[0]!.version).toBe(before.outlines[0]!.version + 1)
    expect(view.document.text).toBe(TEXT)
    expect(view.document.sha256).toBe(before.document.sha256)
  })

  test('several are decided at once; refusing takes back what the machine applied, and a mind may change', async () => {
    const refused = await decide(await readCase(DAMAGED), ['覀', '畑'], 'refused')
    expect(refused.document.corrections.map(({ applied }) => applied)).toEqual([false, false, false])
    expect(callOf(refused, 1).marks[0]!.kind).not.toBe('field')
    const again = await decide(refused, ['畑'], 'accepted')
    expect(correctionOf(again, '畑').applied).toBe(true)
    expect(callOf(again, 1).marks[0]!.kind).toBe('field')
    expect(await logged('corrections-decided')).toHaveLength(3)
    const { rows } = await database.pool.query(
      "select decision from sizhi.correction_decision where written = '畑' order by decision_number",
    )
    expect(rows).toEqual([{ decision: 'accepted' }, { decision: 'refused' }, { decision: 'accepted' }])
  })

  test('survives a reading that proposes nothing', async () => {
    await database.pool.query("delete from sizhi.correction where written = '畑'")
    const view = await readCase(DAMAGED)
    expect(correctionOf(view, '畑')).toMatchObject({ applied: true, to: '田', decision: { decidedBy: OFFICER } })
    expect(callOf(view, 1).marks[0]!.kind).toBe('field')
  })

  test('the application can add decisions and nothing else', async () => {
    for (const statement of [
      'delete from sizhi.correction_decision',
      "update sizhi.correction_decision set decision = 'refused'",
      'delete from sizhi.call_correction',
      'update sizhi.call_correction set quote = null',
    ])
      await expect(database.inTransaction((client) => client.query(statement))).rejects.toThrow('permission denied')
  })
})

describe('a call corrected by hand', () => {
  let before: CaseView
  beforeAll(async () => {
    before = await readCase(DEMONSTRATION)
  })

  test('is redrawn in the same change, with who and when, the machine’s reading beside it', async () => {
    expect(outline(before, 'extent').openSides).toEqual([])
    const view = await changed(DEMONSTRATION, 'call-corrections', correctionBody(before, 3, { marks: [] }))
    expect(callOf(view, 3).marks).toEqual([])
    expect(callOf(view, 3).correction).toMatchObject({ decidedBy: OFFICER, machine: [callOf(before, 3)] })
    expect(outline(view, 'extent').version).toBe(outline(before, 'extent').version + 1)
    expect(outline(view, 'extent').openSides.map(({ side }) => side)).toContain('N')
    expect(outline(view, 'claim').version, 'claims do not hang on it').toBe(outline(before, 'claim').version)
    expect(await logged('calls-corrected')).toMatchObject([{ actor: OFFICER }])
  })

  test('a second correction replaces the first; undoing goes back one at a time, and is logged', async () => {
    const first = await readCase(DEMONSTRATION)
    const [road] = callOf(before, 3).marks
    const marks = [{ start: road!.start, end: road!.end, role: 'line' as const, kind: road!.kind }]
    const second = await changed(DEMONSTRATION, 'call-corrections', correctionBody(first, 3, { marks, side: 'NE' }))
    expect(callOf(second, 3)).toMatchObject({ side: 'NE', marks: [{ quote: road!.quote }] })
    expect(callOf(second, 3).correction!.machine).toEqual([callOf(before, 3)])

    const undo = (view: CaseView) =>
      changed(DEMONSTRATION, 'call-corrections/undo', {
        number: callOf(view, 3).correction!.number,
        decidedBy: '许某',
      })
    const once = await undo(second)
    expect(callOf(once, 3)).toEqual(callOf(first, 3))
    const twice = await undo(once)
    expect(twice.descriptions).toEqual(before.descriptions)
    expect(outline(twice, 'extent').areas).toEqual(outline(before, 'extent').areas)
    expect(twice.ruling!.awards).toEqual(before.ruling!.awards)
    expect(await logged('call-correction-undone')).toMatchObject([{ actor: '许某' }, { actor: '许某' }])
    const { rows } = await database.pool.query('select count(*)::integer as count from sizhi.call_correction')
    expect(rows).toEqual([{ count: 4 }])
  })

  test('what is not there to undo, calls and marks that do not fit, torn calls and descriptions that are not there are refused', async () => {
    const view = await readCase(DEMONSTRATION)
    const other = byHand(callOf(view, 0)).marks[0]!
    const own = byHand(callOf(view, 3)).marks[0]!
    const [first, second] = [callOf(view, 0), callOf(view, 1)]
    const body = correctionBody(view, 3)
    const text = view.document.text
    const answers = await Promise.all([
      put(DEMONSTRATION, 'call-corrections/undo', { number: 1, decidedBy: OFFICER }),
      put(DEMONSTRATION, 'call-corrections', correctionBody(view, 3, { marks: [other] })),
      put(DEMONSTRATION, 'call-corrections', correctionBody(view, 3, { marks: [own, { ...own, kind: 'tree' }] })),
      put(DEMONSTRATION, 'call-corrections', {
        ...body,
        span: { start: first.start, end: second.start + 1 },
        calls: [],
      }),
      put(DEMONSTRATION, 'call-corrections', { ...body, span: { start: 0, end: text.length }, calls: [] }),
      put(DEMONSTRATION, 'call-corrections', { ...body, descriptionId: '99' }),
    ])
    expect(answers.map((answer) => answer.json<{ error: { code: string } }>().error.code)).toEqual([
      'nothing-to-undo',
      'calls-do-not-fit',
      'marks-twice',
      'call-torn',
      'words-outside-description',
      'description-not-found',
    ])
    expect(await readCase(DEMONSTRATION)).toEqual(view)
  })

  test('a question that its words no longer raise is not asked, and comes back with its answer', async () => {
    const view = await readCase(DEMONSTRATION)
    const callsAsking = ({ questions }: CaseView) => questions.find(({ key }) => key === EDGE_QUESTION)?.calls.length
    const marks = byHand(callOf(view, 2)).marks.map((mark) => ({ ...mark, kind: 'road' as const }))
    const corrected = await changed(DEMONSTRATION, 'call-corrections', correctionBody(view, 2, { marks }))
    expect(callsAsking(corrected)).toBe(callsAsking(view)! - 1)
    const { number } = callOf(corrected, 2).correction!
    const undone = await changed(DEMONSTRATION, 'call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.questions).toEqual(view.questions)
    expect(outline(undone, 'extent').areas).toEqual(outline(view, 'extent').areas)
  })

  test('an award that a person reads as none is no award, and comes back', async () => {
    const view = await readCase(DEMONSTRATION)
    const line = view.ruling!.descriptionId!
    const award = callOf(view, 2, line)
    const corrected = await changed(DEMONSTRATION, 'call-corrections', {
      descriptionId: line,
      span: spanOf(award),
      calls: [{ ...byHand(award), act: 'bounds', marks: [] }],
      decidedBy: OFFICER,
    })
    expect(corrected.ruling!.awards.map(({ side }) => side)).toEqual(['N'])
    const { number } = callOf(corrected, 2, line).correction!
    const undone = await changed(DEMONSTRATION, 'call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.ruling!.awards).toEqual(view.ruling!.awards)
  })

  test('answering a question keeps what was corrected', async () => {
    const view = await readCase(DEMONSTRATION)
    const corrected = await changed(DEMONSTRATION, 'call-corrections', correctionBody(view, 3, { marks: [] }))
    const answered = await changed(DEMONSTRATION, 'answers', { key: EDGE_QUESTION, value: 'near', answeredBy: OFFICER })
    expect(callOf(answered, 3)).toEqual(callOf(corrected, 3))
    expect(outline(answered, 'extent').openSides.map(({ side }) => side)).toContain('N')
  })

  test('is kept and shown as an orphan when a new reading has no such description, can be undone, and holds again when it has', async () => {
    const view = await readCase(DEMONSTRATION)
    const { number, machine } = callOf(view, 3).correction!
    const [{ start, end }] = machine as [WireCall]
    const cutDescription = (by: number) =>
      database.pool.query(
        'update sizhi.description set span_end = span_end - $1 where description_index = 0 and county_code = $2 and document_id = $3',
        [by, '450621', view.document.id],
      )
    const cut = view.descriptions[0]!.end - start
    await cutDescription(cut)
    const orphaned = await readCase(DEMONSTRATION)
    expect(orphaned.orphanedCorrections).toMatchObject([
      { number, start, end, calls: [{ side: 'N', marks: [] }], decidedBy: OFFICER },
    ])
    expect(callOf(orphaned, 3).correction).toBeUndefined()
    await cutDescription(-cut)
    expect(await readCase(DEMONSTRATION)).toEqual(view)
    await cutDescription(cut)
    const undone = await changed(DEMONSTRATION, 'call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.orphanedCorrections).toEqual([])
    await cutDescription(-cut)
    // Drawn again with all its words.
    await changed(DEMONSTRATION, 'answers', { key: EDGE_QUESTION, value: 'near', answeredBy: OFFICER })
  })
})

describe('whole calls by hand', () => {
  const undo = (number: number) => changed(DEMONSTRATION, 'call-corrections/undo', { number, decidedBy: OFFICER })
  const body = (span: { start: number; end: number }, calls: HandCall[]): CallCorrectionBody => ({
    descriptionId: '0',
    span: spanOf(span),
    calls,
    decidedBy: OFFICER,
  })
  const wordsOf = (view: CaseView) =>
    view.descriptions[0]!.calls.map(({ start, end }) => view.document.text.slice(start, end))

  test('a call taken away leaves its words unread and its side open; every segment still answers its own words; undone it is as before', async () => {
    const view = await readCase(DEMONSTRATION)
    const south = callOf(view, 1)
    const removed = await changed(DEMONSTRATION, 'call-corrections', body(south, []))
    expect(removed.descriptions[0]!.calls).toHaveLength(view.descriptions[0]!.calls.length - 1)
    expect(removed.descriptions[0]!.unread).toContainEqual(spanOf(south))
    expect(removed.descriptions[0]!.removedCalls).toMatchObject([{ ...spanOf(south), decidedBy: OFFICER }])
    const southWords = view.document.text.slice(south.start, south.end)
    const before = featureWords(view)
    expect(featureWords(removed)).toEqual(before.filter(([words]) => words !== southWords))
    const undone = await undo(removed.descriptions[0]!.removedCalls![0]!.number)
    expect(undone.descriptions).toEqual(view.descriptions)
    expect(segmentWords(undone)).toEqual(segmentWords(view))
  })

  test('a call parted in two, then one half changed, then both joined: one decision each, undone one by one', async () => {
    const view = await readCase(DEMONSTRATION)
    const [call, next] = [callOf(view, 0), callOf(view, 1)]
    const middle = call.marks[0]!.start
    const { side, act, marks } = byHand(call)
    const halves = [
      { start: call.start, end: middle, side, act, marks: [] },
      { start: middle, end: call.end, side, act, marks },
    ]
    const parted = await changed(DEMONSTRATION, 'call-corrections', body(call, halves))
    expect(wordsOf(parted).slice(0, 2).join('')).toBe(wordsOf(view)[0])
    const changedHalf = await changed(
      DEMONSTRATION,
      'call-corrections',
      body(halves[1]!, [{ ...halves[1]!, side: 'NW' }]),
    )
    expect(changedHalf.descriptions[0]!.calls.slice(0, 2).map((one) => one.side)).toEqual([side, 'NW'])
    const both = { start: call.start, end: next.end }
    const joined = await changed(DEMONSTRATION, 'call-corrections', body(both, [{ ...both, side, act, marks }]))
    expect(wordsOf(joined)).toHaveLength(wordsOf(view).length - 1)
    const numberOf = (one: CaseView) => callOf(one, 0).correction!.number
    const once = await undo(numberOf(joined))
    expect(once.descriptions).toEqual(changedHalf.descriptions)
    const twice = await undo(numberOf(once))
    expect(twice.descriptions).toEqual(parted.descriptions)
    const thrice = await undo(numberOf(twice))
    expect(thrice.descriptions).toEqual(view.descriptions)
    expect(segmentWords(thrice)).toEqual(segmentWords(view))
  })

  test('a call is added on words that were taken from one', async () => {
    const view = await readCase(DEMONSTRATION)
    const south = callOf(view, 1)
    await changed(DEMONSTRATION, 'call-corrections', body(south, []))
    const added = await changed(DEMONSTRATION, 'call-corrections', body(south, [byHand(south)]))
    expect(wordsOf(added)).toEqual(wordsOf(view))
    expect(segmentWords(added)).toEqual(segmentWords(view))
    const removedAgain = await undo(callOf(added, 1).correction!.number)
    await undo(removedAgain.descriptions[0]!.removedCalls![0]!.number)
    expect((await readCase(DEMONSTRATION)).descriptions).toEqual(view.descriptions)
  })
})
