import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas'

import { findChineseFont } from '../installed-programs.mjs'

export type Scan = { readonly canvas: Canvas; readonly width: number; readonly height: number }

const FAMILY = 'Chinese of the tests'
const [WIDTH, HEIGHT, MARGIN, LETTER] = [2480, 3508, 250, 60]

/** An A4 sheet at 300 dots per inch with the lines printed on it. */
export const scanOf = (lines: readonly string[]): Scan =>
  scanOfRows(
    lines.map((line) => [line]),
    0,
  )

/** The same sheet with words in columns, each as many dots wide; rows stand two letters apart. */
export function scanOfRows(rows: readonly (readonly string[])[], columnWidth: number): Scan {
  GlobalFonts.registerFromPath(findChineseFont()!, FAMILY)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = 'black'
  context.font = `${LETTER}px "${FAMILY}"`
  for (const [index, row] of rows.entries())
    for (const [column, words] of row.entries())
      context.fillText(words, MARGIN + column * columnWidth, MARGIN + index * LETTER * 2)
  return { canvas, width: WIDTH, height: HEIGHT }
}

/** The same sheet lying on its side, as a telephone stores it, with the note how to turn it. */
export function turnedPhotograph({ canvas, width, height }: Scan): Uint8Array {
  const lying = createCanvas(height, width)
  const context = lying.getContext('2d')
  context.translate(0, width)
  context.rotate(-Math.PI / 2)
  context.drawImage(canvas, 0, 0)
  const jpeg = lying.toBuffer('image/jpeg', 95)
  const TURN_RIGHT = 6
  // Exif, big-endian, one directory with one entry: orientation (0x0112), a short.
  const note = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, TURN_RIGHT, 0, 0, 0, 0, 0, 0]
  const segment = Buffer.from([0xff, 0xe1, 0, 8 + note.length, ...Buffer.from('Exif\0\0'), ...note])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

/** The header of a PNG of that size, with nothing behind it. */
export function pngHeaderOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(header)
  header.write('IHDR', 12, 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2], 24)
  return header
}

/** An uncompressed TIFF of grey pages. */
export function tiffOf(scans: readonly Scan[]): Uint8Array {
  const DIRECTORY_BYTES = 2 + 8 * 12 + 4
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])]
  let start = 8
  for (const [index, { canvas, width, height }] of scans.entries()) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    const grey = Buffer.from(data.filter((_value, at) => at % 4 === 0))
    const pixels = start + DIRECTORY_BYTES
    const next = index === scans.length - 1 ? 0 : pixels + grey.length
    const directory = Buffer.alloc(DIRECTORY_BYTES)
    directory.writeUInt16LE(8)
    // Width, height, bits, uncompressed, black is zero, where the pixels are, rows in a strip, bytes.
    const entries = [
      [0x100, width],
      [0x101, height],
      [0x102, 8],
      [0x103, 1],
      [0x106, 1],
      [0x111, pixels],
      [0x116, height],
      [0x117, grey.length],
    ] as const
    for (const [entry, [tag, value]] of entries.entries()) {
      const at = 2 + entry * 12
      directory.writeUInt16LE(tag, at)
      directory.writeUInt16LE(4, at + 2)
      directory.writeUInt32LE(1, at + 4)
      directory.writeUInt32LE(value, at + 8)
    }
    directory.writeUInt32LE(next, DIRECTORY_BYTES - 4)
    parts.push(directory, grey)
    start = next
  }
  return Buffer.concat(parts)
}
