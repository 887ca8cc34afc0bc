/** The sentences of the document in which words stand, of paragraphs that hold them all. */
import { contains } from '../text/span.ts'

import { contextOf, passageOf } from './passage.ts'
import { inOrderOnce, type SearchWord } from './search-words.ts'
import { paragraphsOf, sentencesOf, trimmed } from './sentences.ts'

import type { Span } from '../text/span.ts'
import type { SearchHit, SearchTarget } from '../wire/search.ts'
import type { CaseMatter } from './case-matter.ts'
import type { ToldText } from './told-text.ts'

/** The words as they stand in a boundary: the narrowest call, else the description. */
function targetOf({ descriptions }: CaseMatter, span: Span): SearchTarget {
  const description = descriptions.find((one) => contains(one, { start: span.start, end: span.start + 1 }))
  const callIndex = description?.calls.findIndex((call) => call.start <= span.start && span.start < call.end) ?? -1
  return {
    kind: 'words',
    ...span,
    descriptionId: description?.id ?? null,
    callIndex: callIndex < 0 ? null : callIndex,
  }
}

/** Hands out what begins within a stretch; stretches come in order. */
function beginningWithin(spans: readonly Span[]): (stretch: Span) => Span[] {
  let next = 0
  return ({ end }) => {
    const from = next
    while (next < spans.length && spans[next]!.start < end) next++
    return spans.slice(from, next)
  }
}

/** In the order of the document. A match that begins in a sentence and ends in the next belongs to the first. */
export function findInDocument(matter: CaseMatter, told: ToldText, words: readonly SearchWord[]): SearchHit[] {
  const { text } = matter.document
  const ofWords = words.map((word) => beginningWithin(told.placesOf(word)))
  return paragraphsOf(text).flatMap((paragraph) => {
    const places = ofWords.map((within) => within(paragraph))
    if (places.some((spans) => spans.length === 0)) return []
    const within = beginningWithin(inOrderOnce(places.flat()))
    return sentencesOf(text, paragraph).flatMap((sentence): SearchHit[] => {
      const found = within(sentence)
      if (found.length === 0) return []
      const passage = passageOf('words', told, trimmed(text, sentence), found)
      const target = targetOf(matter, passage.matches[0]!)
      return [
        { target, heading: null, passages: [passage], context: contextOf(told, trimmed(text, paragraph), passage) },
      ]
    })
  })
}
