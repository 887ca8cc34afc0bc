import { expect, test } from 'vitest'

import { sumOfFaces } from '../../../geodata/claims/partition-sums.ts'

const face = (claimantLetters: readonly string[], squareMetres: number) => ({
  claimantLetters,
  areas: { planarSquareMetres: squareMetres, ellipsoidalSquareMetres: squareMetres * 1.0001 },
})

test('three claims are summed by who claims what, alone and with whom', () => {
  const { sets, claimants, whole, disputed } = sumOfFaces([
    face(['A'], 100),
    face(['A'], 20),
    face(['B'], 50),
    face(['A', 'B'], 30),
    face(['A', 'B', 'C'], 7),
  ])
  expect(sets.map((set) => [set.claimantLetters.join(''), set.areas.planarSquareMetres])).toEqual([
    ['A', 120],
    ['B', 50],
    ['AB', 30],
    ['ABC', 7],
  ])
  const figures = claimants.map((one) => [
    one.claimantLetter,
    one.claimed.planarSquareMetres,
    one.undisputed.planarSquareMetres,
  ])
  expect(figures).toEqual([
    ['A', 157, 120],
    ['B', 87, 50],
    ['C', 7, 0],
  ])
  expect(whole.planarSquareMetres).toBe(207)
  expect(whole.ellipsoidalSquareMetres).toBeCloseTo(207.0207, 6)
  expect(disputed.planarSquareMetres).toBe(37)
})
