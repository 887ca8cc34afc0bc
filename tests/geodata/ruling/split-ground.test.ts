import { describe, expect, test } from 'vitest'

import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { measureDivision, NO_THINGS } from '../../../geodata/ruling/proposals/measure-division.ts'
import { splitGround, type GroundRings } from '../../../geodata/ruling/split-ground.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const closed = (points: readonly Metres[]): Metres[] => [...points, points[0]!]
const square = (west: number, south: number, side: number): Metres[] =>
  closed([
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ])

describe('a hole', () => {
  const pond: GroundRings = [square(0, 0, 100), square(40, 40, 20)]

  test('is no ground: a line through it is shorter, and neither side has it', () => {
    const division = measureDivision(
      pond,
      [
        [-10, 50],
        [110, 50],
      ],
      NO_THINGS,
      [],
    )
    if (division.type !== 'parts') throw new Error(division.type)
    const { leftSquareMetres, rightSquareMetres, lengthMetres } = division.measures
    expect([leftSquareMetres, rightSquareMetres, lengthMetres]).toEqual(
      [4800, 4800, 80].map((figure) => expect.closeTo(figure, 6) as number),
    )
  })

  test('that the line passes lies on one side only', () => {
    const split = splitGround(pond, [
      [-10, 20],
      [110, 20],
    ])
    if (split.type !== 'parts') throw new Error(split.type)
    expect([split.left.squareMetres, split.right.squareMetres]).toEqual([
      expect.closeTo(7600, 6),
      expect.closeTo(2000, 6),
    ])
    expect(split.left.holes.map((hole) => Math.abs(signedAreaSquareMetres(hole)))).toEqual([400])
  })

  test('whose inward corner reaches a third of a millimetre over the line is cut on both sides of that corner', () => {
    const notched = closed([
      [40, 40],
      [60, 40],
      [50 - 0.0003, 50],
      [60, 60],
      [40, 60],
    ])
    const split = splitGround(
      [square(0, 0, 100), notched],
      [
        [50, -10],
        [50, 110],
      ],
    )
    if (split.type !== 'parts') throw new Error(`not parted: ${split.type}`)
    // West of the line half of the hole's square is no ground, east of it two triangles of 50 m² each, less what the corner took.
    expect(split.left.squareMetres).toBeCloseTo(5000 - 200, 5)
    expect(split.right.squareMetres).toBeCloseTo(5000 - 100 + 0.003, 5)
  })

  test('along whose edge the line runs lies on one side too', () => {
    const split = splitGround(pond, [
      [-10, 40],
      [110, 40],
    ])
    if (split.type !== 'parts') throw new Error(split.type)
    expect(split.left.squareMetres).toBeCloseTo(6000 - 400, 6)
    expect(split.right.squareMetres).toBeCloseTo(4000, 6)
  })
})

describe('ground and lines that give no parts', () => {
  const across: Metres[] = [
    [-10, 50],
    [110, 50],
  ]
  test.each<[string, Metres[]]>([
    [
      'a line',
      closed([
        [0, 0],
        [100, 0],
        [50, 0],
      ]),
    ],
    ['nothing', []],
    [
      'a ring that crosses itself',
      closed([
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
      ]),
    ],
  ])('%s is no ground', (_, ring) => {
    expect(splitGround([ring], across)).toEqual({ type: 'none', reason: 'no-ground' })
  })

  test('a line that crosses the ground three times, to and fro, is named as one that turns back', () => {
    const toAndFro: Metres[] = [
      [-10, 20],
      [110, 20],
      [110, 50],
      [-10, 50],
      [-10, 80],
      [110, 80],
    ]
    expect(splitGround([square(0, 0, 100)], toAndFro)).toEqual({
      type: 'none',
      reason: 'line-crosses-several-times',
    })
  })

  test('a line that only touches a corner touches', () => {
    const past: Metres[] = [
      [-50, 50],
      [50, 150],
    ]
    expect(splitGround([square(0, 0, 100)], past)).toEqual({ type: 'none', reason: 'line-touches-edge' })
  })

  test('a line that leaves the ground for good on the side where it came in parts off what it went round', () => {
    const bay: Metres[] = [
      [20, -10],
      [20, 30],
      [70, 30],
      [70, -10],
    ]
    const split = splitGround([square(0, 0, 100)], bay)
    if (split.type !== 'parts') throw new Error(split.type)
    expect(split.right.squareMetres).toBeCloseTo(50 * 30, 6)
  })
})
