/** A document as the recognisers see it: corrected and folded for matching, with the way back to the original. */
import type { Correction } from '../text/correction.ts'
import { foldText } from '../text/fold.ts'
import { readingText } from '../text/reading-text.ts'
import { quoteOf, type Quote } from '../text/span.ts'

export type DocumentText = {
  /** The reading text with every character folded: for matching only, never shown. */
  readonly text: string
  /** The words of the reading text behind a stretch of `text`, widths as written. */
  readonly wordsOf: (start: number, end: number) => string
  /** The stretch of the original behind a stretch of `text`. */
  readonly originalOf: (start: number, end: number) => Quote
  /** Where in `text` an offset of the original stands. */
  readonly positionOf: (originalOffset: number) => number
}

const inverse = (length: number, originalOf: (offset: number) => number, original: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (originalOf(middle) < original) low = middle + 1
    else high = middle
  }
  return low
}

export const documentTextOf = (original: string, corrections: readonly Correction[]): DocumentText => {
  const { text: corrected, toOriginal } = readingText(original, corrections)
  return {
    text: foldText(corrected),
    wordsOf: (start, end) => corrected.slice(start, end),
    originalOf: (start, end) => quoteOf(original, toOriginal({ start, end })),
    positionOf: (originalOffset) =>
      inverse(corrected.length, (offset) => toOriginal({ start: offset, end: offset }).start, originalOffset),
  }
}
