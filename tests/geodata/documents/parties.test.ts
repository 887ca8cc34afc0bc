import { describe, expect, test } from 'vitest'

import { readParties } from '../../../geodata/documents/parties.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

const named = (text: string) => readParties(documentOf(text))

describe('the parties of the demonstration', () => {
  const parties = named(maskedJudgment)
  const party = (shortName: string) => parties.find((one) => one.shortName === shortName)

  test('three groups sue, the county is sued, one group is third party', () => {
    expect(parties.map(({ shortName, role }) => [shortName, role]).sort()).toEqual(
      [
        ['英志一组', 'plaintiff'],
        ['英志二组', 'plaintiff'],
        ['英志三组', 'plaintiff'],
        ['上思县政府', 'defendant'],
        ['琴八组', 'third-party'],
      ].sort(),
    )
  })

  test('names are given as they read, spans cite the damaged original', () => {
    const first = party('英志一组')
    expect(first?.name).toBe('上思县在妙镇驮从村英志第一村民小组')
    expect(maskedJudgment.slice(first?.start, first?.end)).toBe('上思县在妙镇驮从村英志第┅村民小组组长小组')
    expect(party('英志三组')?.name).toBe('上思县在妙镇驮从村英志第三村民小组')
  })

  test('the production teams and hamlets that the groups were are among their other names', () => {
    expect(party('琴八组')?.otherNames).toEqual(
      expect.arrayContaining(['琴八生产队', '琴八队', '琴八屯', '琴八村民小组']),
    )
    for (const group of ['英志一组', '英志二组', '英志三组'])
      expect(party(group)?.otherNames).toEqual(expect.arrayContaining(['英志屯', '英志生产队']))
    expect(party('上思县政府')?.otherNames).toEqual(['县政府'])
  })

  test('a hill or a well that is called after a hamlet is no name of the group', () => {
    expect(parties.flatMap(({ otherNames }) => otherNames).filter((name) => /山|岭|井|背/u.test(name))).toEqual([])
  })
})

test('the heading alone gives the parties when no short names are given', () => {
  const parties = named(
    '原告云岭县石门乡塘背村民小组。\n诉讼代表人李某甲，组长。\n被告云岭县人民政府。\n第三人黄坑林场。\n',
  )
  expect(parties.map(({ name, shortName, role }) => [name, shortName, role])).toEqual([
    ['云岭县石门乡塘背村民小组', '云岭县石门乡塘背村民小组', 'plaintiff'],
    ['云岭县人民政府', '云岭县人民政府', 'defendant'],
    ['黄坑林场', '黄坑林场', 'third-party'],
  ])
})

test('a name that the document itself ties to a party is another name of it', () => {
  const text =
    '原告大湾村民小组（以下简称大湾组）不服被告云岭县人民政府（以下简称县政府）的决定。1962年红旗生产队（现大湾组）管理该山。'
  expect(named(text)[0]?.otherNames).toContain('红旗生产队')
})

test('where two groups of one hamlet are rivals the name of the hamlet belongs to neither', () => {
  const text =
    '原告塘村第一村民小组（以下简称塘村一组）诉第三人塘村第二村民小组（以下简称塘村二组）。塘村生产队当时未分。'
  for (const { otherNames } of named(text)) expect(otherNames).not.toContain('塘村生产队')
})

test.each(['', '今天开会讨论修路。', '东至大路，南至小河，西至山顶，北至公路。'])('“%s” names no parties', (text) => {
  expect(named(text)).toEqual([])
})
