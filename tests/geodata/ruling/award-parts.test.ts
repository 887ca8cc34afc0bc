import { area as turfArea, featureCollection, feature, intersect } from '@turf/turf'
import { describe, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { awardParts, splitOfExtent } from '../../../geodata/ruling/award-parts.ts'

import type { MultiPolygon, Polygon } from 'geojson'
import type { Outline } from '../../../geodata/outline/model.ts'

const plane = gaussKruger(108)
const CORNER: Metres = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([CORNER[0] + east, CORNER[1] + north])
const square = (east: number, north: number, side: number): Metres[] => [
  [east, north],
  [east + side, north],
  [east + side, north + side],
  [east, north + side],
  [east, north],
]
const ground = (...rings: Metres[][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => ring.map(geographic)),
})
/** Due east from edge to edge. */
const lineAt = (north: number): Pick<Outline, 'segments'> => ({
  segments: [
    {
      coordinates: [
        [-10, north],
        [110, north],
      ].map(([east, at]) => geographic([east!, at!])),
    },
  ] as unknown as Outline['segments'],
})
const awardsOver = (extent: Polygon | MultiPolygon, north: number) =>
  awardParts(splitOfExtent(extent, lineAt(north), plane), ['N', 'S'], plane)
/** On the grid, as the areas of a case are measured. */
const squareMetres = (land: Polygon | MultiPolygon): number => {
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates
  const ringArea = (ring: readonly (readonly number[])[]) => {
    const at = ring.map((position) => plane.toPlane([...position]))
    return Math.abs(
      at.slice(1).reduce((sum, [x, y], index) => {
        const [fromX, fromY] = [at[index]![0] - CORNER[0], at[index]![1] - CORNER[1]]
        return sum + (fromX * (y - CORNER[1]) - (x - CORNER[0]) * fromY) / 2
      }, 0),
    )
  }
  return polygons.reduce(
    (sum, [outer, ...holes]) => holes.reduce((rest, hole) => rest - ringArea(hole), sum + ringArea(outer!)),
    0,
  )
}

/** A hectare with a pond of 20 m by 20 m in the middle, which is not disputed. */
const POND = ground(square(0, 0, 100), square(40, 40, 20))

describe('awards over an extent with a hole', () => {
  test.each([
    ['through it', 50, [4800, 4800]],
    ['south of it', 20, [7600, 2000]],
    ['north of it', 75, [2500, 7100]],
    ['along its edge', 40, [5600, 4000]],
  ])('leave the hole out where the line runs %s', (_, north, expected) => {
    const awards = awardsOver(POND, north)
    expect(awards.map((award) => squareMetres(award!))).toEqual(
      expected.map((figure) => expect.closeTo(figure, 1) as number),
    )
    const hole = feature(ground(square(41, 41, 18)))
    for (const award of awards) {
      const shared = intersect(featureCollection<Polygon | MultiPolygon>([feature(award), hole]))
      expect(shared ? turfArea(shared) : 0).toBeLessThan(0.01)
    }
  })

  test('go round a hole that reaches from across the line to near the edge', () => {
    // A trench that leaves 1 m of ground at its northern end, and 20 m at its southern one.
    const trench: Metres[] = [
      [45, 20],
      [55, 20],
      [55, 99],
      [45, 99],
      [45, 20],
    ]
    const [north, south] = awardsOver(ground(square(0, 0, 100), trench), 50)
    expect(squareMetres(north!)).toBeCloseTo(50 * 100 - 49 * 10, 1)
    expect(squareMetres(south!)).toBeCloseTo(50 * 100 - 30 * 10, 1)
  })
})

test('without holes every corner is where the extent has it', () => {
  const [north, south] = awardsOver(ground(square(0, 0, 100)), 50)
  const near = (at: Metres) => geographic(at).map((degrees) => expect.closeTo(degrees, 12) as number)
  expect(north!.coordinates[0]).toContainEqual(near([0, 100]))
  expect(south!.coordinates[0]).toContainEqual(near([100, 0]))
  expect(squareMetres(north!) + squareMetres(south!)).toBeCloseTo(10_000, 6)
})

test('of an extent of several parts the one that the line enters is parted; the other is nobody’s', () => {
  const two: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [[square(0, 0, 100).map(geographic)], [square(0, 200, 50).map(geographic)]],
  }
  const awards = awardsOver(two, 50)
  expect(
    awards.map((land) => Math.round(squareMetres(land!))),
    'the other part is nobody’s until a person says',
  ).toEqual([5000, 5000])
})
