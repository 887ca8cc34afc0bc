import { layOutSheet } from '../../geodata/sheets/lay-out-sheet.ts'
import { printMatter } from '../../geodata/sheets/matter.ts'
import { success, type Result } from '../../geodata/result.ts'

import { drawDocx } from './draw-docx.ts'
import { drawPdf } from './draw-pdf.ts'

import type { SheetOrder } from './print-messages.ts'

/** The file of one sheet. It takes its time: servers have a thread for it. */
export async function printSheet({
  view,
  bands,
  sheet,
  format,
  options,
  madeAt,
}: SheetOrder): Promise<Result<Uint8Array>> {
  const matter = printMatter(view, bands, options)
  if (format === 'docx') return drawDocx(matter, sheet)
  const pages = layOutSheet(matter, sheet)
  if (!pages.ok) return pages
  return success(await drawPdf(pages.value, { title: matter.view.title, madeAt: new Date(madeAt) }))
}
