import { describe, expect, it } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { columnAndRow, heightAt } from '../../../geodata/terrain/grid-cells.ts'
import { makeGrid } from '../../../geodata/terrain/make-grid.ts'
import { toPlaneGrid } from '../../../geodata/terrain/to-plane.ts'

const plane = gaussKruger(108)

/** Heights that tell the place: so many metres a hundredth of a degree east and north of 107.9°, 22°. */
const heightOf = (longitude: number, latitude: number) => 1000 * (longitude - 107.9) + 2000 * (latitude - 22)

const inDegrees = (epsg: number | null) => {
  const cell = 1 / 3600
  const heights = Float32Array.from({ length: 400 * 300 }, (_, index) =>
    heightOf(107.9 + ((index % 400) + 0.5) * cell, 22.1 - (Math.floor(index / 400) + 0.5) * cell),
  )
  const edges = { west: 107.9, north: 22.1, cellWidth: cell, cellHeight: cell }
  return makeGrid({ columns: 400, rows: 300, heights, ...edges, referenceSystem: { unit: 'degree', epsg } })
}

describe('a grid in degrees', () => {
  it('has the same heights at the same places in the plane of the case', () => {
    const moved = toPlaneGrid(inDegrees(4326), plane, 'hill.tif')
    if (!moved.ok) throw new Error(moved.problem.code)
    const grid = moved.value
    expect(grid.referenceSystem).toEqual({ unit: 'metre', epsg: 4545 })
    // One second of arc at 22° N: 28.7 m by 30.8 m; cells are square and of the smaller.
    expect(grid.cellWidthMetres).toBeCloseTo(28.7, 1)
    for (const [longitude, latitude] of [
      [107.95, 22.05],
      [107.92, 22.09],
      [108.0, 22.03],
    ] as const) {
      const at = plane.toPlane([longitude, latitude])
      expect(heightAt(grid, ...columnAndRow(grid, at))).toBeCloseTo(heightOf(longitude, latitude), 1)
    }
  })

  it('comes back from a zone with its number before the easting', () => {
    const moved = toPlaneGrid(inDegrees(4490), plane, 'hill.tif')
    if (!moved.ok) throw new Error(moved.problem.code)
    // EPSG:4524 is the zone of 108° with 36 before the easting.
    const numbered = {
      ...moved.value,
      west: moved.value.west + 36_000_000,
      referenceSystem: { unit: 'metre', epsg: 4524 },
    } as const
    const back = toPlaneGrid(numbered, plane, 'hill.tif')
    if (!back.ok) throw new Error(back.problem.code)
    const at = plane.toPlane([107.95, 22.05])
    expect(heightAt(back.value, ...columnAndRow(back.value, at))).toBeCloseTo(heightOf(107.95, 22.05), 1)
  })

  it('without a named system, or in one that is not known, is sent back with a sentence', () => {
    expect(toPlaneGrid(inDegrees(null), plane, 'hill.asc')).toEqual({
      ok: false,
      problem: { code: 'grid-without-projection', details: { file: 'hill.asc' } },
    })
    expect(toPlaneGrid(inDegrees(4269), plane, 'hill.asc')).toEqual({
      ok: false,
      problem: { code: 'grid-projection-unknown', details: { file: 'hill.asc', epsg: 4269 } },
    })
  })
})
