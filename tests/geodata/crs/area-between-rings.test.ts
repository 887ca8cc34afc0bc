import { describe, expect, test } from 'vitest'

import { areaBetweenRings } from '../../../geodata/crs/area-between-rings.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const rectangle = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('the ground between two rings', () => {
  test('is nothing for one ring told twice, from another corner and the other way round', () => {
    const ring = rectangle(0, 0, 300, 200)
    const other = [...ring.slice(2, 4), ...ring.slice(0, 3)].reverse()
    expect(areaBetweenRings(ring, other)).toBeCloseTo(0, 6)
  })

  test('is the strip by which one goes beyond the other', () => {
    expect(areaBetweenRings(rectangle(0, 0, 300, 200), rectangle(0, 0, 320, 200))).toBeCloseTo(4000, 6)
  })

  test('is both grounds where they lie apart', () => {
    expect(areaBetweenRings(rectangle(0, 0, 100, 100), rectangle(500, 0, 600, 100))).toBeCloseTo(20_000, 6)
  })

  test('counts what either has and the other has not', () => {
    const ground = areaBetweenRings(rectangle(0, 0, 100, 100), rectangle(50, 50, 150, 150))
    expect(Math.abs(ground - 15_000)).toBeLessThan(150)
  })

  test('of rings without ground is nothing', () => {
    expect(areaBetweenRings([[0, 0]], [[0, 0]])).toBe(0)
  })
})
