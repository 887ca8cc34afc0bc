import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { hillshade } from '../../geodata/terrain/hillshade.ts'
import { readAsciiGrid } from '../../geodata/terrain/readers/ascii-grid.ts'

const HILL = join(import.meta.dirname, '../../seeds/places/qinba-hill/terrain.asc')
const folder = mkdtempSync(join(tmpdir(), 'sizhi-hillshade-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lights the invented hill as gdaldem does: from the north-west, 45° high, slopes after Horn', () => {
  const out = join(folder, 'shade.bin')
  const { status, stderr } = spawnSync('gdaldem', ['hillshade', '-q', '-of', 'ENVI', HILL, out], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const theirs = readFileSync(out)
  const read = readAsciiGrid(readFileSync(HILL), 'terrain.asc', { unit: 'metre', epsg: 4545 })
  if (!read.ok) throw new Error(read.problem.code)
  const { columns, rows } = read.value
  expect(theirs).toHaveLength(columns * rows)
  const ours = hillshade(read.value)
  let farthest = 0
  // GDAL leaves the outermost cells empty.
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++) {
      const cell = row * columns + column
      farthest = Math.max(farthest, Math.abs(ours[cell]! - theirs[cell]!))
    }
  expect(new Set(theirs).size).toBeGreaterThan(20)
  expect(farthest).toBeLessThanOrEqual(1)
})
