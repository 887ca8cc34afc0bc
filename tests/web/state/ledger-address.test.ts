import { describe, expect, it } from 'vitest'

import { addressOfChoice, choiceOfAddress } from '../../../web/state/ledger/ledger-address.ts'

describe('the address of the ledger', () => {
  it('holds what was chosen, and gives it back', () => {
    const choice = {
      search: '牛角冲',
      state: 'applied',
      year: 2026,
      due: 'overdue',
      order: 'area',
      descending: true,
    } as const
    expect(choiceOfAddress(addressOfChoice(choice, 3))).toEqual({ ...choice, page: 3 })
  })

  it('is bare where nothing was chosen', () => {
    expect(addressOfChoice({}, 1)).toBe('')
    expect(choiceOfAddress('')).toEqual({ page: 1 })
  })

  it('that somebody mistyped shows the first page of every year', () => {
    expect(choiceOfAddress('?page=-2&year=abc')).toEqual({ page: 1 })
  })
})
