/** What somebody looks for, as it is compared. */
import { formAsRead, formInFigures, formOfCharacters, type NormalForm } from './normal-form.ts'

import type { Span } from '../text/span.ts'

export const MOST_CHARACTERS = 500
export const MOST_WORDS = 20

export type SearchWord = {
  readonly written: string
  readonly characters: string
  readonly asRead: string
  /** Null where it holds no number. */
  readonly inFigures: string | null
}

export type SearchWordsProblem = 'nothing-to-search' | 'search-too-long' | 'too-many-words'

export function searchWord(written: string): SearchWord {
  const read = formAsRead(written)
  const { text } = formInFigures(read)
  return {
    written,
    characters: formOfCharacters(written).text,
    asRead: read.text,
    inFigures: /\d/u.test(text) ? text : null,
  }
}

export type AskedWords =
  | { readonly ok: true; readonly words: readonly SearchWord[] }
  | { readonly ok: false; readonly problem: SearchWordsProblem }

/** The words between white space, each once; what does not show is no word. */
export function searchWords(query: string): AskedWords {
  if (query.length > MOST_CHARACTERS) return { ok: false, problem: 'search-too-long' }
  const words = query
    .split(/\s+/u)
    .map((written) => searchWord(written.replace(/[\p{Cc}\p{Cf}]/gu, '')))
    .filter(({ characters }) => characters !== '')
  const once = words.filter(
    ({ characters }, index) => words.findIndex((word) => word.characters === characters) === index,
  )
  if (once.length === 0) return { ok: false, problem: 'nothing-to-search' }
  if (once.length > MOST_WORDS) return { ok: false, problem: 'too-many-words' }
  return { ok: true, words: once }
}

/** A text in the forms in which it is searched; made once for all words. */
export type SearchableText = {
  readonly characters: NormalForm
  readonly asRead: NormalForm
  readonly inFigures: NormalForm
}

export function searchableText(written: string): SearchableText {
  const asRead = formAsRead(written)
  return { characters: formOfCharacters(written), asRead, inFigures: formInFigures(asRead) }
}

function spansIn({ text, written, uncut }: NormalForm, wanted: string): Span[] {
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!uncut.has(at) && !uncut.has(end)) spans.push({ start: written[at]!.start, end: written[end - 1]!.end })
  }
  return spans
}

/** In their order, each once. */
export function inOrderOnce(spans: readonly Span[]): Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
  return [...byPlace.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Every place of a word in the written text, in any of the forms; places may overlap. */
export const placesOfWord = (
  { characters, asRead, inFigures }: SearchableText,
  word: Omit<SearchWord, 'written'>,
): Span[] =>
  inOrderOnce([
    ...spansIn(characters, word.characters),
    ...spansIn(asRead, word.asRead),
    ...(word.inFigures === null ? [] : spansIn(inFigures, word.inFigures)),
  ])
