import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bandOf, polygonsSquareMetres } from '../../../geodata/accuracy/band.ts'
import { combined, gridAt } from '../../../geodata/accuracy/clipping.ts'
import { overlapRange, overlapStatement } from '../../../geodata/claims/overlap-range.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { PlanePolygon } from '../../../geodata/accuracy/clipping.ts'

describe('what the accuracy of the lines leaves of an overlap', () => {
  test.each([
    [1000, { certainSquareMetres: 400, possibleSquareMetres: 1700 }, 'stands'],
    [1000, { certainSquareMetres: 0, possibleSquareMetres: 1700 }, 'may-be-none'],
    [1000, { certainSquareMetres: 0.4, possibleSquareMetres: 1700 }, 'may-be-none'],
    [0, { certainSquareMetres: 0, possibleSquareMetres: 1700 }, 'only-possible'],
    [0, { certainSquareMetres: 0, possibleSquareMetres: 0 }, 'none'],
    [1000, null, 'unknown'],
  ] as const)('%s m² as drawn, within %o: %s', (drawn, range, statement) => {
    expect(overlapStatement(drawn, range)).toBe(statement)
  })

  test('figures that rounding put out of order are in order, whatever they are', () => {
    const figure = fastCheck.double({ min: 0, max: 1e7, noNaN: true })
    fastCheck.assert(
      fastCheck.property(figure, figure, figure, (certain, drawn, possible) => {
        const { certainSquareMetres, possibleSquareMetres } = overlapRange(certain, drawn, possible)
        expect(certainSquareMetres).toBeLessThanOrEqual(drawn)
        expect(drawn).toBeLessThanOrEqual(possibleSquareMetres)
      }),
    )
  })
})

type Known = { readonly corners: readonly Metres[]; readonly halfWidths: readonly number[] }

/** Star-shaped rings around a middle: any number of corners, convex or not, none crossing itself. */
const known: fastCheck.Arbitrary<Known> = fastCheck
  .record({
    east: fastCheck.integer({ min: -60, max: 60 }),
    north: fastCheck.integer({ min: -60, max: 60 }),
    radii: fastCheck.array(fastCheck.integer({ min: 20, max: 120 }), { minLength: 3, maxLength: 9 }),
    halfWidths: fastCheck.array(fastCheck.integer({ min: 0, max: 40 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ east, north, radii, halfWidths }) => ({
    corners: radii.map((radius, index): Metres => {
      const angle = (2 * Math.PI * index) / radii.length
      return [east + radius * Math.cos(angle), north + radius * Math.sin(angle)]
    }),
    halfWidths,
  }))

const GRID = gridAt([0, 0])
const pathsOf = (polygons: readonly PlanePolygon[]) => polygons.flatMap((rings) => rings.map(GRID.toPath))

/** What two shapes share: the first less what of it lies outside the second. */
function sharedSquareMetres(one: readonly PlanePolygon[], other: readonly PlanePolygon[]): number {
  const outside = GRID.toPolygons(combined('difference', pathsOf(one), pathsOf(other)))
  return polygonsSquareMetres(one) - polygonsSquareMetres(outside)
}

function shapesOf({ corners, halfWidths }: Known) {
  const stretches = corners.map((corner, index) => ({
    line: [corner, corners[(index + 1) % corners.length]!],
    halfWidthMetres: halfWidths[index]!,
  }))
  return { drawn: [[corners]], ...bandOf(stretches, [[corners]]).shapes! }
}

test('of any two outlines no more is certain than drawn, no more drawn than possible, and neither depends on which comes first', () => {
  fastCheck.assert(
    fastCheck.property(known, known, (first, second) => {
      const [one, two] = [shapesOf(first), shapesOf(second)]
      const areas = (['inner', 'drawn', 'outer'] as const).map((which) => sharedSquareMetres(one[which], two[which]))
      const swapped = (['inner', 'drawn', 'outer'] as const).map((which) => sharedSquareMetres(two[which], one[which]))
      const ROUNDING_SQUARE_METRES = 0.1
      expect(areas[0]!).toBeLessThanOrEqual(areas[1]! + ROUNDING_SQUARE_METRES)
      expect(areas[1]!).toBeLessThanOrEqual(areas[2]! + ROUNDING_SQUARE_METRES)
      areas.forEach((area, index) => expect(Math.abs(area - swapped[index]!)).toBeLessThan(ROUNDING_SQUARE_METRES))
    }),
  )
})
