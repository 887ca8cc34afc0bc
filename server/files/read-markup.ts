import { success, type Result } from '../../geodata/result.ts'

import { MARKUP_LIMIT_SECONDS } from './limits.ts'
import { ReadingProcess } from './process/reading-process.ts'
import { inTurn } from './reading-turns.ts'

import type { TextEncoding } from '../../geodata/text/model.ts'
import type { DocumentText, ReadingOptions } from './text-document.ts'
import type { ReadingTasks } from './process/messages.ts'

/** One question to a process of its own. */
const askOnce = <T extends 'html' | 'docx'>(
  task: T,
  given: ReadingTasks[T]['given'],
  { signal }: ReadingOptions,
): Promise<Result<ReadingTasks[T]['answer']>> =>
  inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      return await reader.ask(task, given, MARKUP_LIMIT_SECONDS, signal)
    } finally {
      await reader.end()
    }
  })

export async function readHtml(
  source: string,
  encoding: TextEncoding,
  options: ReadingOptions,
): Promise<Result<DocumentText>> {
  const text = await askOnce('html', { source }, options)
  return text.ok
    ? success({ text: text.value, provenance: { format: 'html', encoding, recognised: false, pages: [] } })
    : text
}

export async function readDocx(bytes: Uint8Array, options: ReadingOptions): Promise<Result<DocumentText>> {
  const text = await askOnce('docx', { bytes }, options)
  return text.ok
    ? success({ text: text.value, provenance: { format: 'docx', encoding: null, recognised: false, pages: [] } })
    : text
}
