import { createHash } from 'node:crypto'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { fileKind } from '../file-kind.ts'
import { pictureHeader } from '../formats/picture-header.ts'
import {
  BYTES_PER_MEGABYTE,
  DOCUMENT_LIMIT_MEGABYTES,
  DRAWING_LIMIT_SECONDS,
  PICTURE_LIMIT_MEGAPIXELS,
} from '../limits.ts'
import { ReadingProcess } from '../process/reading-process.ts'
import { inTurn } from '../reading-turns.ts'

import { isWholePicture } from './whole-picture.ts'

import type { Problem } from '../../../geodata/problems.ts'
import type { PictureKind } from '../formats/picture-header.ts'
import type { ReadingOptions } from '../text-document.ts'
import type { DisplayCopy } from './display-copy.ts'

export type ScanFile = DisplayCopy & {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly format: PictureKind
  readonly page: number
  readonly pages: number
}

const PIXELS_PER_MEGAPIXEL = 1_000_000

/** What the bytes and their header say, before anything is decoded. */
function judged(bytes: Uint8Array, page: number): Result<{ kind: PictureKind; pages: number }> {
  const megabytes = Math.ceil(bytes.length / BYTES_PER_MEGABYTE)
  if (megabytes > DOCUMENT_LIMIT_MEGABYTES)
    return failure({ code: 'document-too-large', details: { megabytes, limitMegabytes: DOCUMENT_LIMIT_MEGABYTES } })
  const kind = fileKind(bytes)
  if (kind !== 'png' && kind !== 'jpeg' && kind !== 'tiff') return failure({ code: 'scan-not-picture', details: {} })
  const sizes = pictureHeader(kind, bytes)?.sizes
  if (!sizes) return failure({ code: 'document-broken', details: { format: kind.toUpperCase() } })
  const size = sizes[page - 1]
  if (!size) return failure({ code: 'scan-page-missing', details: { page, pages: sizes.length } })
  if (size.width * size.height > PICTURE_LIMIT_MEGAPIXELS * PIXELS_PER_MEGAPIXEL)
    return failure({ code: 'picture-too-large', details: { ...size, limitMegapixels: PICTURE_LIMIT_MEGAPIXELS } })
  if (!isWholePicture(kind, bytes)) return failure({ code: 'document-broken', details: { format: kind.toUpperCase() } })
  return success({ kind, pages: sizes.length })
}

/**
 * Takes a page of a scan (PNG, JPEG, TIFF) for what browsers can be shown of it, in a process of its own, in bounded time and
 * memory. Whatever cannot be shown is a problem of one sentence.
 */
export async function readScanFile(
  fileName: string,
  bytes: Uint8Array,
  page: number,
  { signal }: ReadingOptions = {},
): Promise<Result<ScanFile>> {
  const inFile = ({ code, details }: Problem): Result<never> =>
    failure({ code, details: { file: fileName, ...details } })
  const known = judged(bytes, page)
  if (!known.ok) return inFile(known.problem)
  const { kind, pages } = known.value
  const copy = await inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      return await reader.ask('display', { kind, bytes, page }, DRAWING_LIMIT_SECONDS, signal)
    } finally {
      await reader.end()
    }
  })
  if (!copy.ok) return inFile({ ...copy.problem, details: { ...copy.problem.details, format: kind.toUpperCase() } })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return success({ ...copy.value, fileName, bytes, sha256, format: kind, page, pages })
}
