/** Reads a window of a GeoTIFF band by band, every n-th row and column, so that the whole is never held. */
import type { GeoTIFFImage } from 'geotiff'

/** Columns and rows of the image; the right and lower edges are outside. */
export type PixelWindow = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const BAND_ROWS = 128
const BLOCK_LIMIT_BYTES = 256 * 1024 * 1024

/** One tile or strip is decoded whole by any reader: one of 40,000 × 40,000 cannot be. */
export const blocksAreModest = (image: GeoTIFFImage): boolean =>
  image.getTileWidth() * image.getBlockHeight(0) * image.getBytesPerPixel() <= BLOCK_LIMIT_BYTES

/** Whether the file ends before its last tile or strip does. Only offsets are read. */
export async function isCutShort(image: GeoTIFFImage, fileBytes: number): Promise<boolean> {
  const names = image.isTiled
    ? (['TileOffsets', 'TileByteCounts'] as const)
    : (['StripOffsets', 'StripByteCounts'] as const)
  const [offsets, counts] = await Promise.all(names.map(async (name) => image.fileDirectory.loadValue(name)))
  if (!offsets || !counts || typeof offsets !== 'object' || typeof counts !== 'object') return true
  for (let index = 0; index < offsets.length; index++)
    if (Number(offsets[index]) + Number(counts[index]) > fileBytes) return true
  return false
}

/** The middle one of every `step` rows and columns of the window, in the window's order. */
export async function readWindow(
  image: GeoTIFFImage,
  { left, top, right, bottom }: PixelWindow,
  step: number,
): Promise<{ columns: number; rows: number; heights: Float32Array }> {
  const columns = Math.floor((right - left) / step)
  const rows = Math.floor((bottom - top) / step)
  const heights = new Float32Array(columns * rows)
  const blockRows = Math.max(1, image.getBlockHeight(0))
  const bandRows = Math.max(1, Math.floor(BAND_ROWS / blockRows)) * blockRows
  const middle = Math.floor(step / 2)
  for (let row = 0; row < rows;) {
    const firstSource = top + row * step + middle
    const bandEnd = (Math.floor(firstSource / bandRows) + 1) * bandRows
    const taken = Math.min(rows - row, Math.ceil((bandEnd - firstSource) / step))
    const lastSource = firstSource + (taken - 1) * step
    const [band] = await image.readRasters({
      window: [left, firstSource, right, lastSource + 1],
      samples: [0],
      interleave: false,
    })
    for (let index = 0; index < taken; index++, row++) {
      const source = index * step * (right - left) + middle
      const target = row * columns
      for (let column = 0; column < columns; column++) heights[target + column] = band![source + column * step]!
    }
  }
  return { columns, rows, heights }
}
