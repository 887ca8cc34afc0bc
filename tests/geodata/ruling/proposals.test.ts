import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bearingDegrees } from '../../../geodata/crs/plane-geometry.ts'
import { measureDivision, NO_THINGS, type Division } from '../../../geodata/ruling/proposals/measure-division.ts'
import { midline } from '../../../geodata/ruling/proposals/midline.ts'
import { lineOfShare, lineThroughPoint } from '../../../geodata/ruling/proposals/straight-lines.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const [EAST, NORTH] = [500_000, 2_450_000]
const placed = (points: readonly Metres[]): Metres[] => points.map(([x, y]) => [EAST + x, NORTH + y])
const rectangle = (west: number, south: number, east: number, north: number): Metres[] =>
  placed([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ])
/** Two arms, 100 m wide and 300 m high, on a base of 100 m. */
const horseshoe = placed([
  [0, 0],
  [400, 0],
  [400, 400],
  [300, 400],
  [300, 100],
  [100, 100],
  [100, 400],
  [0, 400],
  [0, 0],
])

function partsOf(division: Division) {
  if (division.type !== 'parts') throw new Error(`The line does not part the extent: ${division.type}`)
  return division.measures
}
const divided = (extent: readonly Metres[], line: readonly Metres[] | undefined) =>
  partsOf(measureDivision([extent], line ?? [], NO_THINGS, []))

describe('a straight line of equal areas', () => {
  test('gives both sides the same on any bearing, of any ground, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.array(fc.integer({ min: 150, max: 300 }), { minLength: 5, maxLength: 30 }),
        (bearing, reaches) => {
          const ring = placed(
            reaches.map((reach, index): Metres => {
              const turn = (2 * Math.PI * index) / reaches.length
              return [reach * Math.cos(turn), reach * Math.sin(turn)]
            }),
          )
          const line = lineOfShare([[...ring, ring[0]!]], bearing, 0.5)
          const { leftSquareMetres, rightSquareMetres } = divided([...ring, ring[0]!], line)
          expect(Math.abs(leftSquareMetres - rightSquareMetres)).toBeLessThan(0.5)
        },
      ),
    )
  })

  test('runs on the bearing that was asked for', () => {
    const [from, to] = lineOfShare([rectangle(0, 0, 300, 200)], 65, 0.5)
    expect(bearingDegrees(from!, to!)).toBeCloseTo(65, 6)
  })

  test('leaves another share on its left when that is asked for', () => {
    // Due west, what is south lies on the left.
    const line = lineOfShare([rectangle(0, 0, 200, 400)], 270, 0.25)
    expect(line[0]![1]).toBeCloseTo(NORTH + 100, 6)
    expect(divided(rectangle(0, 0, 200, 400), line).leftSquareMetres).toBeCloseTo(20_000, 3)
  })

  test('parts a horseshoe across both its arms', () => {
    const { leftSquareMetres, rightSquareMetres, lengthMetres } = divided(horseshoe, lineOfShare([horseshoe], 90, 0.5))
    expect(leftSquareMetres).toBeCloseTo(50_000, 3)
    expect(rightSquareMetres).toBeCloseTo(50_000, 3)
    expect(lengthMetres).toBeCloseTo(200, 3)
  })
})

describe('a straight line through a point', () => {
  test('due west from a hill top passes the top and goes from edge to edge', () => {
    const line = lineThroughPoint([rectangle(0, 0, 200, 400)], [EAST + 150, NORTH + 280], 270)
    const { leftSquareMetres, rightSquareMetres, lengthMetres } = divided(rectangle(0, 0, 200, 400), line)
    expect([leftSquareMetres, rightSquareMetres, lengthMetres]).toEqual(
      [56_000, 24_000, 200].map((figure) => expect.closeTo(figure, 3) as number),
    )
  })

  test('that lies outside the ground may miss it, and says so', () => {
    const line = lineThroughPoint([rectangle(0, 0, 200, 400)], [EAST, NORTH + 500], 270)
    expect(measureDivision([rectangle(0, 0, 200, 400)], line, NO_THINGS, [])).toEqual({
      type: 'none',
      reason: 'line-misses-extent',
    })
  })
})

describe('a line half way', () => {
  const north = placed([
    [0, 400],
    [100, 380],
    [200, 400],
  ])
  const south = placed([
    [200, 0],
    [0, 0],
  ])

  test('lies as far from the one side’s line as from the other’s, whichever way each was drawn', () => {
    const line = midline(north, south)
    expect(line).toEqual(midline(north, [...south].reverse()))
    for (const [, height] of line) {
      expect(height).toBeGreaterThanOrEqual(NORTH + 190)
      expect(height).toBeLessThanOrEqual(NORTH + 200)
    }
    const [one, other] = partsOf(
      measureDivision([rectangle(0, 0, 200, 400)], line, NO_THINGS, [
        {
          claimantLetter: 'A',
          line: placed([
            [0, 400],
            [200, 400],
          ]),
        },
        { claimantLetter: 'B', line: south },
      ]),
    ).fromOwnLines
    // The bend of 20 m in the one line bends the middle by 10 m, on the mean by 5 m.
    expect(one).toEqual({ claimantLetter: 'A', meanMetres: closeTo(205), farthestMetres: closeTo(210) })
    expect(other).toEqual({ claimantLetter: 'B', meanMetres: closeTo(195), farthestMetres: closeTo(200) })
  })
})
const closeTo = (metres: number) => expect.closeTo(metres, 0) as number

describe('the measures of a line', () => {
  test('say how far it runs through each thing that it cuts, and nothing of what it passes', () => {
    const line = placed([
      [-10, 200],
      [210, 200],
    ])
    const things = [
      { placeId: 'field', rings: [rectangle(20, 150, 80, 250)] },
      { placeId: 'grave', rings: [rectangle(120, 205, 125, 210)] },
      { placeId: 'house beyond the extent', rings: [rectangle(-9, 190, -1, 210)] },
    ]
    expect(partsOf(measureDivision([rectangle(0, 0, 200, 400)], line, { ...NO_THINGS, cut: things }, [])).cuts).toEqual(
      [{ placeId: 'field', lengthMetres: expect.closeTo(60, 6) as number }],
    )
  })

  test('are none for a line that ends inside the ground: it says by how much it falls short', () => {
    const line = placed([
      [-10, 200],
      [150, 200],
    ])
    expect(measureDivision([rectangle(0, 0, 200, 400)], line, NO_THINGS, [])).toEqual({
      type: 'short',
      shortEnds: [{ end: 'last', gapMetres: 50 }],
    })
  })
})
