import { failure, success, type Result } from '../../../geodata/result.ts'
import { ELEVATION_LIMIT_SECONDS } from '../limits.ts'
import { ReadingProcess } from '../process/reading-process.ts'
import { inTurn } from '../reading-turns.ts'

import type { ReadingOptions } from '../text-document.ts'
import type { CaseElevation, CaseElevationGiven } from './case-elevation.ts'

/** Reads a file of heights in a process of its own, in bounded time and memory. Whatever cannot be read is a problem of one sentence. */
export async function readElevationFile(
  given: CaseElevationGiven,
  { signal }: ReadingOptions = {},
): Promise<Result<CaseElevation>> {
  const read = await inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      return await reader.ask('elevation', given, ELEVATION_LIMIT_SECONDS, signal)
    } finally {
      await reader.end()
    }
  })
  if (read.ok) return success(read.value)
  // A format that takes all memory or breaks its reader is told by the file's name.
  const { code, details } = read.problem
  return code === 'document-broken' && details['format'] === ''
    ? failure({ code: 'grid-unreadable', details: { file: given.fileName } })
    : failure({ code, details: { file: given.fileName, ...details } })
}
