import { describe, expect, test } from 'vitest'

import { datedThings, passes } from '../../../geodata/desk/dated-things.ts'
import { standingOn, stepsOf } from '../../../geodata/desk/standing-on.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireEvidence } from '../../../geodata/wire/evidence.ts'
import type { WireEvent } from '../../../geodata/wire/timeline.ts'

const day = (words: string, from: string, to = from) => ({ words, from, to })
const event = (date: WireEvent['date'], quote: string, more: Partial<WireEvent> = {}): WireEvent => ({
  date,
  words: { start: 500, end: 500 + quote.length, quote },
  repeats: [],
  who: [],
  saidBy: null,
  gap: null,
  ...more,
})
const entry = (number: string, date: WireEvent['date'] | null, more: Partial<WireEvidence> = {}): WireEvidence => ({
  ...twoSides().evidence[0]!,
  paperId: number,
  number,
  descriptionId: null,
  records: [{ title: { start: 0, end: 8, quote: '《山界林权审批表》' }, kind: 'document', date }],
  ...more,
})
const caseOf = (more: Partial<CaseView>): CaseView => ({ ...twoSides(), evidence: [], timeline: [], ...more })
const MAY_1981 = day('1981年5月', '1981-05-01', '1981-05-31')

describe('on a day', () => {
  test('a paper stood from the last day that its date can mean; within that time it perhaps did', () => {
    const view = caseOf({ evidence: [entry('1', MAY_1981), entry('2', null)] })
    const at = (isoDay: string) => standingOn(view, isoDay).papers
    expect([
      at('1981-04-30')['not-yet'].length,
      at('1981-05-10').perhaps.length,
      at('1981-05-31').stood.length,
    ]).toEqual([1, 1, 1])
    expect(at('1981-05-31').undated.map(({ number }) => number)).toEqual(['2'])
  })

  test('a line stood once its paper was written; one that nobody dates is said to be undated', () => {
    const base = caseOf({})
    const view = caseOf({
      document: { ...base.document, kind: 'judgment' },
      descriptions: base.descriptions.map((known) => (known.id === '1' ? { ...known, paperDate: MAY_1981 } : known)),
    })
    const existence = (isoDay: string) =>
      Object.fromEntries(standingOn(view, isoDay).outlines.map((one) => [one.outlineId, one.existence]))
    expect(existence('1980-01-01')['a']).toBe('not-yet')
    expect(existence('1982-01-01')['a']).toBe('stood')
    expect(existence('1982-01-01')['b']).toBe('undated')
  })

  test('who managed the land is the last that was told up to then, and what lasts; nothing is filled in', () => {
    const lease = event(day('1984年9月至2009年8月', '1984-09-01', '2009-08-31'), '果场承包该山种植果树')
    const ploughed = event(day('1976年', '1976-01-01', '1976-12-31'), '英志请拖拉机来犁地')
    const served = event(day('1990年', '1990-01-01', '1990-12-31'), '向双方送达通知')
    const view = caseOf({ timeline: [ploughed, lease, served] })
    expect(standingOn(view, '1970-01-01').managing).toEqual([])
    expect(standingOn(view, '1980-01-01').managing).toEqual([ploughed])
    expect(standingOn(view, '1995-01-01').managing).toEqual([ploughed, lease])
  })
})

describe('the scale', () => {
  test('an event told by the title of a paper is that paper, once; other papers stand by themselves', () => {
    const told = event(MAY_1981, '审批表', { words: { start: 2, end: 6, quote: '林权审批' } })
    const view = caseOf({
      timeline: [told],
      evidence: [
        entry('1', MAY_1981),
        entry('2', day('1990年', '1990-01-01', '1990-12-31'), {
          records: [
            {
              title: { start: 90, end: 99, quote: '《承包合同》' },
              kind: 'document',
              date: day('1990年', '1990-01-01', '1990-12-31'),
            },
          ],
        }),
      ],
    })
    expect(
      datedThings(view).map(({ words, event: happened, entries }) => [words, happened !== null, entries.length]),
    ).toEqual([
      ['1981年5月', true, 1],
      ['1990年', false, 1],
    ])
  })

  test('a date that a person gave stands in the place of the one in the title', () => {
    const { person: _none, ...read } = entry('1', MAY_1981)
    const person: WireEvidence['person'] = {
      ...{ title: null, kind: null, holder: null, purpose: null, samePaperAs: null, opinions: [], finding: null },
      ...{ testimony: null, withdrawn: false, version: 1, changedBy: '黄调解员', isEntered: false },
      changedAt: '2026-11-23T01:00:00.000Z',
      date: day('1982年', '1982-01-01', '1982-12-31'),
    }
    expect(datedThings(caseOf({ evidence: [{ ...read, person }] })).map(({ words }) => words)).toEqual(['1982年'])
  })

  test('is filtered by party, kind and finding', () => {
    const things = datedThings(
      caseOf({
        timeline: [event(day('1990年', '1990-01-01', '1990-12-31'), '李村申请', { who: ['李村'] })],
        evidence: [entry('1', MAY_1981, { finding: 'refused' })],
      }),
    )
    const wordsOf = (filter: Partial<Parameters<typeof passes>[1]>) =>
      things
        .filter((thing) => passes(thing, { role: null, kind: null, finding: null, ...filter }))
        .map(({ words }) => words)
    expect(wordsOf({})).toEqual(['1981年5月', '1990年'])
    expect(wordsOf({ role: 'defendant' })).toEqual(['1990年'])
    expect(wordsOf({ kind: 'documentary' })).toEqual(['1981年5月'])
    expect(wordsOf({ kind: 'event' })).toEqual(['1990年'])
    expect(wordsOf({ finding: 'refused' })).toEqual(['1981年5月'])
    expect(wordsOf({ finding: 'none' })).toEqual([])
  })

  test('is walked in the days on which something was done with, each once, in order', () => {
    expect(stepsOf([MAY_1981, day('a', '1976-01-01', '1976-12-31'), MAY_1981])).toEqual(['1976-12-31', '1981-05-31'])
  })
})
