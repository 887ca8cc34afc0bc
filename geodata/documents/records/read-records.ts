/** The papers of an entry with kind and date. */
import type { Span } from '../../text/span.ts'
import type { EvidenceRecord, PartialDate } from '../model.ts'
import { findDates } from '../partial-date.ts'
import type { DocumentText } from '../document-text.ts'
import { recordKindOf } from './record-kind.ts'
import { splitRecords } from './split-records.ts'

/** A date inside 《…》 is what the paper is about. */
const outsideTitles = (words: string): string => words.replace(/《[^》]*》?/gu, (title) => ' '.repeat(title.length))

const dateOf = (document: DocumentText, { start, end }: Span): PartialDate | null => {
  const date = findDates(outsideTitles(document.text.slice(start, end)))[0]
  if (!date) return null
  const { quote } = document.originalOf(start + date.start, start + date.end)
  return { words: quote, from: date.from, to: date.to }
}

export const readRecords = (document: DocumentText, title: Span): EvidenceRecord[] =>
  splitRecords(document.text, title).map((record) => ({
    title: document.originalOf(record.start, record.end),
    kind: recordKindOf(document.text.slice(record.start, record.end)),
    date: dateOf(document, record),
  }))
