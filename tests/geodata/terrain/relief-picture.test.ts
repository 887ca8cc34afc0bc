import { describe, expect, it } from 'vitest'

import { MOST_RELIEF_CELLS, reliefPicture } from '../../../geodata/terrain/relief-picture.ts'
import { cone, gridOf } from '../../support/terrain/small-grids.ts'

describe('the picture of the land', () => {
  it('reaches half as far beyond what is looked at as that reaches itself, and 300 m at least', () => {
    // 4 km of 10 m cells from 1000 east, 2000 north.
    const land = gridOf(400, 400, (column) => column)
    const wide = reliefPicture(land, [
      [2000, 0],
      [3000, -500],
    ])!
    expect([wide.northWest, wide.northEast, wide.southWest]).toEqual([
      [1500, 500],
      [3500, 500],
      [1500, -1000],
    ])
    const spot = reliefPicture(land, [[3000, 0]])!
    expect([spot.columns, spot.rows]).toEqual([60, 60])
    expect(spot.northWest).toEqual([2700, 300])
  })

  it('ends where the grid ends, is the whole of it where nothing is looked at, and none of land beside it', () => {
    const land = cone(41)
    expect(reliefPicture(land, [[1010, 1990]])!.northWest).toEqual([1000, 2000])
    expect(reliefPicture(land, [])).toMatchObject({ columns: 41, rows: 41 })
    expect(reliefPicture(land, [[9000, 9000]])).toBeUndefined()
  })

  it('is coarser of a large grid, and its corners stay with the land', () => {
    const { columns, rows, northWest, northEast, southWest } = reliefPicture(
      gridOf(1500, 1200, (column, row) => column + row, 2),
      [],
    )!
    expect(columns * rows).toBeLessThanOrEqual(MOST_RELIEF_CELLS)
    expect(northWest).toEqual([1000, 2000])
    // A rest of less than a cell of the picture is left out.
    const cell = (northEast[0] - 1000) / columns
    expect(1000 + 3000 - northEast[0]).toBeLessThan(cell)
    expect(southWest[1] - (2000 - 2400)).toBeLessThan(cell)
  })

  it('is light where the land faces the light, never so dark that lines drawn above are lost, and white in holes', () => {
    const { tones, columns } = reliefPicture(cone(41), [])!
    const at = (column: number, row: number) => tones[row * columns + column]!
    expect(at(10, 10)).toBeGreaterThan(at(30, 30))
    expect(Math.min(...tones)).toBeGreaterThanOrEqual(130)
    const holed = reliefPicture(
      gridOf(21, 21, (column) => (column > 10 ? NaN : 5)),
      [],
    )!
    expect([holed.tones[10 * 21 + 20], holed.tones[10 * 21 + 5]! < 255]).toEqual([255, true])
    expect(
      reliefPicture(
        gridOf(21, 21, () => NaN),
        [],
      ),
    ).toBeUndefined()
  })
})
