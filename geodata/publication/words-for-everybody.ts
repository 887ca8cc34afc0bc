import { foldText } from '../text/fold.ts'

import { PROFILE_MASKS } from '../public-record/masking-profiles.ts'
import { LEADS } from './private-forms.ts'
import { personsMasked } from './private-persons.ts'

import type { CaseView } from '../wire/case.ts'
import type { MaskingProfile } from '../public-record/model.ts'

/** Makes of words of the file the words that everybody may read. */
export type ForEverybody = {
  /** Names of parties, authorities and papers: persons are masked. */
  readonly name: (words: string) => string
  /** Names of ground and landmarks, without what stands in brackets and without what leads to a person or to the map; null for none left. */
  readonly landmark: (words: string | null | undefined) => string | null
}

const withoutBrackets = (words: string): string => words.replace(/[(（][^)）]*[)）]/gu, '')

/** One way of speaking for a whole record, so that one person has one masked name in it. */
export function wordsForEverybody(view: CaseView, profile: MaskingProfile): ForEverybody {
  const masks = PROFILE_MASKS[profile]
  const persons = personsMasked(view, masks)
  const leads = LEADS.filter(({ kind }) => masks.includes(kind))
  const withoutPersons = (words: string) =>
    persons.reduce((said, [name, masked]) => said.replaceAll(name, masked), foldText(words))
  const withoutLeads = (words: string, given = leads) =>
    given.reduce((said, { form, mask }) => said.replace(form, mask), words)
  const beyondTheMap = leads.filter(({ kind }) => kind !== 'map-figures')
  return {
    name: (words) => withoutLeads(withoutPersons(words), beyondTheMap),
    landmark: (words) => {
      const said = withoutLeads(withoutPersons(withoutBrackets(words ?? ''))).trim()
      return said === '' ? null : said
    },
  }
}
