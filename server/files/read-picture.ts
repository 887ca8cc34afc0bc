import { failure, success, type Result } from '../../geodata/result.ts'

import { pictureHeader, type PictureHeader, type PictureKind } from './formats/picture-header.ts'
import { DRAWING_LIMIT_SECONDS, PAGE_LIMIT, PICTURE_LIMIT_MEGAPIXELS } from './limits.ts'
import { textOfPages } from './pages/page-text.ts'
import { ReadingProcess } from './process/reading-process.ts'
import { inTurn } from './reading-turns.ts'
import { recognisePicture } from './recognition/recognise-pages.ts'

import type { DocumentText, ReadingOptions } from './text-document.ts'

const PIXELS_PER_MEGAPIXEL = 1_000_000

function tooLarge({ sizes }: PictureHeader): Result<never> | undefined {
  if (sizes.length > PAGE_LIMIT)
    return failure({ code: 'document-too-many-pages', details: { pages: sizes.length, limitPages: PAGE_LIMIT } })
  const giant = sizes.find(({ width, height }) => width * height > PICTURE_LIMIT_MEGAPIXELS * PIXELS_PER_MEGAPIXEL)
  return (
    giant && failure({ code: 'picture-too-large', details: { ...giant, limitMegapixels: PICTURE_LIMIT_MEGAPIXELS } })
  )
}

async function upright(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  const reader = new ReadingProcess()
  try {
    return await reader.ask('upright', { bytes }, DRAWING_LIMIT_SECONDS, signal)
  } finally {
    await reader.end()
  }
}

/** A picture is judged by its header before anything of it is decoded; then its words are recognised. */
export async function readPicture(
  kind: PictureKind,
  bytes: Uint8Array,
  { signal }: ReadingOptions,
): Promise<Result<DocumentText>> {
  const header = pictureHeader(kind, bytes)
  if (!header) return failure({ code: 'document-broken', details: { format: kind.toUpperCase() } })
  const refused = tooLarge(header)
  if (refused) return refused
  return inTurn(async () => {
    const picture = header.isTurned ? await upright(bytes, signal) : success(bytes)
    if (!picture.ok) return picture
    const pages = await recognisePicture(picture.value, header.sizes.length, signal)
    if (!pages.ok) return pages
    const { text, spans } = textOfPages(pages.value)
    return success({ text, provenance: { format: kind, encoding: null, recognised: true, pages: spans } })
  })
}
