import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { computeTraverse } from '../../../../geodata/survey/traverse/compute-traverse.ts'

import type { Metres } from '../../../../geodata/crs/gauss-kruger.ts'
import type { Leg, TraverseEnd } from '../../../../geodata/survey/traverse/model.ts'

const start: Metres = [497_000, 2_450_000]

const leg = (bearingDegrees: number, metres: number): Leg => ({ bearingDegrees, metres })

/** A square of 100 m that comes back 0.4 m east and 0.2 m south of its start. */
const square = [leg(0, 100), leg(90, 100), leg(180, 100.2), leg(270, 99.6)]

describe('a square that misses its start', () => {
  test('says by how much, in which direction, and as one part of its length', () => {
    const { misclosure, totalMetres } = computeTraverse(start, square, { type: 'start' }, 'none')
    expect(totalMetres).toBeCloseTo(399.8, 9)
    expect(misclosure!.eastMetres).toBeCloseTo(0.4, 6)
    expect(misclosure!.northMetres).toBeCloseTo(-0.2, 6)
    expect(misclosure!.metres).toBeCloseTo(Math.sqrt(0.2), 6)
    // Two parts east, one south: 90° + arctan(1/2).
    expect(misclosure!.bearingDegrees).toBeCloseTo(116.565, 3)
    expect(misclosure!.lengthPerMisclosure).toBeCloseTo(894, 0)
  })

  test('by the compass rule each leg bears its part by its length', () => {
    const { legs, points } = computeTraverse(start, square, { type: 'start' }, 'compass')
    const east = legs.map(({ eastCorrectionMetres }) => eastCorrectionMetres)
    const north = legs.map(({ northCorrectionMetres }) => northCorrectionMetres)
    // -0.4 × 100 / 399.8, and so on; +0.2 × 100 / 399.8, and so on.
    for (const [index, expected] of [-0.10005, -0.10005, -0.10025, -0.09965].entries())
      expect(east[index]).toBeCloseTo(expected, 5)
    for (const [index, expected] of [0.050025, 0.050025, 0.050125, 0.049825].entries())
      expect(north[index]).toBeCloseTo(expected, 5)
    expect(points[1]![0]).toBeCloseTo(start[0] - 0.10005, 5)
    expect(points[1]![1]).toBeCloseTo(start[1] + 100.050025, 5)
  })

  test('by the transit rule legs along one axis bear nothing of the other', () => {
    const { legs } = computeTraverse(start, square, { type: 'start' }, 'transit')
    const east = legs.map(({ eastCorrectionMetres }) => eastCorrectionMetres)
    // -0.4 × 100 / 199.6 and -0.4 × 99.6 / 199.6.
    expect(east[0]).toBeCloseTo(0, 9)
    expect(east[1]).toBeCloseTo(-0.200401, 5)
    expect(east[2]).toBeCloseTo(0, 9)
    expect(east[3]).toBeCloseTo(-0.199599, 5)
    expect(legs[1]!.adjusted.bearingDegrees).toBeCloseTo(90, 6)
    expect(legs[1]!.adjusted.metres).toBeCloseTo(99.799599, 5)
  })

  test('without a rule its points stay as measured', () => {
    const { legs, points } = computeTraverse(start, square, { type: 'start' }, 'none')
    expect(legs.every((one) => one.eastCorrectionMetres === 0 && one.northCorrectionMetres === 0)).toBe(true)
    expect(points.at(-1)![0] - start[0]).toBeCloseTo(0.4, 6)
  })
})

test('a traverse between two known points ends at the second', () => {
  const known: Metres = [start[0] + 150, start[1] + 150.3]
  const { points, misclosure } = computeTraverse(
    start,
    [leg(90, 150), leg(0, 150)],
    { type: 'known', point: known },
    'compass',
  )
  expect(misclosure!.metres).toBeCloseTo(0.3, 6)
  expect(misclosure!.bearingDegrees).toBeCloseTo(180, 6)
  expect(points[2]![0]).toBeCloseTo(known[0], 6)
  expect(points[2]![1]).toBeCloseTo(known[1], 6)
  // Half of 0.3 m north on each leg.
  expect(points[1]![1] - start[1]).toBeCloseTo(0.15, 6)
})

test('an open traverse has no misclosure to share out', () => {
  const { misclosure, points } = computeTraverse(start, [leg(30, 80)], null, 'compass')
  expect(misclosure).toBeNull()
  expect(points[1]![0] - start[0]).toBeCloseTo(40, 6)
})

test('a traverse that closes has no misclosure ratio', () => {
  const closed = [leg(0, 50), leg(90, 50), leg(180, 50), leg(270, 50)]
  const { misclosure } = computeTraverse(start, closed, { type: 'start' }, 'transit')
  expect(misclosure!.lengthPerMisclosure).toBeNull()
  expect(misclosure!.bearingDegrees).toBeNull()
})

test('no legs are no traverse and miss nothing', () => {
  expect(computeTraverse(start, [], { type: 'start' }, 'compass')).toMatchObject({ points: [start], misclosure: null })
})

const legs = fastCheck.array(
  fastCheck.record({
    bearingDegrees: fastCheck.double({ min: 0, max: 359.99, noNaN: true }),
    metres: fastCheck.double({ min: 0.1, max: 2000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
)
const ends = fastCheck.oneof(
  fastCheck.constant<TraverseEnd>({ type: 'start' }),
  fastCheck
    .tuple(
      fastCheck.double({ min: -900, max: 900, noNaN: true }),
      fastCheck.double({ min: -900, max: 900, noNaN: true }),
    )
    .map(([east, north]): TraverseEnd => ({ type: 'known', point: [start[0] + east, start[1] + north] })),
)

describe('whatever its legs', () => {
  test('an adjusted traverse arrives where it ought to, and its corrections make good the misclosure', () => {
    fastCheck.assert(
      fastCheck.property(
        legs,
        ends,
        fastCheck.constantFrom('compass' as const, 'transit' as const),
        (all, end, rule) => {
          const { points, misclosure, legs: adjusted } = computeTraverse(start, all, end, rule)
          const due = end?.type === 'known' ? end.point : start
          expect(Math.hypot(points.at(-1)![0] - due[0], points.at(-1)![1] - due[1])).toBeLessThan(1e-6)
          const east = adjusted.reduce((sum, { eastCorrectionMetres }) => sum + eastCorrectionMetres, 0)
          expect(Math.abs(east + misclosure!.eastMetres)).toBeLessThan(1e-6)
        },
      ),
    )
  })

  test('the legs stay as measured beside what they become', () => {
    fastCheck.assert(
      fastCheck.property(legs, ends, (all, end) => {
        const { legs: adjusted } = computeTraverse(start, all, end, 'compass')
        expect(adjusted.map(({ bearingDegrees, metres }) => ({ bearingDegrees, metres }))).toEqual(all)
      }),
    )
  })

  test('turning everything turns the compass rule with it', () => {
    fastCheck.assert(
      fastCheck.property(legs, fastCheck.integer({ min: 0, max: 359 }), (all, turn) => {
        const origin: Metres = [0, 0]
        const turned = all.map((one) => ({ ...one, bearingDegrees: one.bearingDegrees + turn }))
        const one = computeTraverse(origin, all, { type: 'start' }, 'compass').points
        const other = computeTraverse(origin, turned, { type: 'start' }, 'compass').points
        const [sine, cosine] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
        one.forEach(([east, north], index) => {
          const [turnedEast, turnedNorth] = other[index]!
          expect(Math.abs(east * cosine + north * sine - turnedEast)).toBeLessThan(1e-6)
          expect(Math.abs(north * cosine - east * sine - turnedNorth)).toBeLessThan(1e-6)
        })
      }),
    )
  })
})
