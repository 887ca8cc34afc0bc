import { describe, expect, it } from 'vitest'

import { LANGUAGES } from '../../../web/i18n/catalogue.ts'
import { CATALOGUES } from '../../../web/i18n/catalogues.ts'

type Entry = { path: string; value: unknown }

const entriesOf = (value: unknown, path = ''): Entry[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${path}.${key}`))
    : [{ path, value }]

/** Calls a sentence with as many words as it takes. */
const said = (value: unknown): string =>
  typeof value === 'function'
    ? String((value as (...details: unknown[]) => unknown)(...Array<unknown>(value.length).fill(['7'])))
    : String(value)

const HAN = /\p{Script=Han}/u
/** Names of things that are Chinese in any language. */
const CHINESE_IN_ENGLISH = [
  '.shell.productName',
  '.officer.masked',
  // Numbers and rules as they are cited.
  '.publication.profiles.court-rules-2016.name',
  '.publication.mapReviewNumber',
]

describe('the catalogue', () => {
  it('has every sentence in every language', () => {
    const paths = LANGUAGES.map((language) => entriesOf(CATALOGUES[language]).map(({ path }) => path))
    for (const other of paths) expect(other).toEqual(paths[0])
  })

  it.each(LANGUAGES)('leaves no sentence empty in %s', (language) => {
    const empty = entriesOf(CATALOGUES[language]).filter(({ value }) => said(value).trim() === '')
    expect(empty).toEqual([])
  })

  it('says everything in English in the English pages', () => {
    const chinese = entriesOf(CATALOGUES.en).filter(
      ({ path, value }) => HAN.test(said(value)) && !CHINESE_IN_ENGLISH.includes(path),
    )
    expect(chinese).toEqual([])
  })

  it('takes the same details for a sentence in every language', () => {
    const counts = LANGUAGES.map((language) =>
      entriesOf(CATALOGUES[language]).map(({ path, value }) => [path, typeof value]),
    )
    expect(counts[1]).toEqual(counts[0])
  })
})
