import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { accuracyOfGrid } from '../../../geodata/terrain/accuracy.ts'
import { peakNear } from '../../../geodata/terrain/peak-near.ts'
import { findPeaks, findSaddles } from '../../../geodata/terrain/peaks.ts'
import { readAsciiGrid } from '../../../geodata/terrain/readers/ascii-grid.ts'
import { cone, gridOf } from '../../support/terrain/small-grids.ts'

/** Two cones of 100 m and 80 m, 20 cells apart, that fall 4 m a cell. */
const twinPeaks = gridOf(41, 21, (column, row) =>
  Math.max(100 - 4 * Math.hypot(column - 10, row - 10), 80 - 4 * Math.hypot(column - 30, row - 10)),
)
const [high, low] = [10 * 41 + 10, 10 * 41 + 30]

describe('peaks and saddles', () => {
  it('have their prominence above the pass to higher land', () => {
    const peaks = findPeaks(twinPeaks, 5)
    expect(peaks.map(({ cell }) => cell)).toEqual([high, low])
    // Between the tops, 12 cells from the first it is 100 − 48 m high, 13 cells from it 80 − 28 m: the pass has 52 m.
    expect(peaks[1]!.prominenceMetres).toBe(80 - 52)
    expect(peaks[1]!.higherPeakCell).toBe(high)
    expect(peaks[0]!.saddleCell).toBeNull()
  })

  it('are left out below the prominence asked for', () => {
    expect(findPeaks(twinPeaks, 40).map(({ cell }) => cell)).toEqual([high])
  })

  it('lie with a saddle between the two', () => {
    const [saddle, ...more] = findSaddles(twinPeaks, 5)
    expect(more).toEqual([])
    expect(saddle!.heightMetres).toBe(52)
    expect(saddle!.peakCells).toEqual([low, high])
  })

  it('of a level top are one', () => {
    const mesa = gridOf(9, 9, (column, row) => Math.min(50, 100 - 15 * Math.hypot(column - 4, row - 4)))
    expect(findPeaks(mesa, 1)).toHaveLength(1)
  })
})

describe('a spot height', () => {
  const reading = readAsciiGrid(readFileSync('seeds/places/qinba-hill/terrain.asc'), 'terrain.asc')
  if (!reading.ok) throw new Error(reading.problem.code)
  const grid = reading.value
  // The middle of the 81st cell of the 36th row: the hill of 170.5 m, by how the grid was made.
  const hill = [496326.936 + 80.5 * 20, 2449500.307 + (81 - 35.5) * 20] as const

  it('finds the summit near the place, though neither place nor height are just so', () => {
    const match = peakNear(grid, [hill[0] + 70, hill[1] - 50], 168, 200)!
    expect(match.position.map((value) => Math.round(value))).toEqual(hill.map((value) => Math.round(value)))
    expect(match.heightMetres).toBeCloseTo(170.5, 4)
    expect(match.differenceMetres).toBeCloseTo(2.5, 4)
  })

  it('finds the summit without a height too', () => {
    expect(peakNear(grid, hill, null, 150)!.heightMetres).toBeCloseTo(170.5, 4)
  })

  it('chooses of two summits the one whose height is nearer', () => {
    const between = [1000 + 20.5 * 10, 2000 - 10.5 * 10] as const
    expect(peakNear(twinPeaks, between, 81, 150)!.heightMetres).toBe(80)
    expect(peakNear(twinPeaks, between, 99, 150)!.heightMetres).toBe(100)
  })

  it('finds nothing on a slope, and nothing outside the grid', () => {
    const slope = gridOf(41, 41, (column) => 100 + column)
    expect(peakNear(slope, [1200, 1800], 120, 100)).toBeUndefined()
    expect(peakNear(slope, [90_000, 1800], 120, 100)).toBeUndefined()
  })
})

describe('what a grid is good for', () => {
  it('is said by its kind and its cells', () => {
    const grid = (cellMetres: number, kind: 'surface' | 'bare-earth' | 'unknown') => ({
      ...gridOf(2, 2, () => 1, cellMetres),
      kind,
    })
    expect(accuracyOfGrid(grid(30, 'surface'))).toMatchObject({ lineMetres: [30, 60], fit: 'main-lines-only' })
    expect(accuracyOfGrid(grid(2, 'surface'))).toMatchObject({ lineMetres: [10, 20], fit: 'main-lines-only' })
    expect(accuracyOfGrid(grid(10, 'bare-earth'))).toMatchObject({ lineMetres: [10, 20], fit: 'spurs' })
    expect(accuracyOfGrid(grid(1, 'bare-earth')).fit).toBe('spurs-and-banks')
    expect(accuracyOfGrid({ ...cone(3), kind: 'unknown' }).fit).toBe('main-lines-only')
  })
})
