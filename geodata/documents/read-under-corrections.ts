/** Descriptions read under corrections, and what hangs on changed calls. */
import { readDescriptionAt } from '../boundary/find-descriptions.ts'
import type { BoundaryReading } from '../boundary/model.ts'
import { withRegionalSenses } from '../boundary/regional-senses.ts'
import type { Correction } from '../text/correction.ts'
import type { DecidedCorrection } from '../text/decided-corrections.ts'
import { readingText } from '../text/reading-text.ts'
import { overlaps, quoteOf, type Span } from '../text/span.ts'
import { readAwards } from './awards.ts'
import { groupClaimants } from './claimants.ts'
import { documentTextOf } from './document-text.ts'
import type { DocumentDescription, DocumentReading } from './model.ts'
import { provinceOfDocument } from './province-of-document.ts'

const changesLength = ({ from, to }: Correction): boolean => from.length !== to.length

/**
 * Corrections whose words the machine does not find by itself: look-alikes it reads through, but neither what a phrase
 * too many or a lost comma hides, nor a character that it was not sure of and a person accepted.
 */
const isReadIn = (correction: DecidedCorrection): boolean =>
  correction.applied && (correction.decision !== null || changesLength(correction))

/** Spans of corrected words led back to the original, and quotes of the original; null where calls would not stay apart. */
const inOriginal = (
  text: string,
  toOriginal: (span: Span) => Span,
  reading: BoundaryReading,
): BoundaryReading | null => {
  const back = <T extends Span>(found: T): T => ({ ...found, ...toOriginal(found) })
  const quoted = <T extends Span>(found: T): T => ({ ...found, ...quoteOf(text, toOriginal(found)) })
  const calls = reading.calls.map((call) => ({ ...back(call), marks: call.marks.map(quoted) }))
  if (calls.some(({ start }, index) => start < (calls[index - 1]?.end ?? start))) return null
  return { ...reading, calls, areas: reading.areas.map(quoted), unread: reading.unread.map(back) }
}

/**
 * Reads the description at a span of the original as `corrections` say; those that are not applied or stand elsewhere
 * are passed over. Null where the corrected words tell no boundary or cannot be laid back on the original.
 */
export const readUnder = (
  text: string,
  { start, end }: Span,
  corrections: readonly Correction[],
): BoundaryReading | null => {
  const own = corrections.filter(({ applied, span }) => applied && span.start >= start && span.end <= end)
  const longer = own.reduce((sum, { from, to }) => sum + to.length - from.length, 0)
  const { text: words, toOriginal } = readingText(text, own)
  const reading = readDescriptionAt(words, { start, end: end + longer })
  return reading.form === null ? null : inOriginal(text, toOriginal, reading)
}

/** What changes the number of characters and is applied without a person: the machine reads it so from the beginning. */
export const readAtFirst = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter((correction) => correction.applied && changesLength(correction))

/**
 * Reads again every description that a decided correction touches. No description comes or goes: where the corrected
 * words tell no boundary the earlier reading stays.
 */
export const rereadDescriptions = (
  text: string,
  descriptions: readonly DocumentDescription[],
  corrections: readonly DecidedCorrection[],
): DocumentDescription[] => {
  const decided = corrections.filter(({ decision }) => decision !== null)
  const readIn = corrections.filter(isReadIn)
  const province = provinceOfDocument(text)
  return descriptions.map((description) => {
    if (!decided.some(({ span }) => overlaps(span, description))) return description
    const reading = readUnder(text, description, readIn)
    return reading === null ? description : { ...description, reading: withRegionalSenses(reading, text, province) }
  })
}

/** The document with other descriptions: its awards are read anew from their calls. */
export const withDescriptions = (
  text: string,
  document: DocumentReading,
  descriptions: readonly DocumentDescription[],
): DocumentReading => {
  const corrected = documentTextOf(text, document.corrections)
  const groups = groupClaimants(document.parties)
  return { ...document, descriptions, awards: readAwards(corrected, descriptions, groups, document.claimants) }
}
