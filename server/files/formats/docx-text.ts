import { zipSync } from 'fflate'
import mammoth from 'mammoth'

import { failure, success, type Result } from '../../../geodata/result.ts'

import { docxParts } from './docx-parts.ts'
import { htmlText } from './html-text.ts'

/** Nothing but its own paragraphs, tables, notes: no pictures are opened, no styles are looked at. */
const OPTIONS = {
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  includeDefaultStyleMap: true,
  externalFileAccess: false,
}

/** The words of a Word document, a line for a paragraph or a row of a table. Problems carry no file name. */
export async function docxText(zip: Uint8Array): Promise<Result<string>> {
  const parts = docxParts(zip)
  if (!parts.ok) return parts
  // Packed again without compression, so that the reader meets the checked parts only.
  const checked = zipSync({ ...parts.value.words }, { level: 0 })
  let text: string
  try {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(checked) }, OPTIONS)
    text = htmlText(html)
  } catch {
    return failure({ code: 'document-broken', details: { format: 'DOCX' } })
  }
  if (text.trim() === '' && parts.value.hasPictures) return failure({ code: 'document-only-pictures', details: {} })
  return success(text)
}
