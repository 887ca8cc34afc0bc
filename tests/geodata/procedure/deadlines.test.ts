import { describe, expect, test } from 'vitest'

import { deadlinesOf, deadlineStanding, overdueOn } from '../../../geodata/procedure/deadlines.ts'
import { proceduresAt } from '../../../geodata/procedure/rules-of-case.ts'
import { EMPTY_CALENDAR } from '../../../geodata/procedure/work-calendar.ts'

import { history, move, service } from './histories.ts'

import type { Day } from '../../../geodata/procedure/day.ts'
import type { ProcedureEntry, ProcedureFact } from '../../../geodata/procedure/model.ts'

const SHANGSI = '450621'
const TODAY = '2026-11-23'
const FOREST = { ground: 'forest', parties: 'units' } as const
const LAND = { ground: 'land', parties: 'units' } as const

const deadlines = (entries: readonly ProcedureEntry[], basis: typeof FOREST | typeof LAND = LAND) =>
  deadlinesOf(entries, (day) => proceduresAt(SHANGSI, day, basis), EMPTY_CALENDAR)
const only = (entries: readonly ProcedureEntry[], key: string, basis: typeof FOREST | typeof LAND = LAND) =>
  deadlines(entries, basis).filter(({ rule }) => rule.key === key)

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
