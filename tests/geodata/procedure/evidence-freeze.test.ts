import { describe, expect, test } from 'vitest'

import { cameAfterDecisionOf } from '../../../geodata/procedure/evidence-freeze.ts'

import { history, move } from './histories.ts'

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
