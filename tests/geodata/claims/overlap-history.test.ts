import { expect, test } from 'vitest'

import { changesSince, latestFirst } from '../../../geodata/claims/overlap-history.ts'

const record = (first: string, second: string, drawnAt: readonly [string, string], computedAt: string) => ({
  firstOutlineId: first,
  secondOutlineId: second,
  computedAt,
  trace: { first: { drawnAt: drawnAt[0] }, second: { drawnAt: drawnAt[1] } },
})
const imported = record('a1', 'b1', ['2026-01-01', '2026-01-01'], '2026-01-01')
const moved = record('a2', 'b1', ['2026-03-01', '2026-01-01'], '2026-03-01')
const betterKnown = record('a2', 'b1', ['2026-03-01', '2026-01-01'], '2026-04-01')
const both = record('a3', 'b2', ['2026-05-01', '2026-05-02'], '2026-05-02')

test('records stand with the last outline first, and of the same outlines the last one computed', () => {
  expect(latestFirst([imported, betterKnown, both, moved])).toEqual([both, betterKnown, moved, imported])
})

test('a record says which outline is another than before, and where both are the same, that the accuracy is', () => {
  expect(changesSince(imported, undefined)).toEqual([])
  expect(changesSince(moved, imported)).toEqual(['first'])
  expect(changesSince(betterKnown, moved)).toEqual(['accuracy'])
  expect(changesSince(both, betterKnown)).toEqual(['first', 'second'])
})
