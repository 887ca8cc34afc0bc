import { landmarkKind } from '../../boundary/landmark-kind.ts'
import { LANDMARK_KINDS, type LandmarkKind } from '../../boundary/model.ts'
import { standingYears } from '../../places/standing-years.ts'
import { foldText } from '../../text/fold.ts'

import { fieldsByMeaning, type ChosenColumns, type FieldMeaning } from './field-names.ts'

import type { StandingYears } from '../../places/model.ts'
import type { Place, PlaceName } from '../../places/place.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** As it is shown; numbers as they stand, anything else that is no text is passed over. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''

const numberOf = (words: string): number | undefined => {
  const found = /^(?:±|约)?(?<number>-?\d+(?:\.\d+)?)\s*(?:米|m)?$/iu.exec(words.normalize('NFKC'))?.groups?.['number']
  return found === undefined ? undefined : Number(found)
}

/** 1975, 1975年, 1975.0; null where nothing is written, or the 0 of an empty column of numbers; the words where they are no year. */
function yearOf(words: string): number | string | null {
  if (words === '' || Number(words) === 0) return null
  const found = /^(?<year>\d{4})(?:\.0+)?年?$/u.exec(words.normalize('NFKC'))?.groups?.['year']
  return found === undefined ? words : Number(found)
}

/** By the last landmark word of a name or of a column that tells the kind; `place` where neither has one. */
function kindOf(words: string, name: string): LandmarkKind {
  const known = LANDMARK_KINDS.find((kind) => kind === words)
  if (known) return known
  const [ofWords, ofName] = [words, name].map((text) => landmarkKind(foldText(text)))
  if (words !== '' && ofWords && !ofWords.isNamed) return ofWords.kind
  return ofName && !ofName.isNamed ? ofName.kind : 'place'
}

function givenNames(value: unknown, source: string): PlaceName[] {
  if (!Array.isArray(value)) return []
  return (value as unknown[]).flatMap((item): PlaceName[] => {
    const given = isRecord(item) ? item : { name: item }
    const [name, own, party, era] = ['name', 'source', 'party', 'era'].map((key) => wordsOf(given[key]))
    return name ? [{ name, source: own || source, ...(party ? { party } : {}), ...(era ? { era } : {}) }] : []
  })
}

const ALIAS_SEPARATORS = /[、,，;；/／|]/u

export type DescribedPlace = Omit<Place, 'id' | 'geometry' | 'years'>

/** Names, kind and accuracy of a feature by its fields; undefined where it bears no name. `source` is where the file is from. */
export function placeOfFields(
  fields: Readonly<Record<string, unknown>>,
  source: string,
  columns: ChosenColumns = {},
): DescribedPlace | undefined {
  const byMeaning = fieldsByMeaning(Object.keys(fields), columns)
  const field = (meaning: FieldMeaning): string => wordsOf(fields[byMeaning.get(meaning) ?? ''])
  const shared = {
    source: field('source') || source,
    ...(field('party') ? { party: field('party') } : {}),
    ...(field('era') ? { era: field('era') } : {}),
  }
  const written = [field('name'), ...field('alias').split(ALIAS_SEPARATORS)].map((name) => name.trim())
  const own = [...new Set(written)].filter((name) => name !== '').map((name): PlaceName => ({ name, ...shared }))
  const given = givenNames(fields['names'], source)
  const names = given.length > 0 ? given : own
  if (names.length === 0) return undefined
  const accuracy = numberOf(field('accuracy'))
  const height = numberOf(field('height'))
  return {
    kind: kindOf(field('kind'), names[0]!.name),
    names,
    accuracyMetres: accuracy !== undefined && accuracy >= 0 ? accuracy : null,
    illustrative: fields['illustrative'] === true,
    ...(height !== undefined && height !== 0 ? { spotHeightMetres: height } : {}),
  }
}

/** What a feature itself says of its reference system. */
export const datumOfFields = (fields: Readonly<Record<string, unknown>>, columns: ChosenColumns = {}): string =>
  wordsOf(fields[fieldsByMeaning(Object.keys(fields), columns).get('datum') ?? ''])

/** In which years it stood there, by two columns or by one value that holds both, as our own files do. Null: they cannot be, or are no years. */
export function yearsOfFields(
  fields: Readonly<Record<string, unknown>>,
  columns: ChosenColumns = {},
): StandingYears | undefined | null {
  const byMeaning = fieldsByMeaning(Object.keys(fields), columns)
  const given = isRecord(fields['years']) ? fields['years'] : {}
  const yearIn = (meaning: FieldMeaning, key: string) =>
    yearOf(wordsOf(fields[byMeaning.get(meaning) ?? '']) || wordsOf(given[key]))
  return standingYears(yearIn('fromYear', 'from'), yearIn('toYear', 'to'))
}
