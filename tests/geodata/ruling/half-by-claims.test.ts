import { describe, expect, test } from 'vitest'

import { halfByClaims, halvesByClaims, type ClaimedFace } from '../../../geodata/ruling/proposals/half-by-claims.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const box = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const face = (letters: string, ...rings: Metres[][]): ClaimedFace => ({ claimantLetters: [...letters], rings })

describe('the ground that two claimants both ask for', () => {
  // A has the west, B the east, and 200 m between them both.
  const faces = [face('A', box(0, 0, 300, 100)), face('AB', box(300, 0, 500, 100)), face('B', box(500, 0, 900, 100))]

  test('is halved square to the way from the one’s own ground to the other’s, each half towards its own', () => {
    const half = halfByClaims(faces, ['A', 'B'], [box(300, 0, 500, 100)])!
    // Due north: A, in the west, lies on the left.
    expect(half.bearingDegrees).toBeCloseTo(0, 9)
    expect(half.claimantLetters).toEqual(['A', 'B'])
    for (const [east] of half.line) expect(east).toBeCloseTo(400, 6)
    expect(half.sets).toEqual([
      {
        claimantLetters: ['A', 'B'],
        leftSquareMetres: expect.closeTo(10_000, 3) as number,
        rightSquareMetres: expect.closeTo(10_000, 3) as number,
      },
    ])
  })

  test('is halved as a whole where it lies in several faces, and what each face gives is told', () => {
    const withThird = [...faces, face('ABC', box(300, 100, 400, 200)), face('C', box(300, 200, 400, 300))]
    const half = halfByClaims(withThird, ['A', 'B'], [box(300, 0, 500, 200)])!
    const sum = (side: 'leftSquareMetres' | 'rightSquareMetres') =>
      half.sets.reduce((metres, set) => metres + set[side], 0)
    expect(half.sets.map(({ claimantLetters }) => claimantLetters.join(''))).toEqual(['AB', 'ABC'])
    expect(sum('leftSquareMetres')).toBeCloseTo(15_000, 3)
    expect(sum('rightSquareMetres')).toBeCloseTo(15_000, 3)
  })

  test('of three claimants is halved for every two of them that have ground in common', () => {
    const chain = [...faces, face('BC', box(900, 0, 950, 100)), face('C', box(950, 0, 1200, 100))]
    expect(halvesByClaims(chain, [box(300, 0, 500, 100)]).map(({ claimantLetters }) => claimantLetters)).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ])
  })

  test('is halved where one claims nothing of its own: its half lies away from the other’s', () => {
    const within = [face('B', box(0, 0, 100, 100)), face('AB', box(100, 0, 200, 100))]
    const half = halfByClaims(within, ['A', 'B'], [box(100, 0, 200, 100)])!
    // A's half is the eastern one; due south, east is on the left.
    expect(half.bearingDegrees).toBeCloseTo(180, 9)
    for (const [east] of half.line) expect(east).toBeCloseTo(150, 6)
  })

  test('has a hole that belongs to neither half', () => {
    const hollow = [
      face('A', box(-100, 0, 0, 100)),
      face('AB', box(0, 0, 100, 100), [...box(10, 10, 30, 90)].reverse()),
      face('B', box(100, 0, 200, 100)),
    ]
    const [set] = halfByClaims(hollow, ['A', 'B'], [box(0, 0, 100, 100)])!.sets
    expect([set!.leftSquareMetres, set!.rightSquareMetres]).toEqual([expect.closeTo(4200, 3), expect.closeTo(4200, 3)])
  })

  test.each<[string, ClaimedFace[]]>([
    ['both claim the very same', [face('AB', box(0, 0, 100, 100))]],
    ['they have nothing in common', [face('A', box(0, 0, 100, 100)), face('B', box(100, 0, 200, 100))]],
    [
      'one claims all round the other',
      [face('B', box(-100, -100, 200, 200), [...box(0, 0, 100, 100)].reverse()), face('AB', box(0, 0, 100, 100))],
    ],
  ])('is not halved where %s: no direction is anybody’s', (_, without) => {
    expect(halfByClaims(without, ['A', 'B'], [box(0, 0, 100, 100)])).toBeUndefined()
  })
})
