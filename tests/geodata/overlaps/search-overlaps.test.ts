import { describe, expect, test } from 'vitest'

import { boxTree, OverlapSearch, type OverlapsFound } from '../../../geodata/overlaps/search-overlaps.ts'
import { joinedOverlaps } from '../../../geodata/overlaps/joined-overlaps.ts'
import { packRings, rectangle } from '../../support/packed.ts'

const RULE = { leastSquareMetres: 2000 / 3, leastShareOfSmaller: 0.01 }

/** Six claims: 0 and 1 overlap, 2 lies in 1, 3 touches 0, 4 is 3 over again, 5 covers all by a claim of the whole county. */
const claims = packRings(
  [rectangle(0, 0, 100, 100)],
  [rectangle(90, 0, 300, 100)],
  [rectangle(150, 20, 250, 80)],
  [rectangle(-100, 0, 0, 100)],
  [rectangle(-100, 0, 0, 100)],
  [rectangle(-5000, -5000, 5000, 5000)],
)
const tree = boxTree(claims)!

function searched(...pieces: readonly (readonly [number, number])[]): OverlapsFound {
  const search = new OverlapSearch(claims, tree, RULE)
  for (const [from, to] of pieces) search.searchFrom(from, to)
  return search.found()
}
const rowsOf = ({ kept }: OverlapsFound) =>
  Array.from(kept.first, (first, row) => [first, kept.second[row]!, kept.areaSquareMetres[row]!])

describe('the search of a county', () => {
  test('finds every pair that shares enough ground, once, with its area', () => {
    expect(rowsOf(searched([0, 6]))).toEqual([
      [0, 1, 1000],
      [0, 5, 10_000],
      [1, 2, 6000],
      [1, 5, 21_000],
      [2, 5, 6000],
      [3, 4, 10_000],
      [3, 5, 10_000],
      [4, 5, 10_000],
    ])
  })

  test('counts pairs whose boxes meet, touching ones included', () => {
    // Besides the eight above, 0 touches 3 and 4.
    expect(searched([0, 6]).candidatePairs).toBe(10)
  })

  test('sets smaller overlaps aside and counts them', () => {
    const strict = new OverlapSearch(claims, tree, { leastSquareMetres: 2000, leastShareOfSmaller: 0.3 })
    strict.searchFrom(0, 6)
    const { slivers, kept } = strict.found()
    expect(slivers).toMatchObject({ pairs: 1, areaSquareMetres: 1000 })
    expect(slivers.listed.first, 'not one by one unless they are asked for').toHaveLength(0)
    expect(kept.first).toHaveLength(7)
  })

  test('hands smaller overlaps over one by one where they are asked for', () => {
    const asking = { leastSquareMetres: 2000, leastShareOfSmaller: 0.3, listsSlivers: true }
    const strict = new OverlapSearch(claims, tree, asking)
    strict.searchFrom(0, 6)
    const { listed } = strict.found().slivers
    expect([...listed.first, ...listed.second, ...listed.areaSquareMetres]).toEqual([0, 1, 1000])
  })

  test('finds the same in pieces by several hands', () => {
    const parts = [searched([4, 6]), searched([0, 2]), searched([2, 4])]
    expect(joinedOverlaps(parts)).toEqual(searched([0, 6]))
  })

  test('has nothing to say of no claims', () => {
    expect(boxTree(packRings())).toBeUndefined()
  })
})
