import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { measureDivision, NO_THINGS } from '../../../geodata/ruling/proposals/measure-division.ts'
import { differentBearings, lineOfShare, turnedRings } from '../../../geodata/ruling/proposals/straight-lines.ts'
import { groundSquareMetres, splitGround, type GroundRings } from '../../../geodata/ruling/split-ground.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const MIDDLE: Metres = [497_300, 2_450_400]
const closed = (points: readonly Metres[]): Metres[] => [...points, points[0]!]

/** Corners all round a middle, each as far away as it likes: concave more often than not, and never crossing itself. */
const star = (reaches: readonly number[], middle: Metres, turn = 0): Metres[] =>
  closed(
    reaches.map((reach, index): Metres => {
      const angle = turn + (2 * Math.PI * index) / reaches.length
      return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)]
    }),
  )
const reaches = (least: number, most: number) =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 5, maxLength: 24 })

/** Ground of some hectares with up to three holes, which lie apart from each other and from its edge. */
const grounds = fc
  .record({
    outer: reaches(120, 420),
    holes: fc.array(reaches(4, 22), { maxLength: 3 }),
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
  })
  .map(({ outer, holes, turn }): GroundRings => [
    star(outer, MIDDLE, turn),
    ...holes.map((hole, index) => {
      const angle = turn + (2 * Math.PI * index) / 3
      return star(hole, [MIDDLE[0] + 30 * Math.cos(angle), MIDDLE[1] + 30 * Math.sin(angle)])
    }),
  ])
const bearings = fc.double({ min: 0, max: 360, noNaN: true })
/** Within a millimetre of an edge the line counts as on it; due north of a steep line that is some millimetres. */
const NEAR_EDGE_METRES = 0.01
const RUNS = { numRuns: 200, endOnFailure: true }

/**
 * Lines that wind over the ground from one side to the other, and may leave it on their way. Five corners 120 m away leave 97 m all
 * round the middle, so that every line meets the ground.
 */
const windings = fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 2, maxLength: 8 })
const windingLine = (offsets: readonly number[]): Metres[] => [
  [MIDDLE[0] - 500, MIDDLE[1]],
  ...offsets.map((offset, index): Metres => [
    MIDDLE[0] - 450 + (900 * (index + 1)) / (offsets.length + 1),
    MIDDLE[1] + offset,
  ]),
  [MIDDLE[0] + 500, MIDDLE[1]],
]

/** How far north a line from west to east is at an easting. */
function northAt(line: readonly Metres[], east: number): number {
  const edge = Math.max(
    1,
    line.findIndex(([x]) => x >= east),
  )
  const [[fromEast, from], [toEast, to]] = [line[edge - 1]!, line[edge]!]
  return from + ((east - fromEast) / (toEast - fromEast)) * (to - from)
}

describe('200 grounds, concave and with holes', () => {
  test('are halved exactly by a straight line on any bearing', () => {
    fc.assert(
      fc.property(grounds, bearings, (ground, bearing) => {
        const whole = groundSquareMetres(ground)
        const split = splitGround(ground, lineOfShare(turnedRings(ground), bearing, 0.5))
        if (split.type !== 'parts') throw new Error(`not parted: ${JSON.stringify(split)}`)
        expect(Math.abs(split.left.squareMetres + split.right.squareMetres - whole) / whole).toBeLessThan(1e-6)
        expect(Math.abs(split.left.squareMetres - split.right.squareMetres) / whole).toBeLessThan(1e-6)
      }),
      RUNS,
    )
  })

  test('parted by a winding line they are both sides together, or the line says why it parts nothing', () => {
    let parted = 0
    fc.assert(
      fc.property(grounds, windings, (ground, offsets) => {
        const split = splitGround(ground, windingLine(offsets))
        if (split.type === 'none') {
          expect(split.reason).toMatch(/^line-(?:crosses-itself|crosses-several-times|parts-nothing)$/u)
          return
        }
        if (split.type !== 'parts') throw new Error('A line that begins and ends outside is not short.')
        parted++
        const whole = groundSquareMetres(ground)
        expect(Math.abs(split.left.squareMetres + split.right.squareMetres - whole) / whole).toBeLessThan(1e-6)
        // The line runs from west to east throughout: what is left of it lies north of it, everywhere.
        for (const [side, sign] of [
          [split.left, 1],
          [split.right, -1],
        ] as const)
          for (const [east, north] of [...side.rings, ...side.holes].flat())
            expect(sign * (north - northAt(windingLine(offsets), east))).toBeGreaterThan(-NEAR_EDGE_METRES)
      }),
      RUNS,
    )
    expect(parted).toBeGreaterThan(150)
  })

  test('a winding line leaves on its left what the same line reversed leaves on its right', () => {
    fc.assert(
      fc.property(grounds, windings, (ground, offsets) => {
        const line = windingLine(offsets)
        const [split, back] = [splitGround(ground, line), splitGround(ground, [...line].reverse())]
        expect(back.type).toBe(split.type)
        if (split.type !== 'parts' || back.type !== 'parts') return
        const difference = Math.abs(back.right.squareMetres - split.left.squareMetres)
        expect(difference / groundSquareMetres(ground)).toBeLessThan(1e-6)
      }),
      RUNS,
    )
  })

  test('give the same answer turned and mirrored', () => {
    const turned =
      (angle: number) =>
      ([x, y]: Metres): Metres => {
        const [east, north] = [x - MIDDLE[0], y - MIDDLE[1]]
        const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
        return [MIDDLE[0] + east * cosine - north * sine, MIDDLE[1] + east * sine + north * cosine]
      }
    const mirrored = ([x, y]: Metres): Metres => [2 * MIDDLE[0] - x, y]
    fc.assert(
      fc.property(grounds, bearings, fc.double({ min: 0.2, max: 6, noNaN: true }), (ground, bearing, angle) => {
        const line = lineOfShare(turnedRings(ground), bearing, 0.3)
        const areas = (move: (point: Metres) => Metres): [number, number] => {
          const division = measureDivision(
            ground.map((ring) => ring.map(move)),
            line.map(move),
            NO_THINGS,
            [],
          )
          if (division.type !== 'parts') throw new Error(`not parted: ${division.type}`)
          return [division.measures.leftSquareMetres, division.measures.rightSquareMetres]
        }
        const [left, right] = areas((point) => point)
        expect(areas(turned(angle))).toEqual([expect.closeTo(left, 2), expect.closeTo(right, 2)])
        // In a mirror, left is right.
        expect(areas(mirrored)).toEqual([expect.closeTo(right, 2), expect.closeTo(left, 2)])
      }),
      RUNS,
    )
  })
})

test('opposite winds are one line, that which was asked for first', () => {
  expect(differentBearings([90, 270, 0, 360, 180, 45.5, 225.5, 46])).toEqual([90, 0, 45.5, 46])
})
