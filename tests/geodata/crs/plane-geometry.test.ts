import { describe, expect, test } from 'vitest'

import {
  bearingDegrees,
  crossings,
  isInsideRing,
  nearestOnLine,
  signedAreaSquareMetres,
  stretch,
} from '../../../geodata/crs/plane-geometry.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const bentLine: readonly Metres[] = Object.freeze<Metres[]>([
  [0, 0],
  [100, 0],
  [100, 50],
])

describe('plane geometry', () => {
  test('a square of an eighth of a metre far from the origin of the zone keeps its whole area', () => {
    const [east, north] = [500_000, 3_500_000]
    const square: Metres[] = [
      [east, north],
      [east + 0.125, north],
      [east + 0.125, north + 0.125],
      [east, north + 0.125],
    ]
    expect(signedAreaSquareMetres(square)).toBe(0.125 * 0.125)
    expect(signedAreaSquareMetres([...square].reverse())).toBe(-0.125 * 0.125)
  })

  test('bearings run clockwise from grid north', () => {
    expect(bearingDegrees([0, 0], [0, 1])).toBe(0)
    expect(bearingDegrees([0, 0], [1, 0])).toBe(90)
    expect(bearingDegrees([0, 0], [-1, 0])).toBe(270)
  })

  test('the point of a line nearest to a mark says how far along and how far off it lies', () => {
    const { point, chainageMetres, offsetMetres } = nearestOnLine(bentLine, [130, 20])
    expect(point).toEqual([100, 20])
    expect(chainageMetres).toBe(120)
    expect(offsetMetres).toBe(30)
  })

  test('a line that ends on another meets it once', () => {
    const found = crossings(
      [
        [50, 80],
        [50, 0],
      ],
      bentLine,
    )
    expect(found.map(({ point }) => point)).toEqual([[50, 0]])
  })

  test('a line through a corner of another meets it once, not once per edge', () => {
    expect(
      crossings(
        [
          [50, -50],
          [150, 50],
        ],
        bentLine,
      ),
    ).toHaveLength(1)
  })

  test('parallel lines do not meet', () => {
    expect(
      crossings(
        [
          [0, 10],
          [90, 10],
        ],
        bentLine,
      ),
    ).toEqual([])
  })

  test('a stretch taken backwards runs backwards and keeps the corner', () => {
    const [near, far] = [nearestOnLine(bentLine, [40, 0]), nearestOnLine(bentLine, [100, 30])]
    expect(stretch(bentLine, far, near)).toEqual([
      [100, 30],
      [100, 0],
      [40, 0],
    ])
  })

  test('a square of 20 m has 400 m², counted positive when it runs anticlockwise', () => {
    const square: Metres[] = [
      [0, 0],
      [20, 0],
      [20, 20],
      [0, 20],
    ]
    expect(signedAreaSquareMetres(square)).toBe(400)
    expect(signedAreaSquareMetres([...square].reverse())).toBe(-400)
    expect(isInsideRing([10, 10], square)).toBe(true)
    expect(isInsideRing([30, 10], square)).toBe(false)
  })
})
