import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'

import { readScanFile } from '../../../server/files/scans/scan-file.ts'
import { pngHeaderOf, tiffOf, turnedPhotograph } from '../../support/documents/picture.ts'
import { expectUpright, HEIGHT, isDarkAt, readTiff, sheet, WIDTH } from '../../support/scan-sheet.ts'

import type { Scan } from '../../support/documents/picture.ts'

describe('what browsers are shown of a scan', () => {
  it('stands upright though the camera stored it lying', async () => {
    await expectUpright(await readTiff(turnedPhotograph(sheet())))
  })

  it('is the page that was asked for of a TIFF with several', async () => {
    const blank = { ...sheet(), canvas: createCanvas(WIDTH, HEIGHT) }
    const file = await readTiff(tiffOf([blank, sheet()]), 2)
    expect([file.page, file.pages]).toEqual([2, 2])
    await expectUpright(file)
  })

  it('is made smaller where the scan is very large, and the scan’s own size is told', async () => {
    const file = await readTiff(sheet(6000, 1500).canvas.toBuffer('image/png'))
    expect([file.widthPixels, file.heightPixels]).toEqual([6000, 1500])
    expect([file.display.widthPixels, file.display.heightPixels]).toEqual([4096, 1024])
  })

  it('has white paper where the picture is clear', async () => {
    const clear = createCanvas(50, 50).toBuffer('image/png')
    expect(await isDarkAt(await readTiff(clear), 0.5, 0.5)).toBe(false)
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
