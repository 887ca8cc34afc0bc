import { describe, expect, it } from 'vitest'

import { readAsciiGrid } from '../../../geodata/terrain/readers/ascii-grid.ts'
import { readSrtmTile } from '../../../geodata/terrain/readers/srtm-tile.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'
import type { Result } from '../../../geodata/result.ts'

const HEADER = 'ncols 3\nnrows 2\nxllcorner 500000\nyllcorner 2400000\ncellsize 10\nNODATA_value -9999\n'
const read = (text: string, file = 'hill.asc') => readAsciiGrid(new TextEncoder().encode(text), file)

const valueOf = (result: Result<ElevationGrid>): ElevationGrid => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const problemOf = (result: Result<ElevationGrid>) => (result.ok ? undefined : result.problem)

describe('an ESRI ASCII grid', () => {
  it('lies where its header says, with holes where there is no height', () => {
    const grid = valueOf(read(`${HEADER}101.5 -2 3e2\r\n4 -9999 .5\n`))
    expect([...grid.heights]).toEqual([101.5, -2, 300, 4, NaN, 0.5])
    expect([grid.west, grid.north, grid.cellWidthMetres]).toEqual([500000, 2400020, 10])
    expect(grid.referenceSystem).toEqual({ unit: 'metre', epsg: null })
  })

  it('may name the middle of its first cell, and write its keys in any case', () => {
    const grid = valueOf(read('NCOLS 1\nNROWS 1\nXLLCENTER 5\nYLLCENTER 5\nCELLSIZE 10\n7'))
    expect([grid.west, grid.north, grid.heights[0]]).toEqual([0, 10, 7])
  })

  it('is in degrees where its numbers can be nothing else, and its cells are measured at their latitude', () => {
    const header = 'ncols 2\nnrows 2\nxllcorner 108\nyllcorner 22\ncellsize 0.001\n'
    const grid = valueOf(read(`${header}1 2 3 4`))
    expect(grid.referenceSystem.unit).toBe('degree')
    // At 22° N a degree of longitude has 103.26 km and one of latitude 110.73 km (tables of the ellipsoid).
    expect(grid.cellWidthMetres).toBeCloseTo(103.26, 1)
    expect(grid.cellHeightMetres).toBeCloseTo(110.73, 1)
  })

  it('reads many decimals as the number they are', () => {
    expect(valueOf(read(`${HEADER}0.1 123.456789 0.30000000000000004441 1 1 1`)).heights).toEqual(
      Float32Array.from([0.1, 123.456789, 0.3, 1, 1, 1]),
    )
  })

  it.each([
    [
      'ends early',
      `${HEADER}1 2 3 4 5`,
      { code: 'grid-truncated', details: { file: 'hill.asc', columns: 3, rows: 2 } },
    ],
    [
      'holds a word',
      `${HEADER}1 2 3 4 x5 6`,
      { code: 'grid-height-unread', details: { file: 'hill.asc', row: 2, column: 2, word: 'x5' } },
    ],
    [
      'lacks its columns',
      'nrows 2\ncellsize 3\n1 2',
      { code: 'grid-header-wrong', details: { file: 'hill.asc', key: 'ncols' } },
    ],
    [
      'has no cell size',
      'ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 0\n1',
      { code: 'grid-header-wrong', details: { file: 'hill.asc', key: 'cellsize' } },
    ],
    [
      'has 40,000 × 40,000 cells',
      'ncols 40000\nnrows 40000\nxllcorner 0\nyllcorner 0\ncellsize 30\n1 2',
      { code: 'grid-too-large', details: { file: 'hill.asc', columns: 40000, rows: 40000, limitMillions: 16 } },
    ],
    [
      'promises more than it holds',
      'ncols 4000\nnrows 4000\nxllcorner 0\nyllcorner 0\ncellsize 30\n1 2',
      { code: 'grid-truncated', details: { file: 'hill.asc', columns: 4000, rows: 4000 } },
    ],
    [
      'has no height at all',
      `${HEADER}-9999 -9999 -9999 -9999 -9999 -9999`,
      { code: 'grid-mostly-empty', details: { file: 'hill.asc', percentEmpty: 100 } },
    ],
  ])('is refused when it %s', (_, text, problem) => {
    expect(problemOf(read(text))).toEqual(problem)
  })
})

describe('an SRTM tile', () => {
  const tile = () => {
    const bytes = new Uint8Array(1201 * 1201 * 2)
    const view = new DataView(bytes.buffer)
    for (let cell = 0; cell < 1201 * 1201; cell++) view.setInt16(cell * 2, cell % 500)
    view.setInt16(0, -32768)
    return bytes
  }

  it('has its place in its name and the points of its edges on whole degrees', () => {
    const grid = valueOf(readSrtmTile(tile(), 'N22E107.hgt'))
    expect([...grid.heights.subarray(0, 3)]).toEqual([NaN, 1, 2])
    expect(grid.west + grid.cellWidth / 2).toBeCloseTo(107, 12)
    expect(grid.north - grid.cellHeight / 2).toBeCloseTo(23, 12)
    expect(grid.referenceSystem).toEqual({ unit: 'degree', epsg: 4326 })
    expect(grid.kind).toBe('surface')
  })

  it('is refused under another name or with another size', () => {
    expect(problemOf(readSrtmTile(tile(), 'hills.hgt'))?.code).toBe('grid-tile-name')
    expect(problemOf(readSrtmTile(tile().subarray(2), 'N22E107.hgt'))?.code).toBe('grid-tile-size')
  })
})
