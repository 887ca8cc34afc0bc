import { unzipSync, type UnzipFileInfo } from 'fflate'

import { BYTES_PER_MEGABYTE, UNPACKED_LIMIT_MEGABYTES, UNPACKED_RATIO_LIMIT } from '../limits.ts'

const PACKING_STORED_OR_DEFLATED = new Set([0, 8])
/** Up to this size the parts may be packed as tightly as they like. */
const HARMLESS_BYTES = 16 * BYTES_PER_MEGABYTE

export type UnzippedParts =
  | { readonly parts: Readonly<Record<string, Uint8Array>> }
  /** What the parts would unpack to, out of all proportion; nothing was unpacked. */
  | { readonly tooLargeMegabytes: number }

/** Reads the list of parts without unpacking any. Throws on what is no sound ZIP. */
export function listParts(zip: Uint8Array): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = []
  unzipSync(zip, {
    filter: (part) => {
      parts.push(part)
      return false
    },
  })
  return parts
}

/**
 * Unpacks the parts that are needed, after looking at what they would unpack to. The sizes that the file states are believed
 * only as a bound: no part gets more room than stated. Throws on a damaged ZIP.
 */
export function unzipParts(zip: Uint8Array, isNeeded: (name: string) => boolean): UnzippedParts {
  const needed = listParts(zip).filter(
    ({ name, compression }) => isNeeded(name) && PACKING_STORED_OR_DEFLATED.has(compression),
  )
  const [packed, unpacked] = [sum(needed.map(({ size }) => size)), sum(needed.map(({ originalSize }) => originalSize))]
  if (
    unpacked > UNPACKED_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE ||
    (unpacked > HARMLESS_BYTES && unpacked > packed * UNPACKED_RATIO_LIMIT)
  )
    return { tooLargeMegabytes: Math.ceil(unpacked / BYTES_PER_MEGABYTE) }
  const names = new Set(needed.map(({ name }) => name))
  return { parts: unzipSync(zip, { filter: ({ name }) => names.has(name) }) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
