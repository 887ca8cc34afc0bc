import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { sharedSquareMetres } from '../../../../web/state/county/shared-ground.ts'

import type { Polygon, Position } from 'geojson'

const plane = gaussKruger(108)
const CORNER = plane.toPlane([107.6, 21.9])

/** A rectangle on the plane, in metres from a corner. */
function rectangle(west: number, south: number, east: number, north: number): Position[] {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const
  return corners.map(([x, y]) => plane.toGeographic([CORNER[0] + x, CORNER[1] + y]))
}
const area = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings })

describe('the ground that two parcels share while one is drawn', () => {
  test('is what lies in both, and no hole of either', () => {
    const one = area(rectangle(0, 0, 100, 100))
    expect(sharedSquareMetres(one, area(rectangle(60, 0, 160, 100)), plane)).toBeCloseTo(4000, 0)
    const holed = area(rectangle(60, 0, 160, 100), rectangle(70, 10, 80, 20).reverse())
    expect(sharedSquareMetres(one, holed, plane)).toBeCloseTo(3900, 0)
  })

  test('is nothing along a common edge', () => {
    const shared = sharedSquareMetres(area(rectangle(0, 0, 50, 50)), area(rectangle(50, 0, 90, 50)), plane)
    expect(shared).toBeLessThan(0.02)
  })

  test('counts every part of a parcel of several parts', () => {
    const parts = {
      type: 'MultiPolygon' as const,
      coordinates: [[rectangle(0, 0, 10, 10)], [rectangle(90, 0, 110, 10)]],
    }
    expect(sharedSquareMetres(parts, area(rectangle(0, 0, 100, 100)), plane)).toBeCloseTo(200, 0)
  })

  test('is the same from either side, and never more than either', () => {
    const side = fc.integer({ min: 1, max: 80 })
    const place = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(place, place, side, side, place, place, side, side, (x, y, w, h, u, v, d, k) => {
        const [one, other] = [area(rectangle(x, y, x + w, y + h)), area(rectangle(u, v, u + d, v + k))]
        const width = Math.max(0, Math.min(x + w, u + d) - Math.max(x, u))
        const height = Math.max(0, Math.min(y + h, v + k) - Math.max(y, v))
        const shared = sharedSquareMetres(one, other, plane)
        expect(Math.abs(shared - sharedSquareMetres(other, one, plane))).toBeLessThan(0.05)
        expect(Math.abs(shared - width * height)).toBeLessThan(0.05)
      }),
    )
  })
})
