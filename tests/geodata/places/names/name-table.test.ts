import { describe, expect, test } from 'vitest'

import { nameTable, type NameTable } from '../../../../geodata/places/names/name-table.ts'
import { demonstration, judgmentText } from '../../../support/demonstration.ts'
import { makeGazetteer } from '../../../../seeds/places/qinba-hill/gazetteer.ts'

import type { Place } from '../../../../geodata/places/place.ts'

function demonstrationNames(places: readonly Place[] = makeGazetteer(1981)): NameTable {
  const { document } = demonstration()
  return nameTable({
    text: judgmentText,
    documentWords: '判决书',
    descriptions: document.descriptions.map((description) => ({ ...description, calls: description.reading.calls })),
    claimants: document.claimants,
    parties: document.parties,
    evidence: document.evidence,
    places,
  })
}

const { groups, suggestions } = demonstrationNames()
const usesOf = (properName: string) => groups.find((group) => group.properName === properName)?.uses ?? []

describe('the names of the demonstration', () => {
  test('stand under their proper names with who calls them so, when, and where', () => {
    expect(usesOf('六葵')).toContainEqual({
      name: '六葵山',
      quote: '六葵山',
      party: null,
      era: '1982年6月1日',
      source: 'description',
      sourceWords: '社员自留山使用证',
    })
    expect(usesOf('英志')).toContainEqual(
      expect.objectContaining({ name: '英志田边', party: '琴八组', era: '1981年5月', source: 'description' }),
    )
    expect(usesOf('上思往在妙')).toContainEqual(expect.objectContaining({ source: 'gazetteer', era: '改建前' }))
    expect(usesOf('琴八')).toContainEqual(expect.objectContaining({ name: '琴八生产队', source: 'party' }))
  })

  test('hold the other spelling that only a title in the plaintiffs’ list has', () => {
    const [use] = usesOf('岑八').filter(({ source }) => source === 'evidence')
    expect(use).toMatchObject({ name: '岑八背山', party: '英志一、二、三组' })
    expect(use!.sourceWords).toContain('岑八背山')
  })

  test('keep the writing of the paper beside the usual characters', () => {
    const garbled = usesOf('琴八').find(({ quote, name }) => quote !== name && quote.includes('仈'))
    expect(garbled?.name).toContain('琴八')
  })

  test('hold neither bare kinds of thing nor persons', () => {
    const names = groups.flatMap(({ uses }) => uses.map(({ name }) => name))
    for (const kind of ['公路', '公路边', '山脊', '水井', '路']) expect(names).not.toContain(kind)
    expect(names.filter((name) => name.includes('某'))).toEqual([])
  })

  test('give exactly the pairs that a person should look at', () => {
    expect(suggestions.map(({ first, second }) => [first, second].sort().join('/')).sort()).toEqual(
      [
        ['六奎', '六回'],
        ['六奎', '六葵'],
        ['六回', '六葵'],
        ['大岭山', '大领山'],
        ['琴八', '岑八'],
      ]
        .map((pair) => pair.sort().join('/'))
        .sort(),
    )
  })

  test('say where a paper or the gazetteer already has both names for one thing', () => {
    const reasons = (first: string, second: string) =>
      suggestions
        .find((pair) => [first, second].every((name) => [pair.first, pair.second].includes(name)))!
        .reasons.map(({ code }) => code)
    expect(reasons('六奎', '六回')).toEqual(['local-sound', 'written-as-alias', 'one-place'])
    expect(reasons('琴八', '岑八')).toEqual(['local-sound'])
  })

  test('are met without any gazetteer too', () => {
    const pairs = demonstrationNames([]).suggestions.map(({ first, second }) => [first, second].sort().join('/'))
    expect(pairs).toContain(['琴八', '岑八'].sort().join('/'))
    expect(pairs).toContain(['六奎', '六回'].sort().join('/'))
  })

  test('never lose a name to another: every use keeps its own', () => {
    for (const { properName, uses } of groups)
      for (const { name } of uses)
        expect(name.includes(properName.replace(/\d/gu, '')) || /\d|第/u.test(name)).toBe(true)
  })
})
