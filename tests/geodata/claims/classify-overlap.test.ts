import { expect, test } from 'vitest'

import { classifyOverlap } from '../../../geodata/claims/classify-overlap.ts'

test.each([
  ['two claims on the same ground', 84_000, 84_000, 84_000, 'equal'],
  ['a claim that holds the whole of the other', 84_000, 350_000, 84_000, 'contained'],
  ['a small field wholly inside a claim, though under one mu', 400, 350_000, 400, 'contained'],
  ['claims that cut into each other', 20_000, 84_000, 90_000, 'crossing'],
  ['a strip of 300 m² between two large claims', 300, 84_000, 90_000, 'sliver'],
  ['1,000 m² of a claim of 200 hectares', 1000, 2_000_000, 3_000_000, 'sliver'],
  ['claims that share a line only', 0, 84_000, 90_000, 'touch'],
] as const)('%s', (_situation, shared, first, second, type) => {
  expect(classifyOverlap(shared, first, second)).toBe(type)
  expect(classifyOverlap(shared, second, first)).toBe(type)
})
