import { describe, expect, it } from 'vitest'

import { infiniteFlow } from '../../../geodata/terrain/d-infinity.ts'
import { drain } from '../../../geodata/terrain/drainage.ts'
import { fillDepressions } from '../../../geodata/terrain/fill-depressions.ts'
import { gridOf } from '../../support/terrain/small-grids.ts'

describe('filled hollows', () => {
  it('stand at their lowest rim, and nothing else is changed', () => {
    // A bowl of 5 × 5 with a rim of 20 m, lower (15 m) at one place, and 10 m inside.
    const bowl = gridOf(5, 5, (column, row) => {
      if (column === 4 && row === 2) return 15
      return column % 4 === 0 || row % 4 === 0 ? 20 : 10
    })
    const filled = fillDepressions(bowl, drain(bowl))
    for (let cell = 0; cell < 25; cell++) expect(filled[cell]).toBe(Math.max(15, bowl.heights[cell]!))
  })

  it('get a fall towards their outlet when they are asked to rise', () => {
    const lake = gridOf(9, 3, (column, row) =>
      row === 1 && column > 0 && column < 8 ? 5 : column === 8 && row === 1 ? 6 : 9,
    )
    const drainage = drain(lake)
    const filled = fillDepressions(lake, drainage, 0.001)
    for (let column = 1; column < 8; column++) expect(filled[9 + column]).toBeCloseTo(6 + (8 - column) * 0.001, 9)
  })
})

describe('flow to any direction', () => {
  it('runs down the steepest way of a plane that faces none of the eight', () => {
    // Falls 2 m a cell east and 1 m a cell south: atan2(-1, 2), counted anticlockwise from the east.
    const plane = gridOf(9, 9, (column, row) => 100 - 2 * column - row)
    const { directions } = infiniteFlow(plane, drain(plane))
    expect(directions[4 * 9 + 4]).toBeCloseTo(2 * Math.PI - Math.atan2(1, 2), 9)
  })

  it('shares what it drains by the angle to the two neighbours', () => {
    const plane = gridOf(9, 9, (column, row) => 100 - 2 * column - row)
    const { drained } = infiniteFlow(plane, drain(plane))
    // From the upper left cell's inner neighbour: to the east 1 − θ / 45°, across the corner θ / 45°, with θ = 26.57°.
    const acrossCorner = (Math.atan2(1, 2) * 180) / Math.PI / 45
    const at = (column: number, row: number) => drained[row * 9 + column]!
    expect(at(1, 1)).toBeGreaterThan(1)
    expect(at(4, 4)).toBeCloseTo(1 + at(3, 4) * (1 - acrossCorner) + at(3, 3) * acrossCorner, 6)
  })

  it('loses nothing: what leaves the land is all of it', () => {
    const rough = gridOf(
      12,
      12,
      (column, row) => ((column * 7 + row * 13) % 11) + (column === 5 && row === 5 ? NaN : 0),
    )
    const drainage = drain(rough)
    const { drained } = infiniteFlow(rough, drainage)
    let leaving = 0
    for (const cell of drainage.order) if (drainage.receivers[cell] === cell) leaving += drained[cell]!
    expect(leaving).toBeCloseTo(12 * 12 - 1, 6)
  })
})
