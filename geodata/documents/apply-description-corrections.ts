/** Whole descriptions by a person's word: words that are one, and words that are none. */
import { contains, overlaps, type Span } from '../text/span.ts'
import type { DescriptionSubject, DocumentDescription } from './model.ts'

/** It cites words of the original and outlives every reading. */
export type DescriptionCorrection = {
  /** Counts in the document; a later one on the same words replaces an earlier one. */
  readonly number: number
  readonly span: Span
  readonly quote: string
  /** null: the words describe no boundary. */
  readonly subject: DescriptionSubject | null
  readonly claimantLetter: string | null
  readonly decidedBy: string
  /** ISO 8601. */
  readonly decidedAt: string
}

/** A description that was read once; the numbers of descriptions stay, so those that no longer stand keep their place. */
export type KeptDescription = {
  readonly description: DocumentDescription
  /** The correction that made it; null for the machine's own. */
  readonly byHand: number | null
  /** A later reading has no such description. */
  readonly isRetired: boolean
}

export type StandingDescriptions = {
  /** One for each kept description, in the same places; one that does not stand holds no words and tells nothing. */
  readonly descriptions: readonly DocumentDescription[]
  readonly stands: readonly boolean[]
  readonly applied: readonly DescriptionCorrection[]
  /** Corrections that a later one took in part: kept, shown, without effect. */
  readonly orphaned: readonly DescriptionCorrection[]
}

const untold = (description: DocumentDescription): DocumentDescription => ({
  ...description,
  start: 0,
  end: 0,
  subject: 'unattributed',
  claimantLetter: null,
  reading: { form: null, calls: [], areas: [], questions: [], questionPlaces: [], unread: [] },
})

/** The latest first; what a later one says of all the words of an earlier one has taken its place. */
const place = (text: string, corrections: readonly DescriptionCorrection[]) => {
  const applied: DescriptionCorrection[] = []
  const orphaned: DescriptionCorrection[] = []
  for (const correction of [...corrections].sort((one, other) => other.number - one.number)) {
    const { span, quote } = correction
    if (applied.some((later) => contains(later.span, span))) continue
    const isTaken = applied.some((later) => overlaps(later.span, span))
    if (isTaken || text.slice(span.start, span.end) !== quote) orphaned.push(correction)
    else applied.push(correction)
  }
  return { applied, orphaned }
}

/** Lays corrections over the descriptions that were read; a person's word goes before the machine's. */
export const applyDescriptionCorrections = (
  text: string,
  kept: readonly KeptDescription[],
  corrections: readonly DescriptionCorrection[],
): StandingDescriptions => {
  const { applied, orphaned } = place(text, corrections)
  const stands = kept.map(({ description, byHand, isRetired }) =>
    byHand === null
      ? !isRetired && !applied.some(({ span }) => overlaps(span, description))
      : applied.some(({ number }) => number === byHand),
  )
  const descriptions = kept.map(({ description }, index) => (stands[index] ? description : untold(description)))
  return { descriptions, stands, applied, orphaned }
}
