import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { crossingFinder, sharedAreaMeter } from '../../../geodata/overlaps/shared-area.ts'
import { packRings, rectangle, type RingPoints } from '../../support/packed.ts'

const sharedArea = (one: readonly RingPoints[], other: readonly RingPoints[]): number =>
  sharedAreaMeter(packRings(one, other))(0, 1)

/** A ring around a middle, seen from which its corners follow one another: it never crosses itself. */
const star = fc
  .record({
    east: fc.integer({ min: -200_000, max: 200_000 }),
    north: fc.integer({ min: -200_000, max: 200_000 }),
    reaches: fc.array(fc.integer({ min: 20_000, max: 300_000 }), { minLength: 3, maxLength: 60 }),
  })
  .map(({ east, north, reaches }): RingPoints =>
    reaches.map((reach, index) => {
      const turn = (2 * Math.PI * index) / reaches.length
      return [east + Math.round(reach * Math.cos(turn)), north + Math.round(reach * Math.sin(turn))]
    }),
  )
const areaOf = (ring: RingPoints): number => packRings([ring]).areasSquareMetres[0]!

describe('the ground that two outlines share', () => {
  test('is the common rectangle of two rectangles', () => {
    expect(sharedArea([rectangle(0, 0, 100, 50)], [rectangle(60, 10, 160, 90)])).toBe(40 * 40)
  })

  test('is nothing where they touch along a line, however the line is divided', () => {
    const left: RingPoints = [
      [0, 0],
      [100_000, 37],
      [100_007, 33_333],
      [99_000, 100_000],
      [0, 100_000],
    ]
    const right: RingPoints = [[200_000, 0], [200_000, 100_000], ...left.slice(1, 4).reverse()]
    expect(sharedArea([left], [right])).toBe(0)
    const halves = (ring: RingPoints): RingPoints => ring.flatMap((point) => [point, point])
    expect(sharedArea([halves(left)], [right])).toBe(0)
  })

  test('is nothing where the boxes overlap and the outlines do not', () => {
    const lower: RingPoints = [
      [0, 0],
      [100_000, 0],
      [0, 100_000],
    ]
    const upper: RingPoints = [
      [100_000, 1_000],
      [100_000, 100_000],
      [1_000, 100_000],
    ]
    expect(sharedArea([lower], [upper])).toBe(0)
  })

  test('leaves out a hole, and what lies whole within the hole', () => {
    const ringed = [rectangle(0, 0, 100, 100), rectangle(20, 20, 80, 80)]
    expect(sharedArea(ringed, [rectangle(10, 10, 90, 90)])).toBe(80 * 80 - 60 * 60)
    expect(sharedArea(ringed, [rectangle(30, 30, 70, 70)])).toBe(0)
  })

  test('counts every part where outlines cross three times', () => {
    const comb: RingPoints = [
      [0, 0],
      [50_000, 0],
      [50_000, 30_000],
      [40_000, 30_000],
      [40_000, 10_000],
      [30_000, 10_000],
      [30_000, 30_000],
      [20_000, 30_000],
      [20_000, 10_000],
      [10_000, 10_000],
      [10_000, 30_000],
      [0, 30_000],
    ]
    expect(sharedArea([comb], [rectangle(-10, 20, 60, 50)])).toBe(3 * 10 * 10)
  })

  test('is the lens of two crossing triangles, with crossings between corners', () => {
    // Two right triangles, one turned half round: their common part is the hexagon of area 2/3 of one.
    const up: RingPoints = [
      [0, 0],
      [300_000, 0],
      [150_000, 300_000],
    ]
    const down: RingPoints = [
      [0, 200_000],
      [300_000, 200_000],
      [150_000, -100_000],
    ]
    expect(sharedArea([up], [down])).toBeCloseTo((2 / 3) * 45_000, 6)
  })

  test('is the same whichever outline is named first, and never more than either', () => {
    fc.assert(
      fc.property(star, star, (one, other) => {
        const polygons = packRings([one], [other])
        const areaBetween = sharedAreaMeter(polygons)
        const shared = areaBetween(0, 1)
        expect(areaBetween(1, 0)).toBeCloseTo(shared, 6)
        expect(shared).toBeLessThanOrEqual(Math.min(areaOf(one), areaOf(other)) + 1e-6)
      }),
    )
  })

  test('is the whole outline with itself', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(sharedArea([ring], [ring])).toBeCloseTo(areaOf(ring), 6)
      }),
    )
  })

  test('is made up of what an outline shares with the four quarters of the other', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const whole = rectangle(-200, -200, 200, 200)
        const quarters = [
          rectangle(-200, -200, 13, 7),
          rectangle(13, -200, 200, 7),
          rectangle(-200, 7, 13, 200),
          rectangle(13, 7, 200, 200),
        ]
        const sum = quarters.reduce((total, quarter) => total + sharedArea([ring], [quarter]), 0)
        expect(sum).toBeCloseTo(sharedArea([ring], [whole]), 5)
      }),
    )
  })

  test('takes an outline of 200,000 corners', () => {
    const corners = 200_000
    const ring: RingPoints = Array.from({ length: corners }, (_, index) => {
      const turn = (2 * Math.PI * index) / corners
      return [Math.round(9e6 * Math.cos(turn)), Math.round(9e6 * Math.sin(turn))]
    })
    // Half of a circle of 9 km.
    expect(sharedArea([ring], [rectangle(0, -10_000, 10_000, 10_000)])).toBeCloseTo((Math.PI * 81e6) / 2, -2)
  })
})

describe('an outline', () => {
  test('that crosses itself is told from one that only touches itself', () => {
    const bowTie: RingPoints = [
      [0, 0],
      [10_000, 10_000],
      [10_000, 0],
      [0, 10_000],
    ]
    const pinched: RingPoints = [
      [0, 0],
      [20_000, 0],
      [10_000, 10_000],
      [20_000, 20_000],
      [0, 20_000],
      [10_000, 10_000],
    ]
    const crosses = crossingFinder(packRings([bowTie], [pinched]))
    expect([crosses(0), crosses(1)]).toEqual([true, false])
  })

  test('around a middle never crosses itself', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(crossingFinder(packRings([ring]))(0)).toBe(false)
      }),
    )
  })
})
