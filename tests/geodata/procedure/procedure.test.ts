import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { plusDays } from '../../../geodata/procedure/day.ts'
import { deadlinesOf, deadlineStanding, overdueOn } from '../../../geodata/procedure/deadlines.ts'
import { faultOfEntry } from '../../../geodata/procedure/entry-faults.ts'
import { cameAfterDecisionOf } from '../../../geodata/procedure/evidence-freeze.ts'
import { CASE_STATES } from '../../../geodata/procedure/model.ts'
import { papersDue } from '../../../geodata/procedure/papers-due.ts'
import { movesFrom, moveVerdict } from '../../../geodata/procedure/moves.ts'
import { PROCEDURE_RULES, proceduresAt } from '../../../geodata/procedure/rules-of-case.ts'
import { standingOf } from '../../../geodata/procedure/standing.ts'
import { EMPTY_CALENDAR } from '../../../geodata/procedure/work-calendar.ts'

import { history, move, paper, service } from './histories.ts'

import type { Day } from '../../../geodata/procedure/day.ts'
import type { CaseState, ProcedureEntry, ProcedureFact } from '../../../geodata/procedure/model.ts'

const SHANGSI = '450621'
const LECHANG = '440281'
const TODAY = '2026-11-23'
const FOREST = { ground: 'forest', parties: 'units' } as const
const LAND = { ground: 'land', parties: 'units' } as const
const UNSAID = { ground: null, parties: null } as const

const usual = proceduresAt(SHANGSI, TODAY, UNSAID)
const at = (state: CaseState) => ({ state, resumesTo: null })
const deadlines = (entries: readonly ProcedureEntry[], basis: typeof FOREST | typeof LAND | typeof UNSAID = LAND) =>
  deadlinesOf(entries, (day) => proceduresAt(SHANGSI, day, basis), EMPTY_CALENDAR)
const only = (entries: readonly ProcedureEntry[], key: string, basis: typeof FOREST | typeof LAND = LAND) =>
  deadlines(entries, basis).filter(({ rule }) => rule.key === key)

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

describe('deadlines', () => {
  test('an application about land is decided on within seven working days', () => {
    const entries = history(['2026-11-16', move('applied')])
    // Monday the 16th is not counted: Tuesday to Friday, then Monday to Wednesday.
    const [deadline] = only(entries, 'decide-acceptance')
    expect(deadline).toMatchObject({ due: '2026-11-25', endedOn: null, startedOn: '2026-11-16' })
    expect(deadlineStanding(deadline!, '2026-11-17')).toBe('running')
    expect(deadlineStanding(deadline!, '2026-11-18')).toBe('soon')
    expect(deadlineStanding(deadline!, '2026-11-25')).toBe('soon')
    expect(deadlineStanding(deadline!, '2026-11-26')).toBe('overdue')
    expect(overdueOn([deadline!], '2026-11-25')).toEqual([])
    expect(overdueOn([deadline!], '2026-11-26')).toEqual([deadline])
  })

  test('it is met by the next step, and a step too late stays late', () => {
    const taken = (day: Day) =>
      only(history(['2026-11-16', move('applied')], [day, move('accepted')]), 'decide-acceptance')[0]!
    expect(deadlineStanding(taken('2026-11-20'), TODAY)).toBe('ended')
    expect(deadlineStanding(taken('2026-11-30'), '2026-12-30')).toBe('ended-late')
  })

  test('each party has its own month from the day on which it was served', () => {
    const entries = history(
      ['2026-09-01', move('decided')],
      ['2026-09-07', service('decision', '甲组')],
      ['2026-09-14', service('decision', '乙组', 'left', 'refused')],
    )
    expect(only(entries, 'sue', FOREST).map(({ served, due }) => [served, due])).toEqual([
      ['甲组', '2026-10-07'],
      ['乙组', '2026-10-14'],
    ])
    expect(deadlineStanding(only(entries, 'sue', FOREST)[0]!, '2026-10-20')).toBe('lapsed')
  })

  test('who was not met was not served, and no time runs against him', () => {
    const entries = history(
      ['2026-09-01', move('decided')],
      ['2026-09-07', service('decision', '甲组', 'in-person', 'absent')],
    )
    expect(deadlines(entries, FOREST).filter(({ served }) => served !== null)).toEqual([])
  })

  test('a copy that is served meets the deadline for sending it and begins the one for answering', () => {
    const entries = history(['2026-11-02', move('accepted')], ['2026-11-05', service('application-copy', '乙组')])
    expect(only(entries, 'send-application')[0]).toMatchObject({ due: '2026-11-09', endedOn: '2026-11-05' })
    expect(only(entries, 'answer-application')[0]).toMatchObject({
      due: '2026-12-07',
      end: { passedOnFrom: '2026-12-05' },
    })
  })

  test('while a case is suspended its deadlines rest, and going on begins none anew', () => {
    const suspended = history(['2026-03-02', move('accepted')], ['2026-03-20', move('suspended')])
    expect(deadlineStanding(only(suspended, 'decide-case')[0]!, '2027-01-01')).toBe('resting')
    const resumed = history(
      ['2026-03-02', move('accepted')],
      ['2026-03-20', move('suspended')],
      ['2026-06-01', move('accepted')],
    )
    expect(only(resumed, 'decide-case')).toHaveLength(1)
    expect(deadlineStanding(only(resumed, 'decide-case')[0]!, '2027-01-01')).toBe('overdue')
  })

  test('a deadline that is put off is due on the later day', () => {
    const entries = history(
      ['2026-03-02', move('accepted')],
      ['2026-08-20', { kind: 'extension', deadline: 'decide-case:1', until: '2026-12-01', reason: '案情复杂' }],
    )
    expect(only(entries, 'decide-case')[0]).toMatchObject({
      end: { day: '2026-09-02' },
      due: '2026-12-01',
      extension: { entry: 2 },
    })
  })

  test('closing a case ends what runs, and reopening it lets it run on', () => {
    const closing: ProcedureFact = { kind: 'filing', filing: 'closed', reason: '误立' }
    const opening: ProcedureFact = { kind: 'filing', filing: 'open', reason: '又来' }
    const closed = history(['2026-03-02', move('accepted')], ['2026-03-05', closing])
    expect(only(closed, 'decide-case')[0]?.endedOn).toBe('2026-03-05')
    const reopened = history(['2026-03-02', move('accepted')], ['2026-03-05', closing], ['2026-04-05', opening])
    expect(only(reopened, 'decide-case')[0]?.endedOn).toBeNull()
  })
})

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

describe('the evidence of a round', () => {
  const decided = history(['2026-05-04', move('decided')])
  const annulled = [...decided, { number: 2, round: 1, day: '2026-08-03', fact: move('annulled') }]

  test('is frozen after the day of the decision', () => {
    expect(cameAfterDecisionOf(decided, '2026-05-04')).toBeNull()
    expect(cameAfterDecisionOf(decided, '2026-05-05')).toBe(1)
  })

  test('is open again when the decision is annulled, and frozen by the next one', () => {
    expect(cameAfterDecisionOf(annulled, '2026-08-02')).toBe(1)
    expect(cameAfterDecisionOf(annulled, '2026-08-03')).toBeNull()
    const again = [...annulled, { number: 3, round: 2, day: '2026-10-08', fact: move('decided') }]
    expect(cameAfterDecisionOf(again, '2026-10-08')).toBeNull()
    expect(cameAfterDecisionOf(again, '2026-10-09')).toBe(2)
    expect(cameAfterDecisionOf(again, '2026-06-01')).toBe(1)
  })
})
