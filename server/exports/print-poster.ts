import { posterPages } from '../../geodata/sheets/poster/poster.ts'
import { success, type Result } from '../../geodata/result.ts'

import { drawPdf } from './draw-pdf.ts'

import type { PosterOrder } from './print-messages.ts'

/** The file of a poster: the same bytes for the same record, so that it can be kept. */
export async function printPoster({ poster, options }: PosterOrder): Promise<Result<Uint8Array>> {
  const { language } = options
  const { title } = poster.words[language]
  const madeAt = new Date(poster.publishedOn)
  return success(await drawPdf(posterPages(poster, options), { title, madeAt, language }))
}
