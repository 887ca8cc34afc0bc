/** Choices of persons, which cite words of the original, on the calls of a reading as it stands. */
import type { DocumentDescription } from '../documents/model.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { PlaceChoice } from './place-choice.ts'

export type DecidedChoice = {
  /** Counts in the document. */
  readonly number: number
  readonly call: Span
  /** Null: the line of the whole call. */
  readonly mark: Span | null
  readonly placeId: string
  readonly decidedBy: string
  /** ISO 8601. */
  readonly decidedAt: string
}

export type ResolvedChoices = {
  /** By the description's number in the document. */
  readonly byDescription: ReadonlyMap<number, readonly PlaceChoice[]>
  /** Choices for words that no call or mark stands on any more: kept, shown, and without effect. */
  readonly orphaned: readonly DecidedChoice[]
}

/** Where the words of a choice stand now: the same words or, after a new reading, the only ones that share some with them. */
export function indexOfWords(spans: readonly Span[], words: Span): number | undefined {
  const same = spans.findIndex(({ start, end }) => start === words.start && end === words.end)
  if (same >= 0) return same
  const touched = spans.flatMap((span, index) => (overlaps(span, words) ? [index] : []))
  return touched.length === 1 ? touched[0] : undefined
}

export function resolveChoices(
  descriptions: readonly DocumentDescription[],
  choices: readonly DecidedChoice[],
): ResolvedChoices {
  const byDescription = new Map<number, PlaceChoice[]>()
  const orphaned: DecidedChoice[] = []
  for (const choice of choices) {
    const found = descriptions.flatMap(({ reading: { calls } }, descriptionIndex) => {
      const callIndex = indexOfWords(calls, choice.call)
      if (callIndex === undefined) return []
      const markIndex = choice.mark === null ? null : indexOfWords(calls[callIndex]!.marks, choice.mark)
      return markIndex === undefined ? [] : [{ descriptionIndex, callIndex, markIndex }]
    })[0]
    if (!found) orphaned.push(choice)
    else {
      const { descriptionIndex, ...words } = found
      const known = byDescription.get(descriptionIndex) ?? []
      byDescription.set(descriptionIndex, [...known, { ...words, placeId: choice.placeId }])
    }
  }
  return { byDescription, orphaned }
}
