import { describe, expect, it } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { degreesOf, farthestMoveMetres, latticeOf, toLattice } from '../../../geodata/public-record/lattice.ts'
import { seeded } from '../../support/seeded.ts'

const apartMetres = (one: readonly number[], other: readonly number[]): number => {
  const plane = gaussKruger(Math.round(one[0]! / 3) * 3)
  const [[east, north], [otherEast, otherNorth]] = [plane.toPlane([...one]), plane.toPlane([...other])]
  return Math.hypot(east - otherEast, north - otherNorth)
}

describe('the lattice of published ground', () => {
  it.each([10, 100, 1000])('of %i m has no cell narrower than that, from Hainan to Heilongjiang', (metres) => {
    for (const place of [[108.9, 18.2], [107.98, 22.15], [116.4, 39.9], [123.4, 53.5]]) {
      const lattice = latticeOf(metres, [place])
      const at = toLattice(place, lattice)
      const here = degreesOf(at, lattice)
      expect(apartMetres(here, degreesOf([at[0] + 1, at[1]], lattice))).toBeGreaterThanOrEqual(metres * 0.9995)
      expect(apartMetres(here, degreesOf([at[0], at[1] + 1], lattice))).toBeGreaterThanOrEqual(metres * 0.9995)
    }
  }) // prettier-ignore

  it('moves no corner farther than it says', () => {
    const random = seeded(7)
    for (let round = 0; round < 500; round += 1) {
      const place = [75 + random() * 58, 18.5 + random() * 34]
      const lattice = latticeOf(100, [place])
      const moved = degreesOf(toLattice(place, lattice), lattice)
      expect(apartMetres(place, moved)).toBeLessThanOrEqual(farthestMoveMetres(lattice, [place]) * 1.001)
    }
  })

  it('hangs on the earth: ground elsewhere in the same degree of latitude has the same one', () => {
    expect(latticeOf(10, [[107.1, 22.01]])).toEqual(latticeOf(10, [[109.7, 22.99]]))
  })
})
