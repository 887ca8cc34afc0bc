import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { readElevationOnDisk } from '../../../../server/files/elevation/elevation-on-disk.ts'
import { temporaryDataFolder } from '../../../support/data-folder.ts'
import { sparseTiff } from '../../../support/terrain/sparse-tiff.ts'

import type { ElevationReading } from '../../../../server/files/elevation/read-geotiff.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/elevation')

const valueOf = async (path: string, reading?: ElevationReading) => {
  const result = await readElevationOnDisk(path, reading)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const problemOf = async (path: string, reading?: ElevationReading) => {
  const result = await readElevationOnDisk(path, reading)
  return result.ok ? undefined : result.problem.code
}
const fixture = (name: string) => join(FIXTURES, name)
const fileOf = (bytes: Uint8Array, name = 'grid.tif') => {
  const path = join(temporaryDataFolder(), name)
  writeFileSync(path, bytes)
  return path
}

/** How the grids were made: see the page beside them. */
const heightOf = (column: number, row: number) =>
  column >= 20 && column < 24 && row >= 10 && row < 13 ? NaN : 100 + 2 * column + row / 2
const expected = (round = (height: number) => height) =>
  Float32Array.from({ length: 3000 }, (_, cell) => round(heightOf(cell % 60, Math.floor(cell / 60))))

describe('a GeoTIFF', () => {
  it.each(['strips.tif', 'tiled.tif', 'cloud.tif', 'points.tif'])(
    '%s has the heights that GDAL wrote',
    async (name) => {
      const grid = await valueOf(fixture(name))
      expect(grid.heights).toEqual(expected())
      expect([grid.columns, grid.rows, grid.west, grid.north, grid.cellWidthMetres]).toEqual([
        60, 50, 496000, 2449500, 10,
      ])
      expect(grid.referenceSystem).toEqual({ unit: 'metre', epsg: 4545 })
    },
  )

  it('may hold whole metres', async () => {
    expect((await valueOf(fixture('whole-metres.tif'))).heights).toEqual(expected(Math.round))
  })

  it('may be in degrees', async () => {
    const grid = await valueOf(fixture('degrees.tif'))
    expect(grid.referenceSystem).toEqual({ unit: 'degree', epsg: 4490 })
    expect(grid.cellWidthMetres).toBeCloseTo(103.2, 1)
  })

  it('is read by a window', async () => {
    const grid = await valueOf(fixture('tiled.tif'), { window: [496305, 2449305, 496395, 2449400] })
    expect([grid.columns, grid.rows, grid.west, grid.north]).toEqual([10, 10, 496300, 2449400])
    expect(grid.heights[0]).toBe(heightOf(30, 10))
    expect(grid.heights.at(-1)).toBe(heightOf(39, 19))
  })

  it('is read coarser where it is too large, from an overview or every n-th cell, and says so', async () => {
    for (const name of ['tiled.tif', 'strips.tif']) {
      const grid = await valueOf(fixture(name), { cellLimit: 800 })
      expect([grid.columns, grid.rows, grid.cellWidthMetres, grid.readEvery]).toEqual([30, 25, 20, 2])
      // The one of four cells that was read is at most a cell from the middle of the coarser one.
      expect(Math.abs(grid.heights[0]! - heightOf(0.5, 0.5))).toBeLessThanOrEqual(1.25)
    }
  })

  it('of 40,000 × 40,000 cells is read by a window alone', async () => {
    // The only tile that is there is the third of the second row: columns 1024 to 1535, rows 512 to 1023.
    const path = fileOf(sparseTiff(40_000, { tile: Math.ceil(40_000 / 512) + 2, height: 321 }))
    const grid = await valueOf(path, { window: [401000, 2499000, 401600, 2499500] })
    expect([grid.columns, grid.rows]).toEqual([600, 500])
    const at = (column: number, row: number) => grid.heights[(row - 500) * 600 + column - 1000]
    expect([at(1023, 512), at(1024, 511), at(1024, 512), at(1535, 999), at(1536, 999)]).toEqual([
      NaN,
      NaN,
      321,
      321,
      NaN,
    ])
  })

  it('says what is wrong with it', async () => {
    expect(await problemOf(fixture('plane-feet.tif'))).toBe('grid-plane-in-feet')
    expect(await problemOf(fixture('heights-feet.tif'))).toBe('grid-heights-in-feet')
    expect(await problemOf(fixture('tiled.tif'), { window: [1, 1, 2, 2] })).toBe('grid-window-outside')
    const bytes = readFileSync(fixture('strips.tif'))
    expect(await problemOf(fileOf(bytes.subarray(0, bytes.length - 500)))).toBe('grid-truncated')
    expect(await problemOf(fileOf(bytes.subarray(0, 300)))).toMatch(/^grid-(?:unreadable|truncated)$/u)
    expect(await problemOf(fileOf(Buffer.from('%PDF-1.7'), 'paper.pdf'))).toBe('grid-unreadable')
    expect(await problemOf('no-such-grid.tif')).toBe('document-missing')
  })

  it('has its heights converted from feet when somebody says so', async () => {
    const grid = await valueOf(fixture('heights-feet.tif'), { convertFeet: true })
    expect(grid.heights[0]).toBeCloseTo((100 * 1200) / 3937, 4)
  })
})

describe('a projection beside an ESRI ASCII grid', () => {
  const text = 'ncols 2\nnrows 1\nxllcorner 500000\nyllcorner 2400000\ncellsize 10\n1 2\n'
  const beside = (prj: string) => {
    const path = fileOf(Buffer.from(text), 'hill.asc')
    writeFileSync(path.replace('.asc', '.prj'), prj)
    return path
  }

  it('is read from its code or its name', async () => {
    const coded = beside('PROJCS["x",GEOGCS["y"],UNIT["metre",1],AUTHORITY["EPSG","4545"]]')
    expect((await valueOf(coded)).referenceSystem).toEqual({ unit: 'metre', epsg: 4545 })
    const named = beside('PROJCS["CGCS2000_3_Degree_GK_CM_111E",GEOGCS["y"],UNIT["Meter",1.0]]')
    expect((await valueOf(named)).referenceSystem).toEqual({ unit: 'metre', epsg: 4546 })
  })

  it('in feet is refused, and one that is none is as if there were none', async () => {
    expect(await problemOf(beside('PROJCS["x",GEOGCS["y"],UNIT["Foot_US",0.3048006]]'))).toBe('grid-plane-in-feet')
    expect((await valueOf(beside('hello'))).referenceSystem).toEqual({ unit: 'metre', epsg: null })
  })
})
