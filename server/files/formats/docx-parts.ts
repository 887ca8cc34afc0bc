import { failure, success, type Result } from '../../../geodata/result.ts'

import { declaresEntities } from './declared-entities.ts'
import { listParts, unzipParts } from './unzip-parts.ts'

export type DocxParts = {
  /** The parts that hold words, unpacked, by their names. */
  readonly words: Readonly<Record<string, Uint8Array>>
  readonly hasPictures: boolean
}

const MAIN_PART = 'word/document.xml'
const IS_WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u

/** Unpacks what holds words. Problems carry no file name. */
export function docxParts(zip: Uint8Array): Result<DocxParts> {
  let words: Readonly<Record<string, Uint8Array>>
  let hasPictures: boolean
  try {
    const names = listParts(zip).map(({ name }) => name)
    if (!names.includes(MAIN_PART)) return failure({ code: 'document-format-unread', details: { format: 'ZIP' } })
    const unzipped = unzipParts(zip, (name) => IS_WORDS.test(name))
    if ('tooLargeMegabytes' in unzipped)
      return failure({ code: 'document-expands', details: { megabytes: unzipped.tooLargeMegabytes } })
    hasPictures = names.some((name) => name.startsWith('word/media/'))
    words = unzipped.parts
  } catch {
    return failure({ code: 'document-broken', details: { format: 'DOCX' } })
  }
  // DOCX forbids document types; nothing honest is lost by refusing them.
  if (Object.values(words).some(declaresEntities)) return failure({ code: 'document-has-entities', details: {} })
  return success({ words, hasPictures })
}
