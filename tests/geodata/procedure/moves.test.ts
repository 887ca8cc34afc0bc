import { describe, expect, test } from 'vitest'

import { CASE_STATES } from '../../../geodata/procedure/model.ts'
import { papersDue } from '../../../geodata/procedure/papers-due.ts'
import { movesFrom, moveVerdict } from '../../../geodata/procedure/moves.ts'
import { PROCEDURE_RULES, proceduresAt } from '../../../geodata/procedure/rules-of-case.ts'
import { standingOf } from '../../../geodata/procedure/standing.ts'

import { history, move, service } from './histories.ts'

import type { Day } from '../../../geodata/procedure/day.ts'
import type { CaseState } from '../../../geodata/procedure/model.ts'

const SHANGSI = '450621'
const LECHANG = '440281'
const TODAY = '2026-11-23'
const FOREST = { ground: 'forest', parties: 'units' } as const
const LAND = { ground: 'land', parties: 'units' } as const
const UNSAID = { ground: null, parties: null } as const

const usual = proceduresAt(SHANGSI, TODAY, UNSAID)
const at = (state: CaseState) => ({ state, resumesTo: null })

describe('which rules hold', () => {
  test('of a case of which nobody said whether land or forest only the rules for every kind hold', () => {
    const keys = (basis: typeof FOREST | typeof LAND | typeof UNSAID, day: Day = TODAY) =>
      proceduresAt(SHANGSI, day, basis).flatMap((set) => set.deadlines.map(({ key }) => key))
    expect(keys(UNSAID)).not.toContain('sue')
    expect(keys(UNSAID)).not.toContain('decide-case')
    expect(keys(FOREST)).toContain('sue')
    expect(keys(FOREST)).not.toContain('decide-case')
    expect(keys(LAND)).toContain('decide-case')
  })

  test('a decision of 2011 is contested by the forest law of then, whose words nobody has checked', () => {
    const [rule] = proceduresAt(SHANGSI, '2011-08-15', FOREST).flatMap((set) =>
      set.deadlines.filter(({ key }) => key === 'sue'),
    )
    expect(rule).toMatchObject({ term: { count: 1, unit: 'months' }, citation: { isChecked: false } })
    const [today] = proceduresAt(SHANGSI, TODAY, FOREST).flatMap((set) =>
      set.deadlines.filter(({ key }) => key === 'sue'),
    )
    expect(today).toMatchObject({
      term: { count: 30, unit: 'days' },
      citation: { article: '第二十二条', isChecked: true },
    })
  })

  test('every deadline cites a rule', () => {
    const citations = PROCEDURE_RULES.flatMap((set) => set.deadlines.map(({ citation }) => citation))
    expect(citations.length).toBeGreaterThan(10)
    expect(citations.every(({ rule }) => rule !== '')).toBe(true)
    expect(citations.filter(({ isChecked, article }) => isChecked && article === '')).toEqual([])
  })
})

describe('moves', () => {
  test('from every state but registered and terminated there is a way on, and each way leads elsewhere', () => {
    for (const state of CASE_STATES) {
      const ways = movesFrom(at(state), usual).map(({ to }) => to)
      expect(ways, state).not.toContain(state)
      expect(new Set(ways).size, state).toBe(ways.length)
      if (state !== 'terminated') expect(ways.length, state).toBeGreaterThan(0)
    }
  })

  test('every state is reached from negotiating, and every state that is not final leads to a final one', () => {
    const reached = (start: CaseState): Set<CaseState> => {
      const seen = new Set<CaseState>([start])
      for (const state of seen) for (const { to } of movesFrom(at(state), usual)) seen.add(to)
      return seen
    }
    expect([...reached('negotiating')].toSorted()).toEqual([...CASE_STATES].toSorted())
    for (const state of CASE_STATES)
      expect(
        ['effective', 'terminated'].some((final) => reached(state).has(final as CaseState)),
        state,
      ).toBe(true)
  })

  test('in Guangdong a decision on forest goes to review before anybody sues; elsewhere it hangs on the case', () => {
    const court = { ...at('decided') }
    expect(moveVerdict(court, 'first-instance', proceduresAt(LECHANG, TODAY, FOREST))).toBe('barred')
    expect(moveVerdict(court, 'first-instance', proceduresAt(LECHANG, '2015-06-01', FOREST))).toBe('foreseen')
    expect(moveVerdict(court, 'first-instance', proceduresAt(SHANGSI, TODAY, FOREST))).toBe('foreseen')
    const suing = movesFrom(court, proceduresAt(SHANGSI, TODAY, FOREST)).find(({ to }) => to === 'first-instance')
    expect(suing?.restriction).toMatchObject({ kind: 'conditional', citation: { isChecked: true } })
  })

  test('a suspended case goes on where it stood', () => {
    const standing = standingOf(
      history(
        ['2026-03-02', move('accepted')],
        ['2026-03-09', move('investigating')],
        ['2026-04-01', move('suspended')],
      ),
    )
    expect(standing).toMatchObject({ state: 'suspended', since: '2026-04-01', resumesTo: 'investigating' })
    expect(movesFrom(standing, usual).map(({ to }) => to)).toEqual(['investigating', 'terminated'])
  })

  test('an agreement needs its map, which a checked rule says', () => {
    const [agreeing] = movesFrom(at('negotiating'), usual).filter(({ to }) => to === 'effective')
    expect(agreeing).toMatchObject({ papers: ['agreement', 'agreement-map'], citation: { isChecked: true } })
  })
})

describe('papers of a step', () => {
  test('are due until they are filed or served, whichever step they are filed with later', () => {
    const rulesOn = () => usual
    const taken = history(['2026-03-02', move('applied')], ['2026-03-09', move('accepted', ['acceptance-notice'])])
    expect(papersDue(taken, rulesOn, 1)).toEqual([{ entry: 2, state: 'accepted', kinds: ['evidence-notice'] }])
    const served = history(
      ['2026-03-02', move('applied')],
      ['2026-03-09', move('accepted', ['acceptance-notice'])],
      ['2026-03-10', service('evidence-notice', '甲组')],
    )
    expect(papersDue(served, rulesOn, 1)).toEqual([])
    expect(papersDue(taken, rulesOn, 2)).toEqual([])
  })
})
