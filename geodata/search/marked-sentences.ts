import { paragraphsOf, sentencesOf } from './sentences.ts'

type MarkedSentence = { readonly text: string; readonly isMarked: boolean }

/** Longer middles are not compared sentence by sentence: all of them is marked. */
const MOST_COMPARISONS = 1_000_000

const sentencesIn = (text: string): string[] =>
  paragraphsOf(text).flatMap((paragraph) =>
    sentencesOf(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  )

/** White space at the ends of a sentence says nothing. */
const isSame = (first: string | undefined, second: string | undefined): boolean => first?.trim() === second?.trim()

/** Which sentences stand in the other text too, in the same order: as many as possible. */
function keptSentences(sentences: readonly string[], others: readonly string[]): Set<number> {
  const kept = new Set<number>()
  const shorter = Math.min(sentences.length, others.length)
  let before = 0
  while (before < shorter && isSame(sentences[before], others[before])) kept.add(before++)
  let behind = 0
  while (behind < shorter - before && isSame(sentences.at(-1 - behind), others.at(-1 - behind)))
    kept.add(sentences.length - ++behind)
  const middle = sentences.slice(before, sentences.length - behind)
  const otherMiddle = others.slice(before, others.length - behind)
  for (const index of longestCommon(middle, otherMiddle)) kept.add(before + index)
  return kept
}

/** Places in `sentences` of a longest common subsequence. */
function longestCommon(sentences: readonly string[], others: readonly string[]): number[] {
  if (sentences.length * others.length > MOST_COMPARISONS) return []
  const width = others.length + 1
  const lengths = new Uint32Array((sentences.length + 1) * width)
  for (let row = sentences.length - 1; row >= 0; row--)
    for (let column = others.length - 1; column >= 0; column--)
      lengths[row * width + column] = isSame(sentences[row], others[column])
        ? 1 + lengths[(row + 1) * width + column + 1]!
        : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
  const found: number[] = []
  for (let row = 0, column = 0; row < sentences.length && column < others.length;)
    if (isSame(sentences[row], others[column])) {
      found.push(row++)
      column++
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  return found
}

/** The sentences of a text, which together are the text; marked are those that one of the other texts does not have there. */
export function markedSentences(text: string, others: readonly string[]): MarkedSentence[] {
  const sentences = sentencesIn(text)
  const kept = others.map((other) => keptSentences(sentences, sentencesIn(other)))
  return sentences.map((sentence, index) => ({ text: sentence, isMarked: kept.some((one) => !one.has(index)) }))
}
