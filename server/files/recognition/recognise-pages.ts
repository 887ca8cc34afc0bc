import { failure, success, type Result } from '../../../geodata/result.ts'
import { RECOGNITION_LIMIT_SECONDS, RECOGNITION_LIMIT_SECONDS_A_PAGE } from '../limits.ts'

import { recognisedPages } from './recognised-pages.ts'
import { recognise, recogniserProblem } from './tesseract.ts'

import type { DrawnPage } from '../formats/pdf.ts'
import type { Page } from '../pages/page.ts'

const DOTS_PER_INCH = 300

/** Recognises the pages of one picture file. */
export async function recognisePicture(
  picture: Uint8Array,
  pageCount: number,
  signal: AbortSignal | undefined,
): Promise<Result<Page[]>> {
  const missing = await recogniserProblem()
  if (missing) return failure(missing)
  const limitSeconds = Math.min(RECOGNITION_LIMIT_SECONDS, pageCount * RECOGNITION_LIMIT_SECONDS_A_PAGE)
  const table = await recognise(picture, {
    dotsPerInch: DOTS_PER_INCH,
    limitSeconds,
    signal,
  })
  return table.ok ? success(recognisedPages(table.value, 1)) : table
}

/** Recognises pages one after the other, each drawn only when its turn comes. */
export async function recogniseScans(
  numbers: readonly number[],
  draw: (page: number) => Promise<Result<DrawnPage>>,
  signal: AbortSignal | undefined,
): Promise<Result<Page[]>> {
  const missing = await recogniserProblem()
  if (missing) return failure(missing)
  const pages: Page[] = []
  const deadline = performance.now() + RECOGNITION_LIMIT_SECONDS * 1000
  for (const number of numbers) {
    if (performance.now() > deadline)
      return failure({ code: 'document-too-slow', details: { seconds: RECOGNITION_LIMIT_SECONDS } })
    const drawn = await draw(number)
    if (!drawn.ok) return drawn
    const { png, dotsPerInch } = drawn.value
    const table = await recognise(png, {
      dotsPerInch,
      limitSeconds: RECOGNITION_LIMIT_SECONDS_A_PAGE,
      signal,
    })
    if (!table.ok) return table
    pages.push(...recognisedPages(table.value, number))
  }
  return success(pages)
}
