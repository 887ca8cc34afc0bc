import { beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { caseClient, openApp } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireReread } from '../../../geodata/wire/corrections.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const CASE = '450621-qinba-hill'
const OFFICER = '黄调解员'

let database: Database
let app: FastifyInstance
let before: CaseView

const { get, readCase, put, changed } = caseClient(
  () => app,
  () => CASE,
)
const undo = (number: number) => changed('description-corrections/undo', { number, decidedBy: OFFICER })
const outline = (view: CaseView, role: string) => view.outlines.find((found) => found.role === role)
const drawn = ({ outlines }: CaseView) =>
  outlines.map(({ descriptionId, role, areas, openSides, segments }) => ({
    descriptionId,
    role,
    areas,
    openSides,
    segments,
  }))
const differences = async () => (await get<WireReread>('/reread')).differences

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
  before = await readCase()
  return () => app.close()
})

describe('whole descriptions by hand', () => {
  test('words that describe no boundary: nothing is drawn of them, nothing points at them, and undone all is as before', async () => {
    const extent = before.descriptions.find(({ id }) => id === outline(before, 'extent')!.descriptionId)!
    const { start, end } = extent
    const body = { span: { start, end }, subject: null, claimantLetter: null, decidedBy: OFFICER }
    const removed = await changed('description-corrections', body)
    expect(removed.descriptions.map(({ id }) => id)).not.toContain(extent.id)
    expect(outline(removed, 'extent')).toBeUndefined()
    expect(
      removed.overlaps.every(({ firstOutlineId, secondOutlineId }) =>
        [firstOutlineId, secondOutlineId].every((id) => removed.outlines.some((known) => known.id === id)),
      ),
    ).toBe(true)
    expect(
      removed.questions.flatMap(({ calls }) => calls).some(({ descriptionId }) => descriptionId === extent.id),
    ).toBe(false)
    expect(removed.descriptionCorrections).toMatchObject([
      { start, end, subject: null, decidedBy: OFFICER, holds: true },
    ])
    const undone = await undo(removed.descriptionCorrections![0]!.number)
    expect(undone.descriptions).toEqual(before.descriptions)
    expect(drawn(undone)).toEqual(drawn(before))
    expect(undone.ruling!.awards).toEqual(before.ruling!.awards)
    expect(undone.descriptionCorrections).toEqual([])
  })

  test('without the words of its line the ruling has no line and awards nothing, until it is undone', async () => {
    const line = before.descriptions.find(({ id }) => id === before.ruling!.descriptionId)!
    const body = { span: { start: line.start, end: line.end }, subject: null, claimantLetter: null, decidedBy: OFFICER }
    const removed = await changed('description-corrections', body)
    expect(removed.ruling).toMatchObject({ descriptionId: null, outlineId: null, awards: [] })
    const undone = await undo(removed.descriptionCorrections![0]!.number)
    expect(undone.ruling!.awards).toEqual(before.ruling!.awards)
    expect(drawn(undone)).toEqual(drawn(before))
  })

  test('a stretch that a person marks is read and drawn as what he says, in the place of what stood there', async () => {
    const claim = before.descriptions.find(({ subject }) => subject === 'claim')!
    const span = { start: claim.start, end: claim.end }
    const body = { span, subject: 'unattributed', claimantLetter: null, decidedBy: OFFICER }
    const marked = await changed('description-corrections', body)
    const here = marked.descriptions.filter(({ start, end }) => start < span.end && span.start < end)
    expect(here).toMatchObject([{ ...span, subject: 'unattributed' }])
    expect(here[0]!.calls.map(({ start }) => start)).toEqual(claim.calls.map(({ start }) => start))
    expect(marked.outlines.find(({ descriptionId }) => descriptionId === here[0]!.id)!.role).toBe('description')
    expect(marked.outlines.some(({ descriptionId }) => descriptionId === claim.id)).toBe(false)
    expect(marked.evidence.some(({ descriptionId }) => descriptionId === claim.id)).toBe(false)
    const undone = await undo(marked.descriptionCorrections![0]!.number)
    expect(undone.descriptions).toEqual(before.descriptions)
    expect(undone.evidence).toEqual(before.evidence)
  })

  test('words in which the program reads nothing are a description all the same, unread, for calls by hand', async () => {
    const start = before.document.text.indexOf('原告')
    const body = { span: { start, end: start + 4 }, subject: 'unattributed', claimantLetter: null, decidedBy: OFFICER }
    const marked = await changed('description-corrections', body)
    const own = marked.descriptions.find((description) => description.start === start)!
    expect(own).toMatchObject({ form: null, calls: [], unread: [body.span] })
    const call = { ...body.span, side: 'E', act: 'bounds', marks: [] }
    const read = await changed('call-corrections', {
      descriptionId: own.id,
      span: body.span,
      calls: [call],
      decidedBy: OFFICER,
    })
    expect(read.descriptions.find(({ id }) => id === own.id)).toMatchObject({ form: 'four-bounds', calls: [call] })
    const undone = await undo(marked.descriptionCorrections![0]!.number)
    expect(undone.descriptions).toEqual(before.descriptions)
    expect(undone.orphanedCorrections, 'the call has lost its description and is kept').toMatchObject([{ start }])
    const { number } = undone.orphanedCorrections![0]!
    await changed('call-corrections/undo', { number, decidedBy: OFFICER })
  })

  test('a claim of no side, and words that are not there, are refused', async () => {
    const span = { start: 10, end: 20 }
    const end = before.document.text.length
    const answers = await Promise.all([
      put('description-corrections', { span, subject: 'claim', claimantLetter: null, decidedBy: OFFICER }),
      put('description-corrections', { span, subject: 'claim', claimantLetter: 'Z', decidedBy: OFFICER }),
      put('description-corrections', {
        span: { start: end, end: end + 5 },
        subject: null,
        claimantLetter: null,
        decidedBy: OFFICER,
      }),
      put('description-corrections/undo', { number: 99, decidedBy: OFFICER }),
    ])
    expect(answers.map((answer) => answer.json<{ error: { code: string } }>().error.code)).toEqual([
      'claim-without-side',
      'claim-without-side',
      'words-outside-document',
      'nothing-to-undo',
    ])
    expect((await readCase()).descriptions).toEqual(before.descriptions)
  })
})

describe('reading a stored document again', () => {
  test('changes nothing where the program reads as it did', async () => {
    expect(await differences()).toEqual([])
  })

  test('shows what would change, stores it when a person applies it, and keeps what persons decided', async () => {
    const extent = before.descriptions.find(({ id }) => id === outline(before, 'extent')!.descriptionId)!
    const [first, second] = [extent.calls[0]!, extent.calls[1]!]
    const corrected = await changed('call-corrections', {
      descriptionId: extent.id,
      span: { start: second.start, end: second.end },
      calls: [],
      decidedBy: OFFICER,
    })
    // As an older program might have read it: the first call not at all.
    const key = [before.document.id, extent.id]
    await database.pool.query(
      'delete from sizhi.call where document_id = $1 and description_index = $2::integer and call_index = 0',
      key,
    )
    await database.pool.query('delete from sizhi.correction where document_id = $1', [before.document.id])
    expect(await differences()).toMatchObject([{ difference: 'call-added', start: first.start, end: first.end }])
    const stored = await readCase()
    expect(stored.descriptions.find(({ id }) => id === extent.id)!.calls.map(({ start }) => start)).not.toContain(
      first.start,
    )

    const read = await changed('reread', { decidedBy: OFFICER })
    expect(read.descriptions).toEqual(corrected.descriptions)
    expect(read.document.corrections).toEqual(before.document.corrections)
    expect(drawn(read)).toEqual(drawn(corrected))
    expect(await differences()).toEqual([])
    const { number } = read.descriptions.find(({ id }) => id === extent.id)!.removedCalls![0]!
    const undone = await changed('call-corrections/undo', { number, decidedBy: OFFICER })
    expect(undone.descriptions).toEqual(before.descriptions)
    expect(undone.timeline).toEqual(before.timeline)
    expect(undone.orders).toEqual(before.orders)
    expect(undone.papers).toEqual(before.papers)
  })

  test('a description that only one of the readings has comes and goes, and numbers are never used twice', async () => {
    const claim = before.descriptions.find(({ subject }) => subject === 'claim')!
    await database.pool.query(
      'update sizhi.description set retired = true where document_id = $1 and description_index = $2::integer',
      [before.document.id, claim.id],
    )
    expect(await differences()).toMatchObject([{ difference: 'description-added', start: claim.start }])
    const read = await changed('reread', { decidedBy: OFFICER })
    const found = read.descriptions.find(({ start }) => start === claim.start)!
    expect(before.descriptions.map(({ id }) => id)).not.toContain(found.id)
    expect({ ...found, id: claim.id }).toEqual(claim)
    expect(read.outlines.some(({ descriptionId }) => descriptionId === found.id)).toBe(true)
    expect(read.outlines.some(({ descriptionId }) => descriptionId === claim.id)).toBe(false)
  })
})
