import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bandOf, polygonsSquareMetres } from '../../../geodata/accuracy/band.ts'
import { isInsideRing } from '../../../geodata/crs/plane-geometry.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { PlanePolygon } from '../../../geodata/accuracy/clipping.ts'

const ORIGIN: Metres = [497_000, 2_450_000]
const at = (east: number, north: number): Metres => [ORIGIN[0] + east, ORIGIN[1] + north]
const ring = (...corners: [number, number][]): Metres[] => corners.map(([east, north]) => at(east, north))

/** Every side of a ring as a stretch of its own width. */
const sides = (corners: readonly Metres[], widths: readonly (number | null)[]) =>
  corners.map((corner, index) => ({
    line: [corner, corners[(index + 1) % corners.length]!],
    halfWidthMetres: widths[index % widths.length]!,
  }))

const square = ring([0, 0], [100, 0], [100, 100], [0, 100])
const isIn = (polygons: readonly PlanePolygon[], point: Metres): boolean =>
  polygons.some((rings) => rings.filter((one) => isInsideRing(point, one)).length % 2 === 1)

describe('the band of a square of 100 m', () => {
  test('takes its width off every side, and adds it with round corners', () => {
    const { shapes } = bandOf(sides(square, [10]), [[square]])
    expect(polygonsSquareMetres(shapes!.inner)).toBeCloseTo(80 * 80, 1)
    // Four sides of 100 × 10 and a whole circle at the corners.
    expect(polygonsSquareMetres(shapes!.outer) / (10_000 + 4_000 + Math.PI * 100)).toBeCloseTo(1, 4)
  })

  test('is as wide on each side as that side is uncertain', () => {
    const { shapes } = bandOf(sides(square, [5, 20, 10, 0]), [[square]])
    // The east loses 20, south and north 5 and 10, and the corner circles lie within those strips.
    expect(polygonsSquareMetres(shapes!.inner)).toBeCloseTo(80 * 85, 1)
    expect(isIn(shapes!.outer, at(119, 50))).toBe(true)
    expect(isIn(shapes!.outer, at(-1, 50))).toBe(false)
    expect(isIn(shapes!.outer, at(50, 109))).toBe(true)
    expect(isIn(shapes!.outer, at(50, -6))).toBe(false)
  })

  test('leaves nothing certain where it is wider than half the shape', () => {
    const { shapes } = bandOf(sides(square, [60]), [[square]])
    expect(shapes!.inner).toEqual([])
    expect(polygonsSquareMetres(shapes!.inner)).toBe(0)
  })

  test('claims nothing where one side is not known, and still shows the strip of the others', () => {
    const { shapes, strip } = bandOf(sides(square, [10, 10, 10, null]), [[square]])
    expect(shapes).toBeNull()
    expect(isIn(strip, at(50, 8))).toBe(true)
    expect(isIn(strip, at(0, 50))).toBe(false)
  })
})

test('a neck narrower than its band parts what is certain in two', () => {
  const dumbbell = ring(
    [0, 0],
    [40, 0],
    [40, 17],
    [60, 17],
    [60, 0],
    [100, 0],
    [100, 40],
    [60, 40],
    [60, 23],
    [40, 23],
    [40, 40],
    [0, 40],
  )
  const { shapes } = bandOf(sides(dumbbell, [4]), [[dumbbell]])
  expect(shapes!.inner).toHaveLength(2)
  // Each half keeps 32 × 32 m and, before the neck, what the circles of 4 m about its corners leave: the integral of 4 - √(16 - d²).
  const beforeNeck = 2 * (12 - (1.5 * Math.sqrt(7) + 8 * Math.asin(3 / 4)))
  expect(polygonsSquareMetres(shapes!.inner) / (2 * (32 * 32 + beforeNeck))).toBeCloseTo(1, 4)
})

test('the two ends of a horseshoe grow together outside and leave a hole', () => {
  const horseshoe = ring(
    [0, 0],
    [100, 0],
    [100, 100],
    [52, 100],
    [52, 90],
    [90, 90],
    [90, 10],
    [10, 10],
    [10, 90],
    [48, 90],
    [48, 100],
    [0, 100],
  )
  const { shapes } = bandOf(sides(horseshoe, [3]), [[horseshoe]])
  expect(shapes!.outer).toHaveLength(1)
  expect(shapes!.outer[0]).toHaveLength(2)
  expect(isIn(shapes!.outer, at(50, 50))).toBe(false)
  expect(isIn(shapes!.outer, at(50, 95))).toBe(true)
})

test('a hole is uncertain at its own edge', () => {
  const hole = ring([40, 40], [60, 40], [60, 60], [40, 60])
  const stretches = [...sides(square, [2]), ...sides(hole, [5])]
  const { shapes } = bandOf(stretches, [[square, hole]])
  // 96 × 96 without the hole of 30 × 30 with round corners of 5 m.
  expect(polygonsSquareMetres(shapes!.inner) / (96 * 96 - (30 * 30 - (100 - Math.PI * 25)))).toBeCloseTo(1, 4)
  expect(polygonsSquareMetres(shapes!.outer)).toBeGreaterThan(10_000 - 100)
  expect(isIn(shapes!.outer, at(50, 50))).toBe(false)
  expect(isIn(shapes!.outer, at(43, 50))).toBe(true)
})

test('two parts each keep their own', () => {
  const other = square.map(([east, north]): Metres => [east + 300, north])
  const { shapes } = bandOf([...sides(square, [10]), ...sides(other, [20])], [[square], [other]])
  expect(polygonsSquareMetres(shapes!.inner)).toBeCloseTo(80 * 80 + 60 * 60, 1)
})

test('an open line has a strip and no shapes', () => {
  const { shapes, strip } = bandOf([{ line: ring([0, 0], [100, 0]), halfWidthMetres: 10 }], null)
  expect(shapes).toBeNull()
  expect(polygonsSquareMetres(strip) / (2000 + Math.PI * 100)).toBeCloseTo(1, 3)
})

test('nothing drawn has no band', () => {
  expect(bandOf([], null)).toEqual({ strip: [], shapes: null })
})

test('wherever a star is drawn, the certain lies in the drawn, the drawn in the possible, and each edge in the strip', () => {
  const star = fastCheck
    .array(fastCheck.tuple(fastCheck.integer({ min: 20, max: 200 }), fastCheck.integer({ min: 0, max: 30 })), {
      minLength: 5,
      maxLength: 14,
    })
    .map((rays) => ({
      corners: rays.map(([radius], index): Metres => {
        const angle = (2 * Math.PI * index) / rays.length
        return at(Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle)))
      }),
      widths: rays.map(([, width]) => width),
    }))
  const spots = fastCheck.array(
    fastCheck.tuple(
      fastCheck.double({ min: -240, max: 240, noNaN: true }),
      fastCheck.double({ min: -240, max: 240, noNaN: true }),
    ),
    { minLength: 30, maxLength: 30 },
  )
  const nearest = (point: Metres, [from, to]: readonly Metres[]): number => {
    const [ex, ey] = [to![0] - from![0], to![1] - from![1]]
    const along = ((point[0] - from![0]) * ex + (point[1] - from![1]) * ey) / (ex * ex + ey * ey || 1)
    const share = Math.min(1, Math.max(0, along))
    return Math.hypot(point[0] - from![0] - share * ex, point[1] - from![1] - share * ey)
  }
  fastCheck.assert(
    fastCheck.property(star, spots, ({ corners, widths }, points) => {
      const stretches = sides(corners, widths)
      const { shapes } = bandOf(stretches, [[corners]])
      for (const [east, north] of points) {
        const point = at(east, north)
        // How far outside every stretch's own width a spot lies; close to the edge of the strip, rounding decides.
        const margin = Math.min(...stretches.map(({ line, halfWidthMetres }) => nearest(point, line) - halfWidthMetres))
        if (Math.abs(margin) < 0.1) continue
        const isDrawn = isIn([[corners]], point)
        expect(isIn(shapes!.inner, point)).toBe(isDrawn && margin > 0)
        expect(isIn(shapes!.outer, point)).toBe(isDrawn || margin < 0)
      }
    }),
    { numRuns: 150 },
  )
})
