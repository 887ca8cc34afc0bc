import { suggestNames } from './compare-names.ts'
import { usesInText } from './names-in-text.ts'
import { nameUses, withoutRepeats, type NamesOfCase } from './name-uses.ts'
import { properNameOf } from './proper-name.ts'

import type { NameGroup, NameReason, NameSuggestion, NameUse } from '../model.ts'

export type NameTable = { readonly groups: readonly NameGroup[]; readonly suggestions: readonly NameSuggestion[] }

function grouped(uses: readonly NameUse[]): NameGroup[] {
  const groups = new Map<string, NameUse[]>()
  for (const use of uses) {
    const properName = properNameOf(use.name)
    groups.set(properName, [...(groups.get(properName) ?? []), use])
  }
  return [...groups].map(([properName, own]) => ({ properName, uses: own }))
}

/** Pairs that a paper itself gives as names of one thing: a mark and the aliases behind it. */
function writtenAsAlias({ descriptions }: NamesOfCase, first: string, second: string): boolean {
  return descriptions.some(({ calls }) =>
    calls.some(({ marks }) =>
      marks.some((mark, index) => {
        const behind = marks.slice(index + 1)
        const end = behind.findIndex(({ role }) => role !== 'alias')
        const aliases = mark.role === 'alias' ? [] : end < 0 ? behind : behind.slice(0, end)
        const named = [mark, ...aliases].map(({ quote }) => properNameOf(quote))
        return aliases.length > 0 && named.includes(first) && named.includes(second)
      }),
    ),
  )
}

const atOnePlace = ({ places }: NamesOfCase, first: string, second: string): boolean =>
  places.some(({ names }) => {
    const named = names.map(({ name }) => properNameOf(name))
    return named.includes(first) && named.includes(second)
  })

/** What papers and gazetteer add to a pair that sounds or looks alike. */
function withPapers(suggestion: NameSuggestion, names: NamesOfCase): NameSuggestion {
  const { first, second } = suggestion
  const added: NameReason[] = [
    ...(writtenAsAlias(names, first, second) ? [{ code: 'written-as-alias' as const, first, second }] : []),
    ...(atOnePlace(names, first, second) ? [{ code: 'one-place' as const, first, second }] : []),
  ]
  return { ...suggestion, reasons: [...suggestion.reasons, ...added] }
}

/**
 * Every name met in a case by who uses it, when and where, under its proper name; and the pairs of proper names that may
 * be one. The table is made anew from the papers each time; no name is ever changed or put in another's place.
 */
export function nameTable(names: NamesOfCase): NameTable {
  const met = nameUses(names)
  const known = grouped(met).map(({ properName }) => properName)
  const groups = grouped(withoutRepeats([...met, ...usesInText(names, known, met)]))
  const suggestions = suggestNames(groups.map(({ properName }) => properName))
  return { groups, suggestions: suggestions.map((suggestion) => withPapers(suggestion, names)) }
}
