import { createHash } from 'node:crypto'

import { failure, success, type Result } from '../../geodata/result.ts'

import { decodeText, firstStrangeByte } from './encoding/decode-text.ts'
import { printable } from './encoding/printable.ts'
import { fileKind, foreignFormat, isHtml } from './file-kind.ts'
import { BYTES_PER_MEGABYTE, DOCUMENT_LIMIT_MEGABYTES } from './limits.ts'
import { readDocx, readHtml } from './read-markup.ts'
import { readPdf } from './read-pdf.ts'
import { readPicture } from './read-picture.ts'

import type { Provenance } from '../../geodata/text/model.ts'
import type { DocumentText, ReadingOptions, TextDocument } from './text-document.ts'

const PLAIN = { recognised: false, pages: [] } as const

function readText(bytes: Uint8Array, options: ReadingOptions): Result<DocumentText> | Promise<Result<DocumentText>> {
  const decoded = decodeText(bytes)
  const format = decoded && !decoded.text.startsWith('{\\rtf') ? undefined : foreignFormat(bytes)
  if (format !== undefined) return failure({ code: 'document-format-unread', details: { format } })
  if (!decoded) return failure({ code: 'document-binary', details: { position: firstStrangeByte(bytes) + 1 } })
  const { text, encoding } = decoded
  if (isHtml(text)) return readHtml(text, encoding, options)
  return success({ text, provenance: { format: 'text', encoding, ...PLAIN } })
}

function textOf(bytes: Uint8Array, options: ReadingOptions): Result<DocumentText> | Promise<Result<DocumentText>> {
  const kind = fileKind(bytes)
  switch (kind) {
    case undefined:
      return readText(bytes, options)
    case 'pdf':
      return readPdf(bytes, options)
    case 'zip':
      return readDocx(bytes, options)
    case 'png':
    case 'jpeg':
    case 'tiff':
      return readPicture(kind, bytes, options)
  }
}

/** The problem with the name of the file, which the readers do not know. */
const inFile = <T>(fileName: string, result: Result<T>): Result<T> =>
  result.ok ? result : failure({ code: result.problem.code, details: { file: fileName, ...result.problem.details } })

/**
 * Takes the bytes of a document for its text: plain text in any usual encoding, HTML, DOCX, PDF, or a picture of a page.
 * What it is, its bytes say, never its name. Whatever cannot be read is a problem of one sentence, in bounded time and memory.
 */
export async function readDocumentFile(
  fileName: string,
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<Result<TextDocument>> {
  const megabytes = Math.ceil(bytes.length / BYTES_PER_MEGABYTE)
  if (megabytes > DOCUMENT_LIMIT_MEGABYTES)
    return failure({
      code: 'document-too-large',
      details: { file: fileName, megabytes, limitMegabytes: DOCUMENT_LIMIT_MEGABYTES },
    })
  if (bytes.length === 0) return failure({ code: 'document-empty', details: { file: fileName } })
  const read = inFile(fileName, await textOf(bytes, options))
  if (!read.ok) return read
  const { provenance } = read.value
  const text = provenance.format === 'text' ? read.value.text : printable(read.value.text)
  if (text.trim() === '') return failure({ code: emptyCode(provenance), details: { file: fileName } })
  return success({ fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), text, provenance })
}

const emptyCode = ({ recognised }: Provenance) => (recognised ? 'picture-without-words' : 'document-empty')
