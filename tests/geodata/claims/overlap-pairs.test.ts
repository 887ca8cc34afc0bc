import { expect, test } from 'vitest'

import { overlapPairs } from '../../../geodata/claims/overlap-pairs.ts'

import type { OutlineRole } from '../../../geodata/outline/model.ts'

const outline = (id: string, role: OutlineRole, claimantLetter: string | null, isClosed = true) => ({
  id,
  role,
  claimantLetter,
  geometry: isClosed ? {} : null,
})

test('claims of different sides are compared with each other, and each with the extent; what encloses nothing with none', () => {
  const pairs = overlapPairs([
    outline('extent', 'extent', null),
    outline('b', 'claim', 'B'),
    outline('a', 'claim', 'A'),
    outline('a-other-paper', 'claim', 'A'),
    outline('c-open', 'claim', 'C', false),
    outline('line', 'dividing-line', null),
    outline('nobody', 'description', null),
  ])
  expect(pairs.map(({ first, second }) => `${first.id} ${second.id}`)).toEqual([
    'a b',
    'a-other-paper b',
    'a extent',
    'a-other-paper extent',
    'b extent',
  ])
})
