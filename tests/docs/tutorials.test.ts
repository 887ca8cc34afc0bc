import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { english } from '../../web/i18n/en/index.ts'
import { chinese } from '../../web/i18n/zh-CN/index.ts'

const ROOT = join(import.meta.dirname, '../..')
const DOCS = join(ROOT, 'docs')
const MOST_PICTURE_BYTES = 120 * 1024
const MOST_BYTES_IN_ALL = 2.5 * 1024 * 1024
/** How a label of the pages is written in each language; any other quotation has other marks. */
const LABELS = { 'zh-CN': /「(?<words>[^」]+)」/gu, en: /“(?<words>[^”]+)”/gu }
const CATALOGUES = { 'zh-CN': chinese, en: english }
const LANGUAGES = ['zh-CN', 'en'] as const

/** Every sentence of a catalogue that is told as it stands. */
const sentencesOf = (part: unknown): string[] => {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesOf) : []
}
const pagesOf = (language: string): string[] => readdirSync(join(DOCS, language)).filter((name) => name.endsWith('.md'))
const textOf = (language: string, name: string): string => readFileSync(join(DOCS, language, name), 'utf8')
const matches = (text: string, pattern: RegExp, group: string): string[] =>
  [...text.matchAll(pattern)].map(({ groups }) => groups![group]!)

/** Where a page leads to within the project, without the places inside a page. */
const linksOf = (text: string): string[] =>
  matches(text, /\]\((?<target>[^)#\s]+)[^)]*\)/gu, 'target').filter((link) => !/^\w+:/u.test(link))

const PAGES = LANGUAGES.flatMap((language) => pagesOf(language).map((name) => [language, name] as const))

describe.each(PAGES)('%s/%s', (language, name) => {
  const text = textOf(language, name)

  test('names only what stands on the pages of the program', () => {
    const sentences = new Set(sentencesOf(CATALOGUES[language]))
    const labels = matches(text, LABELS[language], 'words')
    expect(labels.filter((label) => !sentences.has(label))).toEqual([])
  })

  test('leads only to files that are there', () => {
    expect(linksOf(text).filter((link) => !existsSync(join(DOCS, language, link)))).toEqual([])
  })

  test('describes every picture for those who do not see it', () => {
    expect(matches(text, /!\[(?<description>[^\]]*)\]/gu, 'description')).not.toContain('')
  })
})

test('what is written for those who run and build the program leads only to files that are there', () => {
  const pages = ['README.md', ...readdirSync(DOCS).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)] // prettier-ignore
  const lost = pages.flatMap((page) =>
    linksOf(readFileSync(join(ROOT, page), 'utf8'))
      .filter((link) => !existsSync(join(ROOT, dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  )
  expect(lost).toEqual([])
})

test('both languages have the same pages with the same pictures', () => {
  expect(pagesOf('en')).toEqual(pagesOf('zh-CN'))
  const picturesOf = (language: string, name: string) =>
    matches(textOf(language, name), /!\[[^\]]*\]\(pictures\/(?<file>[^)]+)\)/gu, 'file')
  for (const name of pagesOf('en')) expect(picturesOf('en', name), name).toEqual(picturesOf('zh-CN', name))
})

describe.each(LANGUAGES)('the pictures in %s', (language) => {
  const folder = join(DOCS, language, 'pictures')
  const files = readdirSync(folder)

  test('all stand in some page', () => {
    const used = pagesOf(language).flatMap((name) =>
      matches(textOf(language, name), /\]\(pictures\/(?<file>[^)]+)\)/gu, 'file'),
    )
    expect(files.toSorted()).toEqual([...new Set(used)].toSorted())
  })

  test('are small enough to be fetched in a village', () => {
    for (const file of files) expect(statSync(join(folder, file)).size, file).toBeLessThanOrEqual(MOST_PICTURE_BYTES)
  })
})

test('all pictures together are no burden on whoever fetches the program', () => {
  const sizes = LANGUAGES.flatMap((language) =>
    readdirSync(join(DOCS, language, 'pictures')).map((file) => statSync(join(DOCS, language, 'pictures', file)).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES_IN_ALL)
})
