import { PAGE_LIMIT } from '../limits.ts'

import type { FileKind } from '../file-kind.ts'

export type PictureKind = Exclude<FileKind, 'pdf' | 'zip'>

/** What the header of a picture says, before anything is decoded. */
export type PictureHeader = {
  /** In pixels, one for each page: only TIFF has more than one. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** The picture is stored turned or mirrored; the camera noted how. */
  readonly isTurned: boolean
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function pngHeader(bytes: Uint8Array): PictureHeader {
  const view = viewOf(bytes)
  return { sizes: [{ width: view.getUint32(16), height: view.getUint32(20) }], isTurned: false }
}

/** Start of frame markers: C0 to CF without the three that mean tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const EXIF = 0xe1

function jpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = viewOf(bytes)
  let [at, isTurned] = [2, false]
  while (at < bytes.length) {
    while (view.getUint8(at) === 0xff) at++
    const marker = view.getUint8(at)
    const length = view.getUint16(at + 1)
    if (marker === EXIF) isTurned ||= exifOrientation(bytes.subarray(at + 3, at + 1 + length)) > 1
    if (isFrame(marker)) return { sizes: [{ width: view.getUint16(at + 6), height: view.getUint16(at + 4) }], isTurned }
    if (length < 2) return undefined
    at += 1 + length
    if (view.getUint8(at) !== 0xff) return undefined
  }
  return undefined
}

const ORIENTATION = 0x0112
const EXIF_START = 'Exif\0\0'

/** 1 for upright. */
function exifOrientation(segment: Uint8Array): number {
  if (new TextDecoder('latin1').decode(segment.subarray(0, EXIF_START.length)) !== EXIF_START) return 1
  try {
    const [directory] = tiffDirectories(segment.subarray(EXIF_START.length))
    return directory?.get(ORIENTATION) ?? 1
  } catch {
    return 1
  }
}

const SHORT = 3
const [WIDTH, HEIGHT] = [0x0100, 0x0101]

/** The numbers of each directory (a page) by their tags. A chain of directories that comes back to itself ends there. */
function tiffDirectories(bytes: Uint8Array): Map<number, number>[] {
  const view = viewOf(bytes)
  const isLittle = view.getUint8(0) === 0x49
  const directories: Map<number, number>[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, isLittle)
  while (at !== 0 && !seen.has(at) && directories.length <= PAGE_LIMIT) {
    seen.add(at)
    const count = view.getUint16(at, isLittle)
    const values = new Map<number, number>()
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const isShort = view.getUint16(entry + 2, isLittle) === SHORT
      values.set(
        view.getUint16(entry, isLittle),
        isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle),
      )
    }
    directories.push(values)
    at = view.getUint32(at + 2 + count * 12, isLittle)
  }
  return directories
}

const tiffHeader = (bytes: Uint8Array): PictureHeader => ({
  sizes: tiffDirectories(bytes).map((values) => ({ width: values.get(WIDTH) ?? 0, height: values.get(HEIGHT) ?? 0 })),
  isTurned: false,
})

const HEADER_OF = { png: pngHeader, jpeg: jpegHeader, tiff: tiffHeader }

/** Undefined for a picture whose header is broken. */
export function pictureHeader(kind: PictureKind, bytes: Uint8Array): PictureHeader | undefined {
  try {
    const header = HEADER_OF[kind](bytes)
    const isSound =
      header && header.sizes.length > 0 && header.sizes.every(({ width, height }) => width > 0 && height > 0)
    return isSound ? header : undefined
  } catch {
    return undefined
  }
}
