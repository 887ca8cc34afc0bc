import { expect, test } from 'vitest'

import { dateOfWords } from '../../../geodata/documents/date-of-words.ts'

const year = (words: string) => ({ words, from: `${words}-01-01`, to: `${words}-12-31` })
const judgment = { kind: 'judgment', date: year('2016'), decisionDate: year('2015') } as const

test('quoted words are as old as their paper, the extent and the line as the decision', () => {
  expect(dateOfWords({ subject: 'claim', paperDate: year('1962') }, judgment)).toEqual(year('1962'))
  expect(dateOfWords({ subject: 'disputed-extent', paperDate: null }, judgment)).toEqual(year('2015'))
  expect(dateOfWords({ subject: 'ruling-line', paperDate: null }, { ...judgment, decisionDate: null })).toEqual(
    year('2016'),
  )
})

test('words of a party that no paper dates have no year in a judgment, and that of the form on a form', () => {
  expect(dateOfWords({ subject: 'claim', paperDate: null }, judgment)).toBeNull()
  const form = { kind: 'approval-form', date: year('1981'), decisionDate: null } as const
  expect(dateOfWords({ subject: 'unattributed', paperDate: null }, form)).toEqual(year('1981'))
})
