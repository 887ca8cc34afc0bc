import { describe, expect, test } from 'vitest'

import { NO_THINGS } from '../../../geodata/ruling/proposals/measure-division.ts'
import { ownLine } from '../../../geodata/ruling/proposals/own-line.ts'
import { proposeDivisions, type DivisionQuestion } from '../../../geodata/ruling/proposals/propose-divisions.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const rectangle = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const extent = rectangle(0, 0, 200, 400)
const asked: DivisionQuestion = {
  extent: [extent],
  bearingsDegrees: [],
  through: [],
  features: [],
  terrain: [],
  faces: [],
  things: NO_THINGS,
  ownLines: [],
}

describe('lines of the land', () => {
  const features = [
    {
      placeId: 'road',
      line: [
        [-50, 100],
        [250, 120],
      ] as Metres[],
    },
    {
      placeId: 'gully that ends in the ground',
      line: [
        [-50, 300],
        [120, 300],
      ] as Metres[],
    },
    {
      placeId: 'ridge far away',
      line: [
        [500, 0],
        [500, 400],
      ] as Metres[],
    },
  ]

  test('are proposed where they part the ground, and say so where they end in it; others are not named', () => {
    const proposals = proposeDivisions({ ...asked, features })
    expect(proposals.map(({ placeId, division }) => [placeId, division.type])).toEqual([
      ['road', 'parts'],
      ['gully that ends in the ground', 'short'],
    ])
    expect(proposals[1]!.division).toMatchObject({ shortEnds: [{ end: 'last', gapMetres: 80 }] })
  })
})

describe('a side’s own line', () => {
  test('is where its claim ends along the edge of the ground, and none where it claims beyond it all round', () => {
    // A claims from the south up to the northern edge, B from the north down to the southern one.
    const ofA = ownLine(extent, [rectangle(-100, -500, 300, 400)])
    const ofB = ownLine(extent, [rectangle(-100, 0, 300, 900)])
    expect(ofA).toEqual([
      [200, 400],
      [0, 400],
    ])
    expect(ofB).toEqual([
      [0, 0],
      [200, 0],
    ])
    expect(ownLine(extent, [rectangle(-100, -100, 300, 500)])).toBeUndefined()
  })

  test('gives the line half way, between two sides and not between three', () => {
    const [north, south] = [
      {
        claimantLetter: 'A',
        line: [
          [200, 400],
          [0, 400],
        ] as Metres[],
      },
      {
        claimantLetter: 'B',
        line: [
          [0, 0],
          [200, 0],
        ] as Metres[],
      },
    ]
    const [proposal] = proposeDivisions({ ...asked, ownLines: [north, south] })
    expect(proposal).toMatchObject({
      kind: 'midline',
      division: {
        type: 'parts',
        measures: {
          leftSquareMetres: 40_000,
          rightSquareMetres: 40_000,
          fromOwnLines: [
            { claimantLetter: 'A', meanMetres: 200, farthestMetres: 200 },
            { claimantLetter: 'B', meanMetres: 200, farthestMetres: 200 },
          ],
        },
      },
    })
    expect(proposeDivisions({ ...asked, ownLines: [north, south, { ...south, claimantLetter: 'C' }] })).toEqual([])
  })
})

test('the order of what is proposed is that of the kinds, whatever the areas', () => {
  const proposals = proposeDivisions({
    ...asked,
    bearingsDegrees: [90, 0],
    through: [{ placeId: 'hill', point: [150, 280] }],
  })
  expect(proposals.map(({ kind, bearingDegrees }) => [kind, bearingDegrees])).toEqual([
    ['equal-area', 90],
    ['equal-area', 0],
    ['through-point', 90],
    ['through-point', 0],
  ])
})
