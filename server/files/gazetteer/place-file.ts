import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import { NOTHING_CHOSEN, type ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { askedOfFile } from '../exchange/asked-of-file.ts'
import { BYTES_PER_MEGABYTE, IMPORT_FILE_LIMIT_MEGABYTES } from '../limits.ts'

import type { FileLook } from '../../../geodata/exchange/file/file-look.ts'
import type { PlacesRead } from '../../../geodata/exchange/gazetteer/places-of-rows.ts'
import type { FileOnDisk } from '../exchange/rows-in-file.ts'
import type { ReadingOptions } from '../text-document.ts'

type Named = { readonly fileName: string; readonly sha256: string }
export type PlaceFile = PlacesRead & Named
/** A file that was looked at: what it holds, and the places that become of it or why none do yet. */
export type LookedPlaceFile = Named & { readonly look: FileLook; readonly places: Result<PlaceFile> }

const inFile = (fileName: string, { code, details }: Parameters<typeof failure>[0]): Result<never> =>
  failure({ code, details: { file: fileName, ...details } })

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * Reads a file of places in a process of its own, in bounded time and memory. `choices` are what a person says of how it is
 * to be read. Whatever cannot be read is a problem of one sentence.
 */
export async function lookAtPlaceFile(
  file: FileOnDisk,
  choices: ReadingChoices = NOTHING_CHOSEN,
  { signal }: ReadingOptions = {},
): Promise<Result<LookedPlaceFile>> {
  const { path, fileName } = file
  const megabytes = Math.ceil((await stat(path)).size / BYTES_PER_MEGABYTE)
  if (megabytes > IMPORT_FILE_LIMIT_MEGABYTES)
    return inFile(fileName, {
      code: 'places-file-too-large',
      details: { megabytes, limitMegabytes: IMPORT_FILE_LIMIT_MEGABYTES },
    })
  const read = await askedOfFile('places', file, { source: fileName, choices }, signal)
  if (!read.ok) return inFile(fileName, read.problem)
  const named = { fileName, sha256: await hashOf(path) }
  const { look, places } = read.value
  return success({
    ...named,
    look,
    places: places.ok ? success({ ...places.value, ...named }) : inFile(fileName, places.problem),
  })
}

/** The places of a file, or why there are none. */
export async function readPlaceFile(
  file: FileOnDisk,
  choices?: ReadingChoices,
  options?: ReadingOptions,
): Promise<Result<PlaceFile>> {
  const read = await lookAtPlaceFile(file, choices, options)
  return read.ok ? read.value.places : read
}
