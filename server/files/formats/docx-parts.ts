import { unzipSync, type UnzipFileInfo } from 'fflate'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { BYTES_PER_MEGABYTE, UNPACKED_LIMIT_MEGABYTES, UNPACKED_RATIO_LIMIT } from '../limits.ts'

export type DocxParts = {
  /** The parts that hold words, unpacked, by their names. */
  readonly words: Readonly<Record<string, Uint8Array>>
  readonly hasPictures: boolean
}

const MAIN_PART = 'word/document.xml'
const IS_WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u
const PACKING_STORED_OR_DEFLATED = new Set([0, 8])
/** Up to this size the parts may be packed as tightly as they like. */
const HARMLESS_BYTES = 16 * BYTES_PER_MEGABYTE

/** Reads the list of parts without unpacking any. */
function listParts(zip: Uint8Array): UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = []
  unzipSync(zip, {
    filter: (part) => {
      parts.push(part)
      return false
    },
  })
  return parts
}

/** DOCX forbids document types, with which entities would be declared; nothing honest is lost by refusing them. */
const declaresEntities = (part: Uint8Array): boolean =>
  /<!(?:doctype|entity)/iu.test(new TextDecoder('latin1').decode(part))

/**
 * Unpacks what holds words, after looking at what it would unpack to. The sizes that the file states are believed only as
 * a bound: no part gets more room than stated. Problems carry no file name.
 */
export function docxParts(zip: Uint8Array): Result<DocxParts> {
  let words: Record<string, Uint8Array>
  let hasPictures: boolean
  try {
    const parts = listParts(zip)
    if (!parts.some(({ name }) => name === MAIN_PART))
      return failure({ code: 'document-format-unread', details: { format: 'ZIP' } })
    const needed = parts.filter(
      ({ name, compression }) => IS_WORDS.test(name) && PACKING_STORED_OR_DEFLATED.has(compression),
    )
    const [packed, unpacked] = [
      sum(needed.map(({ size }) => size)),
      sum(needed.map(({ originalSize }) => originalSize)),
    ]
    if (
      unpacked > UNPACKED_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE ||
      (unpacked > HARMLESS_BYTES && unpacked > packed * UNPACKED_RATIO_LIMIT)
    )
      return failure({ code: 'document-expands', details: { megabytes: Math.ceil(unpacked / BYTES_PER_MEGABYTE) } })
    hasPictures = parts.some(({ name }) => name.startsWith('word/media/'))
    const names = new Set(needed.map(({ name }) => name))
    words = unzipSync(zip, { filter: ({ name }) => names.has(name) })
  } catch {
    return failure({ code: 'document-broken', details: { format: 'DOCX' } })
  }
  if (Object.values(words).some(declaresEntities)) return failure({ code: 'document-has-entities', details: {} })
  return success({ words, hasPictures })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
