import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readScanFile } from '../../server/files/scans/scan-file.ts'
import { expectUpright, readTiff, sheet } from '../support/scan-sheet.ts'

describe('TIFF as GDAL writes it', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sizhi-tiff-'))
    writeFileSync(join(folder, 'sheet.png'), sheet().canvas.toBuffer('image/png'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function translated(options: readonly string[]): Uint8Array {
    const [from, to] = [join(folder, 'sheet.png'), join(folder, 'sheet.tif')]
    const { status, stderr } = spawnSync('gdal_translate', ['-q', ...options, from, to], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return readFileSync(to)
  }
  const COLOURS = ['-b', '1', '-b', '2', '-b', '3']
  const TWO_LEVELS = ['-b', '1', '-scale', '0', '255', '0', '1', '-co', 'NBITS=1']

  it.each([
    ['uncompressed', COLOURS],
    ['LZW with differences', [...COLOURS, '-co', 'COMPRESS=LZW', '-co', 'PREDICTOR=2']],
    ['Deflate in tiles', [...COLOURS, '-co', 'COMPRESS=DEFLATE', '-co', 'TILED=YES']],
    ['PackBits', [...COLOURS, '-co', 'COMPRESS=PACKBITS']],
    ['JPEG', [...COLOURS, '-co', 'COMPRESS=JPEG', '-co', 'PHOTOMETRIC=YCBCR']],
    ['fax group 3', [...TWO_LEVELS, '-co', 'COMPRESS=CCITTFAX3']],
    ['fax group 4', [...TWO_LEVELS, '-co', 'COMPRESS=CCITTFAX4']],
    ['grey of sixteen bits', ['-b', '1', '-ot', 'UInt16', '-scale', '0', '255', '0', '65535']],
  ])('is shown when it is %s', async (_kind, options) => {
    await expectUpright(await readTiff(translated(options)))
  })

  it.each([
    ['ZSTD', [...COLOURS, '-co', 'COMPRESS=ZSTD']],
    ['one plane a colour', [...COLOURS, '-co', 'INTERLEAVE=BAND']],
  ])('is refused when it is %s, and never shown black', async (_kind, options) => {
    const result = await readScanFile('图.tif', translated(options), 1)
    expect(result).toMatchObject({ ok: false, problem: { code: 'scan-tiff-unshown', details: { file: '图.tif' } } })
  })
})
