import utif from 'utif2'

import type { IFD } from 'utif2'

/** Red, green, blue, opacity for each pixel, row by row, as stored; `orientation` tells how it is to be turned (1: not). */
export type TiffPicture = {
  readonly width: number
  readonly height: number
  readonly orientation: number
  readonly colours: Uint8Array
}

const [COMPRESSION, ORIENTATION, PLANAR] = ['t259', 't274', 't284']
/** None, CCITT (three kinds), LZW, JPEG (old and new), Deflate (two numbers), PackBits. Others would come out black. */
const KNOWN_COMPRESSIONS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32_946, 32_773])
const SEPARATE_PLANES = 2

const tagOf = (directory: IFD, tag: string, otherwise: number): number => {
  const value = directory[tag]
  return Array.isArray(value) || value instanceof Uint8Array ? Number(value[0] ?? otherwise) : otherwise
}

const numbersOf = (directory: IFD, ...tags: readonly string[]): number[] =>
  tags.flatMap((tag) => {
    const value = directory[tag]
    return Array.isArray(value) || value instanceof Uint8Array ? Array.from(value, Number) : []
  })

/** Whether every strip or tile ends before the file does. */
function isWhole(directory: IFD, length: number): boolean {
  const starts = numbersOf(directory, 't273', 't324')
  const counts = numbersOf(directory, 't279', 't325')
  return starts.length > 0 && starts.every((start, index) => start + (counts[index] ?? 0) <= length)
}

/** A page of a TIFF; undefined where it is stored in a way that is not read. Throws on a broken one. */
export function tiffPicture(bytes: Uint8Array, page: number): TiffPicture | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = utif.decode(buffer)[page - 1]
  if (!directory) return undefined
  const isKnown = KNOWN_COMPRESSIONS.has(tagOf(directory, COMPRESSION, 1))
  if (!isKnown || tagOf(directory, PLANAR, 1) === SEPARATE_PLANES) return undefined
  if (!isWhole(directory, bytes.length)) throw new RangeError('The file ends before its picture does.')
  utif.decodeImage(buffer, directory)
  const { width, height } = directory
  return { width, height, orientation: tagOf(directory, ORIENTATION, 1), colours: utif.toRGBA8(directory) }
}
