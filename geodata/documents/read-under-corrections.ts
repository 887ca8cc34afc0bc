/** Descriptions read again where a person accepted another character, and what hangs on changed calls. */
import { readDescriptionAt } from '../boundary/find-descriptions.ts'
import type { BoundaryReading } from '../boundary/model.ts'
import type { DecidedCorrection } from '../text/decided-corrections.ts'
import { quoteOf, type Span } from '../text/span.ts'
import { readAwards } from './awards.ts'
import { groupClaimants } from './claimants.ts'
import { documentTextOf } from './document-text.ts'
import type { DocumentDescription, DocumentReading } from './model.ts'

/** The machine reads look-alikes by itself; what it only suggested changes the reading when a person accepted it. */
const acceptedWithin = ({ start, end }: Span, corrections: readonly DecidedCorrection[]): DecidedCorrection[] =>
  corrections.filter(
    ({ applied, decision, span, from, to }) =>
      applied && decision !== null && from.length === to.length && span.start >= start && span.end <= end,
  )

/** Quotes of corrected words, led back to the original: the corrections keep every offset. */
const inOriginal = (text: string, reading: BoundaryReading): BoundaryReading => {
  const quoted = <T extends Span>(span: T): T => ({ ...span, ...quoteOf(text, span) })
  return {
    ...reading,
    calls: reading.calls.map((call) => ({ ...call, marks: call.marks.map(quoted) })),
    areas: reading.areas.map(quoted),
  }
}

/**
 * Reads again the descriptions that hold an accepted correction of as many characters as it replaces. No description
 * comes or goes: where the corrected words tell no boundary the earlier reading stays.
 */
export const rereadDescriptions = (
  text: string,
  descriptions: readonly DocumentDescription[],
  corrections: readonly DecidedCorrection[],
): DocumentDescription[] =>
  descriptions.map((description) => {
    const accepted = acceptedWithin(description, corrections)
    if (accepted.length === 0) return description
    const corrected = accepted.reduce(
      (words, { span, to }) => words.slice(0, span.start) + to + words.slice(span.end),
      text,
    )
    const reading = readDescriptionAt(corrected, description)
    return reading.form === null ? description : { ...description, reading: inOriginal(text, reading) }
  })

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
