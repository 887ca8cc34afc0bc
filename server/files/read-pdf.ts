import { success, type Result } from '../../geodata/result.ts'

import { DRAWING_LIMIT_SECONDS, PARSING_LIMIT_SECONDS } from './limits.ts'
import { textOfPages } from './pages/page-text.ts'
import { ReadingProcess } from './process/reading-process.ts'
import { inTurn } from './reading-turns.ts'
import { recogniseScans } from './recognition/recognise-pages.ts'

import type { DocumentText, ReadingOptions } from './text-document.ts'
import type { Page } from './pages/page.ts'

async function pagesOf(reader: ReadingProcess, bytes: Uint8Array, signal?: AbortSignal) {
  const printed = await reader.ask('pdf', { bytes }, PARSING_LIMIT_SECONDS, signal)
  if (!printed.ok) return printed
  const { pages, scans } = printed.value
  if (scans.length === 0) return success({ pages, recognised: false })
  const draw = (page: number) => reader.ask('draw', { page }, DRAWING_LIMIT_SECONDS, signal)
  const seen = await recogniseScans(scans, draw, signal)
  return seen.ok ? success({ pages: inOrder([...pages, ...seen.value]), recognised: true }) : seen
}

const inOrder = (pages: readonly Page[]): Page[] => [...pages].sort((one, other) => one.number - other.number)

/** Printed pages give their own words; pages that are pictures are recognised. */
export const readPdf = (bytes: Uint8Array, { signal }: ReadingOptions): Promise<Result<DocumentText>> =>
  inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      const read = await pagesOf(reader, bytes, signal)
      if (!read.ok) return read
      const { text, spans } = textOfPages(read.value.pages)
      const { recognised } = read.value
      return success({ text, provenance: { format: 'pdf', encoding: null, recognised, pages: spans } })
    } finally {
      await reader.end()
    }
  })
