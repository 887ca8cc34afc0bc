import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { failure, type Result } from '../../geodata/result.ts'

import { readDocumentFile } from './document-file.ts'
import { BYTES_PER_MEGABYTE, DOCUMENT_LIMIT_MEGABYTES } from './limits.ts'

import type { TextDocument } from './text-document.ts'

/** Reads a document from disk; a file that is far too large is not read at all. */
export async function readDocumentOnDisk(path: string): Promise<Result<TextDocument>> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return failure({ code: 'document-missing', details: { file: path } })
  if (found.isDirectory()) return failure({ code: 'document-is-folder', details: { file: path } })
  const megabytes = Math.ceil(found.size / BYTES_PER_MEGABYTE)
  if (megabytes > DOCUMENT_LIMIT_MEGABYTES)
    return failure({
      code: 'document-too-large',
      details: { file: basename(path), megabytes, limitMegabytes: DOCUMENT_LIMIT_MEGABYTES },
    })
  return readDocumentFile(basename(path), await readFile(path))
}
