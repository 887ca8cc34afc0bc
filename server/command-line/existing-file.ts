import { stat } from 'node:fs/promises'

import { failure, success, type Result } from '../../geodata/result.ts'

export async function existingFile(path: string): Promise<Result<string>> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return failure({ code: 'document-missing', details: { file: path } })
  return found.isDirectory() ? failure({ code: 'document-is-folder', details: { file: path } }) : success(path)
}
