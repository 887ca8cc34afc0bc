/** A text as an audience may read it. Places are those of the text as it was written, masked or not. */
import { readingText } from '../text/reading-text.ts'
import { overlaps } from '../text/span.ts'

import { inOrderOnce, placesOfWord, searchableText, searchWord, type SearchWord } from './search-words.ts'

import type { Correction } from '../text/correction.ts'
import type { Span } from '../text/span.ts'

/** A name and what stands in its place, the longest names first. */
export type MaskedName = readonly [name: string, masked: string]

type Mask = { readonly span: Span; readonly to: string; readonly applied: true }

export type ToldText = {
  /** Null where the words do not come from the document as one stretch. */
  readonly documentStart: number | null
  readonly length: number
  /** Of one word, in their order; they may overlap. What is masked is cited whole. */
  readonly placesOf: (word: SearchWord) => Span[]
  /** The stretch and no half of a masked name. */
  readonly widened: (span: Span) => Span
  /** The words of a stretch that was widened. */
  readonly shown: (span: Span) => string
}

type Written = {
  readonly text: string
  readonly documentStart?: number
  readonly corrections?: readonly Pick<Correction, 'span' | 'to' | 'applied'>[]
}

function masksOf(text: string, names: readonly MaskedName[]): Mask[] {
  if (names.length === 0) return []
  const searchable = searchableText(text)
  const masks: Mask[] = []
  for (const [name, to] of names)
    for (const span of placesOfWord(searchable, searchWord(name)))
      if (!masks.some((mask) => overlaps(mask.span, span))) masks.push({ span, to, applied: true })
  return masks.sort((one, other) => one.span.start - other.span.start)
}

/** A text with its applied corrections, which are searched beside the words as they were written. */
export function toldText({ text, documentStart, corrections = [] }: Written, names: readonly MaskedName[]): ToldText {
  const masks = masksOf(text, names)
  const applied = corrections.filter(({ applied, span }) => applied && !masks.some((mask) => overlaps(mask.span, span)))
  const readings = [
    readingText(text, masks),
    ...(applied.length > 0 ? [readingText(text, [...masks, ...applied])] : []),
  ]
  const searched = readings.map((reading) => ({ ...reading, forms: searchableText(reading.text) }))
  const widened = ({ start, end }: Span): Span => ({
    start: masks.find(({ span }) => span.start < start && start < span.end)?.span.start ?? start,
    end: masks.find(({ span }) => span.start < end && end < span.end)?.span.end ?? end,
  })
  return {
    documentStart: documentStart ?? null,
    length: text.length,
    placesOf: (word) =>
      inOrderOnce(searched.flatMap(({ forms, toOriginal }) => placesOfWord(forms, word).map(toOriginal))),
    widened,
    shown: ({ start, end }) => {
      const within = masks.filter(({ span }) => span.start >= start && span.end <= end)
      const moved = within.map((mask) => ({
        ...mask,
        span: { start: mask.span.start - start, end: mask.span.end - start },
      }))
      return readingText(text.slice(start, end), moved).text
    },
  }
}
