/** Looks for words in everything that a case holds. */
import { namesToMask } from '../sheets/masking.ts'

import { findInDocument } from './find-in-document.ts'
import { findThings } from './found-things.ts'
import { thingsOfCase } from './things-of-case.ts'
import { toldText } from './told-text.ts'

import type { Audience } from '../tiles/model.ts'
import type { CaseSearch, SearchGroup, SearchHit } from '../wire/search.ts'
import type { CaseMatter } from './case-matter.ts'
import type { SearchWord } from './search-words.ts'

/** Of each group; the rest is counted. */
const MOST_HITS = 100

/**
 * Hits in their groups. What an audience is not told cannot be found by it: it reads and searches masked names, though every
 * place is one of the original.
 */
export function searchCase(matter: CaseMatter, words: readonly SearchWord[], audience: Audience): CaseSearch {
  const names = audience === 'officer' ? [] : namesToMask(matter)
  const things = thingsOfCase(matter, names)
  const { text, corrections } = matter.document
  const found: readonly (readonly [SearchGroup, SearchHit[]])[] = [
    ['document', findInDocument(matter, toldText({ text, documentStart: 0, corrections }, names), words)],
    ['evidence', findThings(things.evidence, words)],
    ['places', findThings(things.places, words)],
    ['claims', findThings(things.claims, words)],
    ['rulings', findThings(things.rulings, words)],
  ]
  return {
    words: words.map(({ written }) => written),
    groups: found
      .filter(([, hits]) => hits.length > 0)
      .map(([group, hits]) => ({ group, total: hits.length, hits: hits.slice(0, MOST_HITS) })),
  }
}
