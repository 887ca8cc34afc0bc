import { describe, expect, test } from 'vitest'

import { claimantNamedIn, groupClaimants, joinNames, letterClaimants } from '../../../geodata/documents/claimants.ts'
import { readParties } from '../../../geodata/documents/parties.ts'
import { speakersOf } from '../../../geodata/documents/speaker.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

const groupsOf = (text: string) => groupClaimants(readParties(documentOf(text)))

describe('the sides of the demonstration', () => {
  const groups = groupsOf(maskedJudgment)

  test('the three groups that sue are one side, the county is none', () => {
    expect(groups.map(({ name }) => name).sort()).toEqual(['琴八组', '英志一、二、三组'].sort())
  })

  test('letters follow the order of the claims, not of the parties', () => {
    const [first, second] = ['琴八', '英志'].map((stem) => groups.find(({ name }) => name.startsWith(stem)) ?? null)
    expect(letterClaimants(groups, [first ?? null, second ?? null])).toEqual([
      { letter: 'A', name: '琴八组', parties: ['琴八组'] },
      { letter: 'B', name: '英志一、二、三组', parties: ['英志一组', '英志二组', '英志三组'] },
    ])
  })

  test.each([
    ['琴八村民小组集体所有', '琴八组'],
    ['英志第一、二、三村民小组集体所有', '英志一、二、三组'],
    ['1981年5月琴八队填入', '琴八组'],
    ['英志屯《山界林权审批表》载明', '英志一、二、三组'],
    ['英志二组的代表', '英志一、二、三组'],
    ['琴八生产队和英志屯', '英志一、二、三组'],
  ])('“%s” names the side %s last', (words, name) => {
    expect(claimantNamedIn(words, groups)?.name).toBe(name)
  })

  test.each(['驮从村委会', '县政府', '以琴八屋背山山脊为界', ''])('“%s” names no side', (words) => {
    expect(claimantNamedIn(words, groups)).toBeNull()
  })
})

describe('two groups of one hamlet that are rivals', () => {
  const groups = groupsOf(
    '原告塘村第一村民小组（以下简称塘村一组）诉第三人塘村第二村民小组（以下简称塘村二组）山林权属争议一案。',
  )

  test('are told apart by their number', () => {
    expect(claimantNamedIn('界的东面归塘村第二村民小组所有', groups)?.name).toBe('塘村二组')
    expect(claimantNamedIn('界的西面归塘村一组所有', groups)?.name).toBe('塘村一组')
  })

  test('are not told apart by the name of the hamlet', () => {
    expect(claimantNamedIn('1981年塘村生产队填报', groups)).toBeNull()
  })

  test('are both meant where both are counted', () => {
    expect(claimantNamedIn('塘村一、二组共有', groups)).toBeNull()
  })
})

test.each([
  [['英志一组', '英志二组', '英志三组'], '英志一、二、三组'],
  [['塘背组', '上屋组'], '塘背组、上屋组'],
  [['琴八组'], '琴八组'],
])('%j are spoken of as %s', (names, joined) => {
  expect(joinNames(names)).toBe(joined)
})

test('a pleading is the claim of the party that pleads', () => {
  const groups = groupsOf('原告大湾组。\n被告云岭县人民政府。\n第三人黄坑组。\n本院受理')
  const speakerBehind = (words: string) => speakersOf(words, groups)(words.length)
  expect(speakerBehind('原告诉称,该山历来归其管理,')?.name).toBe('大湾组')
  expect(speakerBehind('第三人黄坑组述称,')?.name).toBe('黄坑组')
  expect(speakerBehind('被告云岭县人民政府辩称,')).toBeNull()
  expect(speakerBehind('经审理查明,')).toBeNull()
})
