import { createHash } from 'node:crypto'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { BYTES_PER_MEGABYTE, PLACE_FILE_LIMIT_MEGABYTES, PLACE_FILE_LIMIT_SECONDS } from '../limits.ts'
import { ReadingProcess } from '../process/reading-process.ts'
import { inTurn } from '../reading-turns.ts'

import type { PlacesRead } from '../../../geodata/exchange/gazetteer/places-of-rows.ts'
import type { ReadingOptions } from '../text-document.ts'

export type PlaceFile = PlacesRead & { readonly fileName: string; readonly sha256: string }

const inFile = (fileName: string, { code, details }: Parameters<typeof failure>[0]): Result<never> =>
  failure({ code, details: { file: fileName, ...details } })

/**
 * Reads a file of places in a process of its own, in bounded time and memory. `referenceSystem` is what a person says of its
 * coordinates, in words such as `EPSG:4545`. Whatever cannot be read is a problem of one sentence.
 */
export async function readPlaceFile(
  fileName: string,
  bytes: Uint8Array,
  referenceSystem: string | null,
  { signal }: ReadingOptions = {},
): Promise<Result<PlaceFile>> {
  const megabytes = Math.ceil(bytes.length / BYTES_PER_MEGABYTE)
  if (megabytes > PLACE_FILE_LIMIT_MEGABYTES)
    return inFile(fileName, {
      code: 'places-file-too-large',
      details: { megabytes, limitMegabytes: PLACE_FILE_LIMIT_MEGABYTES },
    })
  if (bytes.length === 0) return inFile(fileName, { code: 'places-none', details: {} })
  const read = await inTurn(async () => {
    const reader = new ReadingProcess()
    try {
      const given = { bytes, source: fileName, referenceSystem }
      return await reader.ask('places', given, PLACE_FILE_LIMIT_SECONDS, signal)
    } finally {
      await reader.end()
    }
  })
  if (!read.ok) return inFile(fileName, read.problem)
  return success({ ...read.value, fileName, sha256: createHash('sha256').update(bytes).digest('hex') })
}
