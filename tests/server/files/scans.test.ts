import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readScanFile } from '../../../server/files/scans/scan-file.ts'
import { pngHeaderOf, tiffOf, turnedPhotograph } from '../../support/documents/picture.ts'

import type { Scan } from '../../support/documents/picture.ts'
import type { ScanFile } from '../../../server/files/scans/scan-file.ts'

const [WIDTH, HEIGHT] = [300, 200]

/** A white sheet with a dark corner at its upper left, and a dark bar low on its right. */
function sheet(width = WIDTH, height = HEIGHT): Scan {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.fillRect(0, 0, width / 3, height / 4)
  context.fillRect((width * 3) / 4, (height * 3) / 4, width / 8, height / 8)
  return { canvas, width, height }
}

async function read(bytes: Uint8Array, page = 1): Promise<ScanFile> {
  const result = await readScanFile('图.tif', bytes, page)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** Whether the copy is dark at a place given as shares of its width and height. */
async function isDarkAt({ display }: ScanFile, right: number, down: number): Promise<boolean> {
  const picture = await loadImage(display.bytes)
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  return context.getImageData(Math.floor(right * picture.width), Math.floor(down * picture.height), 1, 1).data[1]! < 128
}

async function expectUpright(scan: ScanFile): Promise<void> {
  expect([scan.widthPixels, scan.heightPixels]).toEqual([WIDTH, HEIGHT])
  expect(await isDarkAt(scan, 0.1, 0.1)).toBe(true)
  expect(await isDarkAt(scan, 0.8, 0.8)).toBe(true)
  expect(await isDarkAt(scan, 0.9, 0.1)).toBe(false)
  expect(await isDarkAt(scan, 0.1, 0.9)).toBe(false)
}

describe('what browsers are shown of a scan', () => {
  it('stands upright though the camera stored it lying', async () => {
    await expectUpright(await read(turnedPhotograph(sheet())))
  })

  it('is the page that was asked for of a TIFF with several', async () => {
    const blank = { ...sheet(), canvas: createCanvas(WIDTH, HEIGHT) }
    const file = await read(tiffOf([blank, sheet()]), 2)
    expect([file.page, file.pages]).toEqual([2, 2])
    await expectUpright(file)
  })

  it('is made smaller where the scan is very large, and the scan’s own size is told', async () => {
    const file = await read(sheet(6000, 1500).canvas.toBuffer('image/png'))
    expect([file.widthPixels, file.heightPixels]).toEqual([6000, 1500])
    expect([file.display.widthPixels, file.display.heightPixels]).toEqual([4096, 1024])
  })

  it('has white paper where the picture is clear', async () => {
    const clear = createCanvas(50, 50).toBuffer('image/png')
    expect(await isDarkAt(await read(clear), 0.5, 0.5)).toBe(false)
  })

  it('of a picture too large to decode is refused by its header', async () => {
    const result = await readScanFile('宽图.png', pngHeaderOf(40_000, 40_000), 1)
    expect(result).toMatchObject({ ok: false, problem: { code: 'picture-too-large', details: { file: '宽图.png' } } })
  })

  it.each([
    ['PNG', (scan: Scan) => scan.canvas.toBuffer('image/png')],
    ['JPEG', (scan: Scan) => scan.canvas.toBuffer('image/jpeg')],
    ['TIFF', (scan: Scan) => tiffOf([scan])],
  ])('is not half a picture: a %s that was cut off is refused', async (_kind, bytesOf) => {
    const bytes = bytesOf(sheet())
    expect((await readScanFile('图', bytes, 1)).ok).toBe(true)
    const result = await readScanFile('图', bytes.subarray(0, bytes.length * 0.9), 1)
    expect(result).toMatchObject({ ok: false, problem: { code: 'document-broken', details: { file: '图' } } })
  })

  it('is cancelled when the caller hangs up', async () => {
    const result = await readScanFile('图.png', sheet().canvas.toBuffer('image/png'), 1, {
      signal: AbortSignal.abort(),
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'reading-cancelled' } })
  })
})

const hasGdal = spawnSync('gdal_translate', ['--version']).status === 0

describe.skipIf(!hasGdal)('TIFF as GDAL writes it', () => {
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
    await expectUpright(await read(translated(options)))
  })

  it.each([
    ['ZSTD', [...COLOURS, '-co', 'COMPRESS=ZSTD']],
    ['one plane a colour', [...COLOURS, '-co', 'INTERLEAVE=BAND']],
  ])('is refused when it is %s, and never shown black', async (_kind, options) => {
    const result = await readScanFile('图.tif', translated(options), 1)
    expect(result).toMatchObject({ ok: false, problem: { code: 'scan-tiff-unshown', details: { file: '图.tif' } } })
  })
})
