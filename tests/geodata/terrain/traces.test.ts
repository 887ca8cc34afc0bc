import { describe, expect, it } from 'vitest'

import { lineOnBearing } from '../../../geodata/terrain/bearing-line.ts'
import { columnAndRow, heightAt, positionAt } from '../../../geodata/terrain/grid-cells.ts'
import { createTracer, type TraceKind } from '../../../geodata/terrain/traces.ts'
import { cone, gridOf } from '../../support/terrain/small-grids.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

type Cell = readonly [column: number, row: number]

/** Traces between cells and gives the line back as columns and rows. */
function trace(grid: ElevationGrid, kind: TraceKind, from: Cell, to: Cell, ...between: Cell[]) {
  const position = ([column, row]: Cell) => positionAt(grid, column, row)
  const sketch = between.map(position)
  return createTracer(grid)({ kind, from: position(from), to: position(to), sketch })?.map((at) =>
    columnAndRow(grid, at),
  )
}

/** Two valleys in the columns 10 and 30 that fall south; between them, in column 20, the ridge that parts them. */
const twoBasins = gridOf(
  41,
  60,
  (column, row) => 100 - row / 2 + 3 * Math.min(Math.abs(column - 10), Math.abs(column - 30)),
)

describe('tracing', () => {
  it('keeps to the divide between two basins when the hand goes beside it', () => {
    const line = trace(twoBasins, 'ridge', [17, 5], [22, 50], [18, 20], [23, 35])!
    // Water from the middles of column 20 runs to one side or the other: the divide is half a cell off at most.
    for (const [column] of line) expect(Math.abs(column - 20)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(line[0]![1] - 5)).toBeLessThanOrEqual(3)
    expect(Math.abs(line.at(-1)![1] - 50)).toBeLessThanOrEqual(3)
  })

  it('keeps to the divide between two clicks alone', () => {
    for (const [column] of trace(twoBasins, 'ridge', [18, 4], [22, 54])!)
      expect(Math.abs(column - 20)).toBeLessThanOrEqual(0.5)
  })

  it('keeps to the bottom of a gully', () => {
    for (const [column] of trace(twoBasins, 'gully', [13, 20], [8, 55], [12, 40])!) expect(column).toBe(10)
  })

  it('keeps to the foot where a slope begins', () => {
    const slope = gridOf(40, 40, (column) => 100 + 4 * Math.max(0, column - 20))
    for (const [column] of trace(slope, 'foot', [18, 6], [23, 33])!) expect(column).toBe(20)
  })

  it('keeps to one height along a contour, the shorter way round a hill', () => {
    const hill = cone(41)
    const line = trace(hill, 'contour', [30, 20], [20, 10])!
    for (const [column, row] of line) expect(heightAt(hill, column, row)).toBeCloseTo(450, 4)
    expect(line[0]![0]).toBeCloseTo(30, 6)
    expect(line.at(-1)![1]).toBeCloseTo(10, 6)
    for (const [column, row] of line) expect(column >= 19.9 && row <= 20.1).toBe(true)
  })

  it('goes the long way round where the hand did', () => {
    const line = trace(cone(41), 'contour', [30, 20], [20, 10], [20, 30], [10, 20])!
    expect(Math.max(...line.map(([, row]) => row))).toBeGreaterThan(29)
  })

  it('goes straight down a slope that faces none of the eight directions', () => {
    const plane = gridOf(60, 60, (column, row) => 500 - 2 * column - row)
    const line = trace(plane, 'straight-down', [5, 5], [45, 25])!
    for (const [column, row] of line) expect(row - 5).toBeCloseTo((column - 5) / 2, 3)
    expect(line.at(-1)![0]).toBeCloseTo(45, 6)
  })

  it('goes straight up to the top of a hill', () => {
    const line = trace(cone(41), 'straight-up', [33, 14], [20, 20])!
    expect(Math.hypot(line.at(-1)![0] - 20, line.at(-1)![1] - 20)).toBeLessThan(1)
  })

  it('goes on through a pit when it goes down', () => {
    const pit = gridOf(
      41,
      11,
      (column, row) => 300 - 3 * column + Math.abs(row - 5) - (column === 20 && row === 5 ? 30 : 0),
    )
    expect(trace(pit, 'straight-down', [4, 5], [36, 5])!.at(-1)![0]).toBeGreaterThan(35)
  })

  it('finds nothing from a place without a height', () => {
    const holed = gridOf(20, 20, (column, row) => (column < 3 ? NaN : 100 + column + row))
    expect(trace(holed, 'ridge', [1, 1], [10, 10])).toBeUndefined()
    expect(trace(holed, 'gully', [10, 10], [30, 10])).toBeUndefined()
  })
})

describe('a line on a bearing', () => {
  it('ends where the thing it was to reach begins', () => {
    const line = lineOnBearing(twoBasins, [25, 30], 270, (cell) => cell % 41 === 10)!
    expect(line[1][0]).toBeCloseTo(10.5, 0)
    expect(line[1][1]).toBeCloseTo(30, 9)
  })

  it('ends nowhere when it leaves the land first', () => {
    expect(lineOnBearing(twoBasins, [25, 30], 45, () => false)).toBeUndefined()
  })
})
