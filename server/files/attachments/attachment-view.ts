import { readFile } from 'node:fs/promises'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { decodeText } from '../encoding/decode-text.ts'
import {
  BYTES_PER_MEGABYTE,
  DOCUMENT_LIMIT_MEGABYTES,
  DRAWING_LIMIT_SECONDS,
  MARKUP_LIMIT_SECONDS,
  PARSING_LIMIT_SECONDS,
  PREVIEW_LIMIT_MEGABYTES,
} from '../limits.ts'

import { askOnce } from './ask-once.ts'

import type { AttachmentKind, AttachmentView } from '../../../geodata/wire/attachments.ts'

export type OriginalOnDisk = {
  readonly path: string
  readonly kind: AttachmentKind
  readonly name: string
  readonly bytes: number
}

/** A browser of an old office machine still scrolls through so much. */
const SHOWN_CHARACTERS = 200_000
const LONGEST_SIDE_PIXELS = { thumbnail: 240, page: 1600 } as const
export type PictureSize = keyof typeof LONGEST_SIDE_PIXELS

const textView = (text: string): AttachmentView => ({
  type: 'text',
  text: text.slice(0, SHOWN_CHARACTERS),
  isCut: text.length > SHOWN_CHARACTERS,
})

const named = <T>(result: Result<T>, file: string): Result<T> =>
  result.ok ? result : failure({ code: result.problem.code, details: { file, ...result.problem.details } })

/** Files that are held whole while they are drawn may only be so large. */
function tooLargeToShow({ name, bytes }: OriginalOnDisk, limitMegabytes: number): Result<never> | undefined {
  const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE)
  return megabytes > limitMegabytes
    ? failure({ code: 'document-too-large', details: { file: name, megabytes, limitMegabytes } })
    : undefined
}

async function decoded({ path, name }: OriginalOnDisk): Promise<Result<AttachmentView>> {
  const text = decodeText(await readFile(path))?.text
  return text === undefined
    ? failure({ code: 'document-binary', details: { file: name, position: 1 } })
    : success(textView(text))
}

/** How an attachment can be shown; a problem where it can only be kept and fetched. */
export async function attachmentView(file: OriginalOnDisk, signal?: AbortSignal): Promise<Result<AttachmentView>> {
  const { path, kind, name } = file
  switch (kind) {
    case 'mp3':
    case 'm4a':
    case 'wav':
    case 'ogg':
      return success({ type: 'sound' })
    case 'mp4':
    case 'webm':
    case 'mov':
      return success({ type: 'film' })
    case 'text':
      return tooLargeToShow(file, DOCUMENT_LIMIT_MEGABYTES) ?? decoded(file)
    case 'docx': {
      const large = tooLargeToShow(file, DOCUMENT_LIMIT_MEGABYTES)
      if (large) return large
      const text = await askOnce('docx', { bytes: await readFile(path) }, MARKUP_LIMIT_SECONDS, signal)
      return text.ok ? success(textView(text.value)) : named(text, name)
    }
    case 'gpx':
    case 'kml': {
      const track = await askOnce('track', { path, kind }, MARKUP_LIMIT_SECONDS, signal)
      return track.ok ? success({ type: 'track', track: track.value }) : named(track, name)
    }
    case 'pdf':
    case 'jpeg':
    case 'png':
    case 'tiff':
    case 'heic': {
      const large = tooLargeToShow(file, PREVIEW_LIMIT_MEGABYTES)
      if (large) return large
      const pages = await askOnce('pages', { path, kind }, PARSING_LIMIT_SECONDS, signal)
      return pages.ok ? success({ type: 'pages', pages: pages.value }) : named(pages, name)
    }
  }
}

/** A page of a PDF or picture as a JPEG. */
export async function attachmentPicture(
  file: OriginalOnDisk,
  page: number,
  size: PictureSize,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const { path, kind, name } = file
  if (kind !== 'pdf' && kind !== 'jpeg' && kind !== 'png' && kind !== 'tiff' && kind !== 'heic')
    return failure({ code: 'scan-not-picture', details: { file: name } })
  const large = tooLargeToShow(file, PREVIEW_LIMIT_MEGABYTES)
  if (large) return large
  const wanted = { path, kind, page, longestSidePixels: LONGEST_SIDE_PIXELS[size] }
  return named(await askOnce('picture', wanted, DRAWING_LIMIT_SECONDS, signal), name)
}
