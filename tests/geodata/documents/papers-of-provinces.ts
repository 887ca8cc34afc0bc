import { readFileSync } from 'node:fs'

import { readDocument } from '../../../geodata/documents/read-document.ts'

import type { DocumentReading } from '../../../geodata/documents/model.ts'

export type PaperOfProvince = { readonly text: string; readonly document: DocumentReading }

/** A paper in the manner of another province; units, places and persons are invented. */
export const paperOfProvince = (name: string): PaperOfProvince => {
  const text = readFileSync(new URL(`../../fixtures/documents/${name}.txt`, import.meta.url), 'utf8')
  return { text, document: readDocument(text) }
}
