import { describe, expect, test } from 'vitest'

import { lengthMetres } from '../../../geodata/crs/plane-geometry.ts'
import { principalLines } from '../../../geodata/ruling/proposals/principal-lines.ts'
import { splitExtent } from '../../../geodata/ruling/split-extent.ts'
import { gridOf } from '../../support/terrain/small-grids.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const ZONE = 4545
/** Cells of 10 m from 1000 east, 2000 north. Two gullies at 1305 and 1705 east fall south; the ridge between them is at 1505. */
const land = gridOf(
  101,
  120,
  (column, row) => 400 - row / 4 + 3 * Math.min(Math.abs(column - 30), Math.abs(column - 70)),
)
const box = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const eastsOf = (line: readonly Metres[]) => line.map(([east]) => east)

describe('ridges and gullies over the disputed ground', () => {
  const extent = box(1200, 1300, 1800, 1700)

  test('are those that lead from edge to edge of it, each with how far it stands out', () => {
    const found = principalLines(land, ZONE, extent, [])
    expect(found.map(({ kind }) => kind)).toEqual(['ridge', 'gully', 'gully'])
    for (const { line } of found) {
      expect(splitExtent(extent, line).type).toBe('parts')
      expect(lengthMetres(line)).toBeGreaterThan(395)
    }
    for (const east of eastsOf(found[0]!.line)) expect(Math.abs(east - 1505)).toBeLessThanOrEqual(10)
    // Three metres a cell, and the land beside it is looked at three cells away.
    for (const { reliefMetres } of found) expect(reliefMetres).toBeCloseTo(9, 0)
  })

  test('are not those that the gazetteer has already, within the accuracy of the grid', () => {
    const known: Metres[] = [
      [1512, 1200],
      [1500, 1500],
      [1510, 1900],
    ]
    expect(principalLines(land, ZONE, extent, [known]).map(({ kind }) => kind)).toEqual(['gully', 'gully'])
  })

  test('are none on an even slope', () => {
    const slope = gridOf(101, 120, (column, row) => 400 - row - 2 * column)
    expect(principalLines(slope, ZONE, extent, [])).toEqual([])
  })

  test('are none where the grid lies beside the ground, in another zone, or is all holes there', () => {
    expect(principalLines(land, ZONE, box(9000, 1300, 9600, 1700), [])).toEqual([])
    expect(principalLines(land, 4544, extent, [])).toEqual([])
    const holes = gridOf(101, 120, () => NaN)
    expect(principalLines(holes, ZONE, extent, [])).toEqual([])
  })

  test('lead over a summit from the one spur to the other', () => {
    // A crest from west to east at 1405 north, highest in its middle.
    const crest = gridOf(101, 120, (column, row) => 500 - 2 * Math.abs(row - 59) - Math.abs(column - 50) / 2)
    const [ridge] = principalLines(crest, ZONE, box(1200, 1200, 1800, 1600), [])
    expect(ridge!.kind).toBe('ridge')
    expect(lengthMetres(ridge!.line)).toBeGreaterThan(595)
    for (const [, north] of ridge!.line) expect(Math.abs(north - 1405)).toBeLessThanOrEqual(10)
  })

  test('are at most three of a kind, the most prominent and longest ones, from the north on', () => {
    // Seven ridges from west to east, a tenth of the way apart; those farther south are higher.
    const comb = gridOf(101, 141, (column, row) => {
      const [valley, height] = [Math.abs((row % 20) - 10), 1 + Math.floor(row / 20)]
      return 300 + column / 4 + height * (10 - valley)
    })
    const ground = box(1200, 650, 1800, 1950)
    const ridges = principalLines(comb, ZONE, ground, []).filter(({ kind }) => kind === 'ridge')
    expect(ridges).toHaveLength(3)
    const norths = ridges.map(({ line }) => Math.round(line[1]![1] / 10) * 10)
    expect(norths).toEqual([...norths].sort((one, other) => other - one))
    expect(Math.max(...norths)).toBeLessThan(1250)
  })
})
