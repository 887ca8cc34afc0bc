import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { plusDays } from '../../../geodata/procedure/day.ts'
import { deadlinesOf } from '../../../geodata/procedure/deadlines.ts'
import { faultOfEntry } from '../../../geodata/procedure/entry-faults.ts'
import { CASE_STATES } from '../../../geodata/procedure/model.ts'
import { movesFrom } from '../../../geodata/procedure/moves.ts'
import { proceduresAt } from '../../../geodata/procedure/rules-of-case.ts'
import { standingOf } from '../../../geodata/procedure/standing.ts'
import { EMPTY_CALENDAR } from '../../../geodata/procedure/work-calendar.ts'

import { history, move, paper, service } from './histories.ts'

import type { Day } from '../../../geodata/procedure/day.ts'
import type { ProcedureEntry, ProcedureFact } from '../../../geodata/procedure/model.ts'

const SHANGSI = '450621'
const TODAY = '2026-11-23'
const LAND = { ground: 'land', parties: 'units' } as const
const UNSAID = { ground: null, parties: null } as const

const usual = proceduresAt(SHANGSI, TODAY, UNSAID)
const deadlines = (entries: readonly ProcedureEntry[]) =>
  deadlinesOf(entries, (day) => proceduresAt(SHANGSI, day, LAND), EMPTY_CALENDAR)

describe('entries that are not taken', () => {
  const known = (entries: readonly ProcedureEntry[]) => ({
    entries,
    rules: usual,
    deadlines: deadlines(entries),
    today: TODAY,
  })
  const fault = (fact: ProcedureFact, day: Day, entries: readonly ProcedureEntry[]) =>
    faultOfEntry(fact, day, known(entries))
  const accepted = history(['2026-03-02', move('accepted')])

  test('nothing happened tomorrow', () => {
    expect(fault(move('investigating'), '2026-11-24', accepted)).toEqual({ code: 'day-ahead', day: '2026-11-24' })
    expect(fault(move('investigating'), TODAY, accepted)).toBeNull()
  })

  test('a step that no rule foresees is not taken, unless a person says why', () => {
    expect(fault(move('registered'), TODAY, accepted)).toEqual({
      code: 'move-not-foreseen',
      from: 'accepted',
      to: 'registered',
    })
    expect(fault({ ...move('registered'), reason: '旧案补录' } as ProcedureFact, TODAY, accepted)).toBeNull()
  })

  test('steps are written in the order of their days', () => {
    expect(fault(move('investigating'), '2026-03-01', accepted)).toMatchObject({ code: 'day-before-last-step' })
    expect(fault(move('investigating'), '2026-03-02', accepted)).toBeNull()
  })

  test('a case comes in wherever it stands', () => {
    for (const state of CASE_STATES) expect(fault(move(state), '2011-08-15', [])).toBeNull()
  })

  test('who refused or was absent needs a word why', () => {
    const refused = service('decision', '甲组', 'in-person', 'refused')
    expect(fault(refused, TODAY, accepted)).toBeNull()
    expect(fault({ ...refused, reason: null } as ProcedureFact, TODAY, accepted)).toEqual({
      code: 'service-without-reason',
    })
  })

  test('a closed case takes nothing but its reopening', () => {
    const closed = history(
      ['2026-03-02', move('terminated')],
      ['2026-03-05', { kind: 'filing', filing: 'closed', reason: null }],
    )
    expect(fault(move('applied'), TODAY, closed)).toEqual({ code: 'case-filed', filing: 'closed' })
    expect(fault({ kind: 'papers', papers: [paper('other')] }, TODAY, closed)).toMatchObject({ code: 'case-filed' })
    expect(fault({ kind: 'filing', filing: 'open', reason: '当事人又申请' }, TODAY, closed)).toBeNull()
    expect(fault({ kind: 'filing', filing: 'open', reason: null }, TODAY, closed)).toMatchObject({
      code: 'closing-without-reason',
    })
    expect(fault({ kind: 'filing', filing: 'archived', reason: null }, TODAY, closed)).toBeNull()
  })

  test('a case is closed without a word only where it has come to an end, and archived only when it is closed', () => {
    expect(fault({ kind: 'filing', filing: 'closed', reason: null }, TODAY, accepted)).toMatchObject({
      code: 'closing-without-reason',
    })
    expect(fault({ kind: 'filing', filing: 'archived', reason: null }, TODAY, accepted)).toMatchObject({
      code: 'filing-out-of-turn',
    })
  })

  test('only the last step is taken back, once', () => {
    const two = history(['2026-03-02', move('accepted')], ['2026-03-09', move('investigating')])
    expect(fault({ kind: 'withdrawal', withdraws: 1, reason: '误' }, TODAY, two)).toEqual({
      code: 'step-not-last',
      number: 1,
    })
    expect(fault({ kind: 'withdrawal', withdraws: 2, reason: '误' }, TODAY, two)).toBeNull()
    const taken = [
      ...two,
      { number: 3, round: 1, day: TODAY, fact: { kind: 'withdrawal', withdraws: 2, reason: '误' } } as const,
    ]
    expect(standingOf(taken)).toEqual(standingOf(two.slice(0, 1)))
    expect(fault({ kind: 'withdrawal', withdraws: 2, reason: '误' }, TODAY, taken)).toEqual({
      code: 'nothing-to-withdraw',
      number: 2,
    })
  })

  test('an annulled decision is not taken back: a new round rests on it', () => {
    const annulled = history(['2026-05-04', move('decided')], ['2026-08-03', move('annulled')])
    expect(fault({ kind: 'withdrawal', withdraws: 2, reason: '误' }, TODAY, annulled)).toEqual({
      code: 'round-opened',
      number: 2,
    })
  })

  test('only what runs and may be put off is put off, and to a later day', () => {
    const putOff = (deadline: string, until: Day): ProcedureFact => ({
      kind: 'extension',
      deadline,
      until,
      reason: '复杂',
    })
    expect(fault(putOff('decide-case:1', '2026-12-31'), TODAY, accepted)).toBeNull()
    expect(fault(putOff('decide-case:1', '2026-09-02'), TODAY, accepted)).toMatchObject({ code: 'extension-not-later' })
    expect(fault(putOff('send-application:1', '2026-12-31'), TODAY, accepted)).toMatchObject({
      code: 'deadline-not-extensible',
    })
    expect(fault(putOff('appeal:9', '2026-12-31'), TODAY, accepted)).toMatchObject({ code: 'deadline-not-open' })
  })

  test('whichever of the foreseen ways a case goes, each step is taken, and taking all of them back leads to the start', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 25 }), (choices) => {
        let entries = history(['2024-01-02', move('negotiating')])
        for (const [index, choice] of choices.entries()) {
          const ways = movesFrom(standingOf(entries), usual).filter(
            // What is annulled stays so: a new round rests on it.
            ({ to, restriction }) => restriction?.kind !== 'barred' && to !== 'annulled',
          )
          if (ways.length === 0) break
          const { to } = ways[choice % ways.length]!
          const day = plusDays('2024-01-02', index * 3)
          expect(fault(move(to), day, entries), to).toBeNull()
          entries = [...entries, { number: entries.length + 1, round: 1, day, fact: move(to) }]
        }
        for (let left = entries.length; left > 0; left -= 1) {
          const fact = { kind: 'withdrawal', withdraws: left, reason: '误' } as const
          expect(fault(fact, TODAY, entries)).toBeNull()
          entries = [...entries, { number: entries.length + 1, round: 1, day: TODAY, fact }]
        }
        expect(standingOf(entries)).toEqual(standingOf([]))
        expect(deadlines(entries)).toEqual([])
      }),
    )
  })
})
