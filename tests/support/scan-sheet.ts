import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect } from 'vitest'

import { readScanFile } from '../../server/files/scans/scan-file.ts'

import type { ScanFile } from '../../server/files/scans/scan-file.ts'
import type { Scan } from './documents/picture.ts'

export const [WIDTH, HEIGHT] = [300, 200]

/** A white sheet with a dark corner at its upper left, and a dark bar low on its right. */
export function sheet(width = WIDTH, height = HEIGHT): Scan {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.fillRect(0, 0, width / 3, height / 4)
  context.fillRect((width * 3) / 4, (height * 3) / 4, width / 8, height / 8)
  return { canvas, width, height }
}

export async function readTiff(bytes: Uint8Array, page = 1): Promise<ScanFile> {
  const result = await readScanFile('图.tif', bytes, page)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** Whether the copy is dark at a place given as shares of its width and height. */
export async function isDarkAt({ display }: ScanFile, right: number, down: number): Promise<boolean> {
  const picture = await loadImage(display.bytes)
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  return context.getImageData(Math.floor(right * picture.width), Math.floor(down * picture.height), 1, 1).data[1]! < 128
}

export async function expectUpright(scan: ScanFile): Promise<void> {
  expect([scan.widthPixels, scan.heightPixels]).toEqual([WIDTH, HEIGHT])
  expect(await isDarkAt(scan, 0.1, 0.1)).toBe(true)
  expect(await isDarkAt(scan, 0.8, 0.8)).toBe(true)
  expect(await isDarkAt(scan, 0.9, 0.1)).toBe(false)
  expect(await isDarkAt(scan, 0.1, 0.9)).toBe(false)
}
