import { beforeAll, describe, expect, test } from 'vitest'

import { loadDemonstration } from '../../../seeds/seed.ts'
import { callOf, featureWords, byHand, segmentWords, spanOf, type HandCall } from '../../support/calls-of-case.ts'
import { caseClient, openApp } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CallCorrectionBody } from '../../../geodata/wire/corrections.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
const OFFICER = '黄调解员'

let database: Database
let app: FastifyInstance

const { readCase, changed } = caseClient(
  () => app,
  () => ID,
)

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await loadDemonstration({ database, progress: () => undefined })
  return () => app.close()
})

describe('whole calls by hand', () => {
  const undo = (number: number) => changed('call-corrections/undo', { number, decidedBy: OFFICER })
  const body = (span: { start: number; end: number }, calls: HandCall[]): CallCorrectionBody => ({
    descriptionId: '0',
    span: spanOf(span),
    calls,
    decidedBy: OFFICER,
  })
  const wordsOf = (view: CaseView) =>
    view.descriptions[0]!.calls.map(({ start, end }) => view.document.text.slice(start, end))

  test('a call taken away leaves its words unread and its side open; every segment still answers its own words; undone it is as before', async () => {
    const view = await readCase()
    const south = callOf(view, 1)
    const removed = await changed('call-corrections', body(south, []))
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
    const view = await readCase()
    const [call, next] = [callOf(view, 0), callOf(view, 1)]
    const middle = call.marks[0]!.start
    const { side, act, marks } = byHand(call)
    const halves = [
      { start: call.start, end: middle, side, act, marks: [] },
      { start: middle, end: call.end, side, act, marks },
    ]
    const parted = await changed('call-corrections', body(call, halves))
    expect(wordsOf(parted).slice(0, 2).join('')).toBe(wordsOf(view)[0])
    const changedHalf = await changed('call-corrections', body(halves[1]!, [{ ...halves[1]!, side: 'NW' }]))
    expect(changedHalf.descriptions[0]!.calls.slice(0, 2).map((one) => one.side)).toEqual([side, 'NW'])
    const both = { start: call.start, end: next.end }
    const joined = await changed('call-corrections', body(both, [{ ...both, side, act, marks }]))
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
    const view = await readCase()
    const south = callOf(view, 1)
    await changed('call-corrections', body(south, []))
    const added = await changed('call-corrections', body(south, [byHand(south)]))
    expect(wordsOf(added)).toEqual(wordsOf(view))
    expect(segmentWords(added)).toEqual(segmentWords(view))
    const removedAgain = await undo(callOf(added, 1).correction!.number)
    await undo(removedAgain.descriptions[0]!.removedCalls![0]!.number)
    expect((await readCase()).descriptions).toEqual(view.descriptions)
  })
})
