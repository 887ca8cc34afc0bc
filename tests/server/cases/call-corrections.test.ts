import { beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { byHand, callOf, outline, spanOf, type HandCall } from '../../support/calls-of-case.ts'
import { caseClient, openApp } from '../../support/case-client.ts'
import { EDGE_QUESTION } from '../../support/demonstration.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CallCorrectionBody } from '../../../geodata/wire/corrections.ts'
import type { WireCall } from '../../../geodata/wire/reading.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
const OFFICER = '黄调解员'

let database: Database
let app: FastifyInstance

const { readCase, put, changed } = caseClient(
  () => app,
  () => ID,
)
const correctionBody = (view: CaseView, callIndex: number, change: Partial<HandCall> = {}): CallCorrectionBody => {
  const call = callOf(view, callIndex)
  return { descriptionId: '0', span: spanOf(call), calls: [{ ...byHand(call), ...change }], decidedBy: OFFICER }
}
const logged = async (action: string) =>
  (await database.pool.query<{ details: object }>('select actor, details from sizhi.audit where action = $1', [action]))
    .rows

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
  return () => app.close()
})

describe('a call corrected by hand', () => {
  let before: CaseView
  beforeAll(async () => {
    before = await readCase()
  })

  test('is redrawn in the same change, with who and when, the machine’s reading beside it', async () => {
    expect(outline(before, 'extent').openSides).toEqual([])
    const view = await changed('call-corrections', correctionBody(before, 3, { marks: [] }))
    expect(callOf(view, 3).marks).toEqual([])
    expect(callOf(view, 3).correction).toMatchObject({ decidedBy: OFFICER, machine: [callOf(before, 3)] })
    expect(outline(view, 'extent').version).toBe(outline(before, 'extent').version + 1)
    expect(outline(view, 'extent').openSides.map(({ side }) => side)).toContain('N')
    expect(outline(view, 'claim').version, 'claims do not hang on it').toBe(outline(before, 'claim').version)
    expect(await logged('calls-corrected')).toMatchObject([{ actor: OFFICER }])
  })

  test('a second correction replaces the first; undoing goes back one at a time, and is logged', async () => {
    const first = await readCase()
    const [road] = callOf(before, 3).marks
    const marks = [{ start: road!.start, end: road!.end, role: 'line' as const, kind: road!.kind }]
    const second = await changed('call-corrections', correctionBody(first, 3, { marks, side: 'NE' }))
    expect(callOf(second, 3)).toMatchObject({ side: 'NE', marks: [{ quote: road!.quote }] })
    expect(callOf(second, 3).correction!.machine).toEqual([callOf(before, 3)])

    const undo = (view: CaseView) =>
      changed('call-corrections/undo', {
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
    const view = await readCase()
    const other = byHand(callOf(view, 0)).marks[0]!
    const own = byHand(callOf(view, 3)).marks[0]!
    const [first, second] = [callOf(view, 0), callOf(view, 1)]
    const body = correctionBody(view, 3)
    const text = view.document.text
    const answers = await Promise.all([
      put('call-corrections/undo', { number: 1, decidedBy: OFFICER }),
      put('call-corrections', correctionBody(view, 3, { marks: [other] })),
      put('call-corrections', correctionBody(view, 3, { marks: [own, { ...own, kind: 'tree' }] })),
      put('call-corrections', {
        ...body,
        span: { start: first.start, end: second.start + 1 },
        calls: [],
      }),
      put('call-corrections', { ...body, span: { start: 0, end: text.length }, calls: [] }),
      put('call-corrections', { ...body, descriptionId: '99' }),
    ])
    expect(answers.map((answer) => answer.json<{ error: { code: string } }>().error.code)).toEqual([
      'nothing-to-undo',
      'calls-do-not-fit',
      'marks-twice',
      'call-torn',
      'words-outside-description',
      'description-not-found',
    ])
    expect(await readCase()).toEqual(view)
  })

  test('a question that its words no longer raise is not asked, and comes back with its answer', async () => {
    const view = await readCase()
    const callsAsking = ({ questions }: CaseView) => questions.find(({ key }) => key === EDGE_QUESTION)?.calls.length
    const marks = byHand(callOf(view, 2)).marks.map((mark) => ({ ...mark, kind: 'road' as const }))
    const corrected = await changed('call-corrections', correctionBody(view, 2, { marks }))
    expect(callsAsking(corrected)).toBe(callsAsking(view)! - 1)
    const { number } = callOf(corrected, 2).correction!
    const undone = await changed('call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.questions).toEqual(view.questions)
    expect(outline(undone, 'extent').areas).toEqual(outline(view, 'extent').areas)
  })

  test('an award that a person reads as none is no award, and comes back', async () => {
    const view = await readCase()
    const line = view.ruling!.descriptionId!
    const award = callOf(view, 2, line)
    const corrected = await changed('call-corrections', {
      descriptionId: line,
      span: spanOf(award),
      calls: [{ ...byHand(award), act: 'bounds', marks: [] }],
      decidedBy: OFFICER,
    })
    expect(corrected.ruling!.awards.map(({ side }) => side)).toEqual(['N'])
    const { number } = callOf(corrected, 2, line).correction!
    const undone = await changed('call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.ruling!.awards).toEqual(view.ruling!.awards)
  })

  test('answering a question keeps what was corrected', async () => {
    const view = await readCase()
    const corrected = await changed('call-corrections', correctionBody(view, 3, { marks: [] }))
    const answered = await changed('answers', { key: EDGE_QUESTION, value: 'near', answeredBy: OFFICER })
    expect(callOf(answered, 3)).toEqual(callOf(corrected, 3))
    expect(outline(answered, 'extent').openSides.map(({ side }) => side)).toContain('N')
  })

  test('is kept and shown as an orphan when a new reading has no such description, can be undone, and holds again when it has', async () => {
    const view = await readCase()
    const { number, machine } = callOf(view, 3).correction!
    const [{ start, end }] = machine as [WireCall]
    const cutDescription = (by: number) =>
      database.pool.query(
        'update sizhi.description set span_end = span_end - $1 where description_index = 0 and county_code = $2 and document_id = $3',
        [by, '450621', view.document.id],
      )
    const cut = view.descriptions[0]!.end - start
    await cutDescription(cut)
    const orphaned = await readCase()
    expect(orphaned.orphanedCorrections).toMatchObject([
      { number, start, end, calls: [{ side: 'N', marks: [] }], decidedBy: OFFICER },
    ])
    expect(callOf(orphaned, 3).correction).toBeUndefined()
    await cutDescription(-cut)
    expect(await readCase()).toEqual(view)
    await cutDescription(cut)
    const undone = await changed('call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.orphanedCorrections).toEqual([])
    await cutDescription(-cut)
    // Drawn again with all its words.
    await changed('answers', { key: EDGE_QUESTION, value: 'near', answeredBy: OFFICER })
  })
})
