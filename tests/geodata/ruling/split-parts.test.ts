import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { groundSquareMetres, type GroundRings } from '../../../geodata/ruling/split-ground.ts'
import { splitParts } from '../../../geodata/ruling/split-parts.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const square = (west: number, south: number, side: number): Metres[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const star = (middle: Metres, reaches: readonly number[]): Metres[] => {
  const points = reaches.map((reach, index): Metres => {
    const angle = (2 * Math.PI * index) / reaches.length
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)]
  })
  return [...points, points[0]!]
}

/** Parts in a row from west to east, some of them with a pond. */
const STEP_METRES = 1000
const parts = fc.array(
  fc.record({
    reaches: fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 5, maxLength: 16 }),
    north: fc.integer({ min: -900, max: 900 }),
    hasPond: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)
const grounds = parts.map((all): GroundRings[] =>
  all.map(({ reaches, north, hasPond }, index) => {
    const middle: Metres = [index * STEP_METRES, north]
    return [star(middle, reaches), ...(hasPond ? [star(middle, [20, 30, 20, 25, 30])] : [])]
  }),
)

describe('ground in several parts under one line', () => {
  test('both sides and the parts that the line does not enter are together the whole', () => {
    let untouched = 0
    let split = 0
    fc.assert(
      fc.property(grounds, fc.integer({ min: -20, max: 20 }), (all, slope) => {
        const line: Metres[] = [
          [-STEP_METRES, -slope],
          [5 * STEP_METRES, 5 * slope],
        ]
        const found = splitParts(all, line)
        const whole = all.reduce((sum, part) => sum + groundSquareMetres(part), 0)
        if (found.type !== 'parts') return
        split++
        untouched += found.untouched.length
        const apart = found.untouched.reduce((sum, index) => sum + groundSquareMetres(all[index]!), 0)
        const sum = found.left.squareMetres + found.right.squareMetres + apart
        expect(Math.abs(sum - whole)).toBeLessThan(whole * 1e-9 + 1e-3)
        expect(new Set(found.untouched).size).toBe(found.untouched.length)
      }),
      { numRuns: 600 },
    )
    expect(split, 'lines that part').toBeGreaterThan(100)
    expect(untouched, 'parts left alone').toBeGreaterThan(50)
  })

  test('a line through one part leaves the other to nobody', () => {
    const found = splitParts(
      [[square(0, 0, 100)], [square(300, 0, 100)]],
      [
        [-10, 30],
        [110, 30],
      ],
    )
    expect(found).toMatchObject({ type: 'parts', untouched: [1] })
    if (found.type !== 'parts') return
    expect([found.left.squareMetres, found.right.squareMetres].map(Math.round)).toEqual([7000, 3000])
  })

  test('a line through both gives each side a piece of each', () => {
    const found = splitParts(
      [[square(0, 0, 100)], [square(300, 0, 100)]],
      [
        [-10, 30],
        [410, 30],
      ],
    )
    expect(found).toMatchObject({ type: 'parts', untouched: [] })
    if (found.type !== 'parts') return
    expect(found.left.rings).toHaveLength(2)
    expect(Math.round(found.left.squareMetres)).toBe(14_000)
  })

  test.each<[string, Metres[], object]>([
    [
      'turns back between the parts',
      [
        [-10, 30],
        [110, 30],
        [110, 230],
        [-10, 230],
      ],
      { type: 'none', reason: 'line-turns-between-parts' },
    ],
    [
      'ends inside one part',
      [
        [50, -10],
        [50, 110],
        [50, 250],
      ],
      { type: 'short' },
    ],
    [
      'enters no part',
      [
        [-10, 150],
        [110, 150],
      ],
      { type: 'none', reason: 'line-misses-extent' },
    ],
    [
      'comes back against itself within a part',
      [
        [-10, 20],
        [110, 20],
        [110, 50],
        [-10, 50],
        [-10, 250],
        [110, 250],
      ],
      { type: 'none', reason: 'line-crosses-several-times' },
    ],
  ])('a line that %s parts nothing, and it is said why', (_, line, expected) => {
    expect(splitParts([[square(0, 0, 100)], [square(0, 200, 100)]], line)).toMatchObject(expected)
  })
})
