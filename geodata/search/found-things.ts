/** Things with a title and further words: entries of evidence, places, claims, rulings. */
import { passageOf } from './passage.ts'
import { inOrderOnce, type SearchWord } from './search-words.ts'

import type { SearchField, SearchHit, SearchTarget } from '../wire/search.ts'
import type { ToldText } from './told-text.ts'

export type SearchedField = { readonly field: SearchField; readonly text: ToldText }

export type SearchedThing = {
  readonly target: SearchTarget
  /** The first is the title. */
  readonly fields: readonly [SearchedField, ...SearchedField[]]
}

/** Undefined where a word stands in none of the fields. */
function foundIn({ target, fields }: SearchedThing, words: readonly SearchWord[]) {
  const places = fields.map(({ text }) => words.map((word) => text.placesOf(word)))
  if (!words.every((_, index) => places.some((ofField) => ofField[index]!.length > 0))) return undefined
  const passages = fields.flatMap(({ field, text }, index) => {
    const found = inOrderOnce(places[index]!.flat())
    return found.length === 0 ? [] : [passageOf(field, text, { start: 0, end: text.length }, found)]
  })
  const [{ text: title }] = fields
  const hit: SearchHit = { target, heading: title.shown({ start: 0, end: title.length }), passages, context: [] }
  return { hit, inTitle: places[0]!.filter((spans) => spans.length > 0).length }
}

/** Those that hold all words: the more of them stand in the title, the earlier; else in the order given. */
export const findThings = (things: readonly SearchedThing[], words: readonly SearchWord[]): SearchHit[] =>
  things
    .flatMap((thing) => foundIn(thing, words) ?? [])
    .sort((one, other) => other.inTitle - one.inTitle)
    .map(({ hit }) => hit)
