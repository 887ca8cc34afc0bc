import { foldText } from '../../text/fold.ts'

import { compareNames } from './compare-names.ts'
import { nameOfRole, type NamesOfCase } from './name-uses.ts'
import { endsWithThing, startsWithThing } from './proper-name.ts'

import type { Span } from '../../text/span.ts'
import type { NameUse } from '../model.ts'

/** Longer proper names are rarely met in another spelling. */
const LONGEST_SOUGHT = 4
const THINGS_BEHIND = /^(?:屋|后)?[背山岭岗坡沟冲田垌村屯队组井]{1,3}/u

type Found = Span & { readonly properName: string }

/** Places in the text where a character of the name stands at its place: only there can another spelling be. */
function candidateStarts(text: string, characters: readonly string[]): Set<number> {
  const starts = new Set<number>()
  characters.forEach((character, index) => {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      if (at >= index) starts.add(at - index)
  })
  return starts
}

/** The stretches of the text that names met elsewhere take up; a spelling that begins inside one is only a part of it. */
function takenUp(folded: string, uses: readonly NameUse[]): Span[] {
  const written = new Set(uses.flatMap(({ name, quote }) => [name, foldText(quote)]))
  return [...written].flatMap((words) => {
    const spans: Span[] = []
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1))
      spans.push({ start: at, end: at + words.length })
    return spans
  })
}

/** Other spellings of a proper name in running text: they sound alike and a hill, field or group follows. */
function otherSpellings(folded: string, properName: string): Found[] {
  const characters = [...properName]
  if (characters.length > LONGEST_SOUGHT) return []
  return [...candidateStarts(folded, characters)].flatMap((start): Found[] => {
    const spelling = folded.slice(start, start + properName.length)
    const behind = folded.slice(start + properName.length, start + properName.length + 2)
    if (!/^\p{Script=Han}+$/u.test(spelling) || !(startsWithThing(behind) || endsWithThing(spelling))) return []
    const comparison = compareNames(properName, spelling)
    const isHeard = comparison?.reasons.every(({ code }) => code === 'same-sound' || code === 'local-sound')
    return isHeard ? [{ properName: spelling, start, end: start + properName.length }] : []
  })
}

/** Who says it, and in which paper: an entry of an evidence list, or the document itself. */
function sourceAt(start: number, names: NamesOfCase): Pick<NameUse, 'party' | 'source' | 'sourceWords'> {
  const entry = names.evidence.find(({ title }) => title.start <= start && start < title.end)
  if (!entry) return { party: null, source: 'document', sourceWords: names.documentWords }
  return { party: nameOfRole(names, entry.offeredBy), source: 'evidence', sourceWords: foldText(entry.title.quote) }
}

/**
 * Uses of other spellings in the whole document, such as 岑八背山 for 琴八: of each proper name that was met, where they
 * are no part of a name that was met.
 */
export function usesInText(names: NamesOfCase, properNames: readonly string[], met: readonly NameUse[]): NameUse[] {
  const folded = foldText(names.text)
  const known = new Set(properNames)
  const taken = takenUp(folded, met)
  const isPart = ({ start }: Span) => taken.some((name) => name.start < start && start < name.end)
  return properNames.flatMap((properName) =>
    otherSpellings(folded, properName)
      .filter((found) => !known.has(found.properName) && !isPart(found))
      .map(({ start, end }) => {
        const things = THINGS_BEHIND.exec(folded.slice(end, end + 4))?.[0] ?? ''
        return {
          name: folded.slice(start, end) + things,
          quote: names.text.slice(start, end + things.length),
          era: null,
          ...sourceAt(start, names),
        }
      }),
  )
}
