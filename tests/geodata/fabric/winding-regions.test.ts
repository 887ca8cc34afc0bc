import fastCheck from 'fast-check'
import { expect, test } from 'vitest'

import { windingRegions } from '../../../geodata/fabric/plane/winding-regions.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const square = (west: number, south: number, size: number): Metres[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const forward = (ring: Metres[]) => ({ ring, weight: 1 }) as const
const backward = (ring: Metres[]) => ({ ring, weight: -1 }) as const

test('two overlapping squares: what each has alone, and what both have', () => {
  const sum = windingRegions([forward(square(0, 0, 100)), forward(square(60, 60, 100))])
  expect(sum.get(2)!.squareMetres).toBeCloseTo(1600, 6)
  expect(sum.get(1)!.squareMetres).toBeCloseTo(2 * (10_000 - 1600), 6)
  const difference = windingRegions([forward(square(0, 0, 100)), backward(square(60, 60, 100))])
  expect(difference.get(1)!.squareMetres).toBeCloseTo(8400, 6)
  expect(difference.get(-1)!.squareMetres).toBeCloseTo(8400, 6)
})

test('a square against itself differs nowhere', () => {
  expect(windingRegions([forward(square(0, 0, 100)), backward(square(0, 0, 100))]).size).toBe(0)
})

test('neighbours that share part of a side overlap nowhere', () => {
  const sum = windingRegions([forward(square(0, 0, 100)), forward(square(100, 30, 40))])
  expect([...sum.keys()]).toEqual([1])
  expect(sum.get(1)!.squareMetres).toBeCloseTo(11_600, 6)
})

test('a hole is left out of what a shape has', () => {
  const hole = square(20, 20, 10).reverse()
  expect(windingRegions([forward(square(0, 0, 100)), forward(hole)]).get(1)!.squareMetres).toBeCloseTo(9900, 6)
})

const star = fastCheck
  .array(fastCheck.double({ min: 20, max: 100, noNaN: true }), { minLength: 5, maxLength: 60 })
  .map((radii): Metres[] => {
    const ring = radii.map((radius, index): Metres => {
      const angle = (2 * Math.PI * index) / radii.length
      return [200 + radius * Math.cos(angle), 200 + radius * Math.sin(angle)]
    })
    return [...ring, ring[0]!]
  })
const shoelace = (ring: readonly Metres[]): number =>
  ring.slice(1).reduce((sum, [x, y], index) => sum + ring[index]![0] * y - x * ring[index]![1], 0) / 2

test('for any two areas: both less what they share, plus what is shared, is each area', () => {
  fastCheck.assert(
    fastCheck.property(star, star, fastCheck.integer({ min: -80, max: 80 }), (one, other, shift) => {
      const moved = other.map(([x, y]): Metres => [x + shift, y])
      const difference = windingRegions([forward(one), backward(moved)])
      const sum = windingRegions([forward(one), forward(moved)])
      const [alone, gone, shared] = [difference.get(1), difference.get(-1), sum.get(2)].map(
        (region) => region?.squareMetres ?? 0,
      )
      expect(alone! + shared!).toBeCloseTo(shoelace(one), 0)
      expect(gone! + shared!).toBeCloseTo(shoelace(moved), 0)
      for (const region of [...sum.values(), ...difference.values()])
        expect(region.rings.reduce((total, ring) => total + shoelace(ring), 0)).toBeCloseTo(region.squareMetres, 1)
    }),
    { numRuns: 300, seed: 7 },
  )
})
