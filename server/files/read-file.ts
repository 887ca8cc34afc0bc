import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { failure, type Result } from '../../geodata/result.ts'

import { DOCUMENT_LIMIT_MEGABYTES, textDocument, type TextDocument } from './text-document.ts'

/** Reads a text document from disk; a file that is far too large is not read at all. */
export async function readTextFile(path: string): Promise<Result<TextDocument>> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return failure({ code: 'document-missing', details: { file: path } })
  if (found.isDirectory()) return failure({ code: 'document-is-folder', details: { file: path } })
  const megabytes = Math.ceil(found.size / 1024 / 1024)
  if (megabytes > DOCUMENT_LIMIT_MEGABYTES)
    return failure({
      code: 'document-too-large',
      details: { file: basename(path), megabytes, limitMegabytes: DOCUMENT_LIMIT_MEGABYTES },
    })
  return textDocument(basename(path), await readFile(path))
}
