import fastCheck from 'fast-check'
import { expect, test } from 'vitest'

import { crossings } from '../../../geodata/crs/plane-geometry.ts'
import { isSimpleRing } from '../../../geodata/crs/simple-ring.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const closed = (...points: Metres[]): Metres[] => [...points, points[0]!]

test('a field is a simple ring, whichever way it runs and however its corners turn in', () => {
  const field = closed([0, 0], [90, 0], [90, 60], [40, 20], [0, 60])
  expect(isSimpleRing(field)).toBe(true)
  expect(isSimpleRing(field.toReversed())).toBe(true)
})

test.each<[string, Metres[]]>([
  ['runs there and back', closed([0, 0], [90, 10])],
  ['has three corners on one line', closed([0, 0], [90, 10], [45, 5])],
  ['is a bow tie', closed([0, 0], [90, 60], [90, 0], [0, 60])],
  ['has a spike that sticks out of it', closed([0, 0], [90, 0], [90, 60], [90, 100], [90, 60], [0, 60])],
  ['turns back onto its own side', closed([0, 0], [90, 0], [30, 0], [30, 60], [0, 60])],
  ['touches itself in a corner', closed([0, 0], [90, 0], [90, 60], [45, 0], [0, 60])],
])('a ring that %s is none', (_shape, ring) => {
  expect(isSimpleRing(ring)).toBe(false)
})

test('corners taken round a middle give a simple ring', () => {
  const radii = fastCheck.array(fastCheck.integer({ min: 200, max: 900 }), { minLength: 6, maxLength: 40 })
  fastCheck.assert(
    fastCheck.property(radii, (distances) => {
      const corners = distances.map((distance, index): Metres => {
        const angle = (2 * Math.PI * index) / distances.length
        return [500_000 + distance * Math.cos(angle), 2_600_000 + distance * Math.sin(angle)]
      })
      expect(isSimpleRing(closed(...corners))).toBe(true)
    }),
  )
})

test('of any corners a ring is simple exactly when no two sides meet that are no neighbours', () => {
  const coordinate = fastCheck.integer({ min: 0, max: 30 })
  fastCheck.assert(
    fastCheck.property(
      fastCheck.uniqueArray(coordinate, { minLength: 4, maxLength: 8 }),
      coordinate,
      (easts, shift) => {
        // Not two of them on one line: squares modulo a prime.
        const ring = closed(...easts.map((east): Metres => [east * 10, ((east * east + shift) % 31) * 10]))
        const sides = ring.slice(1).map((point, index): Metres[] => [ring[index]!, point])
        const meet = sides.some((side, index) =>
          sides.some(
            (other, later) =>
              later - index > 1 && later - index < sides.length - 1 && crossings(side, other).length > 0,
          ),
        )
        expect(isSimpleRing(ring)).toBe(!meet)
      },
    ),
  )
})
