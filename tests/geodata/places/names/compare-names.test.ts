import { describe, expect, test } from 'vitest'

import { compareNames, suggestNames } from '../../../../geodata/places/names/compare-names.ts'
import { syllablesOf } from '../../../../geodata/places/names/mandarin-syllables.ts'
import { properNameOf } from '../../../../geodata/places/names/proper-name.ts'

const codes = (first: string, second: string) => compareNames(first, second)?.reasons.map(({ code }) => code)

describe('names that may be one are proposed, with the reason', () => {
  test.each([
    ['大岭山', '大领山', 'same-sound'],
    ['六奎', '六葵', 'same-sound'],
    ['六奎', '六回', 'local-sound'],
    ['六回', '六葵', 'local-sound'],
    ['琴八', '岑八', 'local-sound'],
    ['那良', '纳良', 'same-sound'],
    // 六 is also read lù.
    ['渌赖', '六赖', 'same-sound'],
    ['岜盆', '八盆', 'same-sound'],
    ['百盆', '岜盆', 'local-sound'],
    ['驮从', '达从', 'local-sound'],
    ['弄怀', '陇怀', 'same-sound'],
    ['板烂', '曼烂', 'local-sound'],
    ['垌美', '峒美', 'same-sound'],
    ['榃造', '潭造', 'same-sound'],
    ['冲口坳', '种口坳', 'same-sound'],
    // Zhuang syllables that clerks wrote as they heard them.
    ['龙怀', '弄怀', 'same-sound'],
    ['隆安坳', '弄安坳', 'same-sound'],
    ['古楼', '谷楼', 'same-sound'],
    ['个旺', '歌旺', 'same-sound'],
    ['把荷', '百荷', 'local-sound'],
    ['剥隘', '百隘', 'local-sound'],
    ['利江', '黎江', 'same-sound'],
    // One syllable in Cantonese, two in Mandarin.
    ['坑尾', '行尾', 'local-sound'],
    ['江背', '岗背', 'local-sound'],
    ['鹿塘', '六塘', 'same-sound'],
    ['丁山', '顶山', 'same-sound'],
    ['下岭', '夏岭', 'same-sound'],
    ['咸田', '坎田', 'local-sound'],
    ['九冲', '狗冲', 'local-sound'],
    ['富岗', '虎岗', 'local-sound'],
    // n and l, z and zh are one to many ears.
    ['牛角冲', '流角冲', 'near-sound'],
    ['张屋坪', '臧屋坪', 'near-sound'],
    ['牛栏坑尾', '牛栏抗尾', 'look-alike'],
  ])('%s and %s: %s', (first, second, code) => {
    expect(codes(first, second)).toEqual([code])
    expect(codes(second, first), 'whoever is named first').toEqual([code])
  })

  test('long names that differ in one character that sounds otherwise are proposed weakly', () => {
    const heard = compareNames('松木排北头', '松木牌北头')!
    expect(codes('松木排北头', '松木林北头')).toEqual(['alike-but-one'])
    expect(compareNames('松木排北头', '松木林北头')!.score).toBeLessThan(heard.score)
  })
})

describe('unlike names are left alone', () => {
  test.each([
    ['琴八', '英志'],
    ['六奎', '六回龙'],
    ['大岭山', '松木排'],
    ['上崇', '上思'],
    ['英志', '道班'],
    ['黄坭', '巴坭'],
    ['那良', '板良'],
    ['六奎', '弄奎'],
    ['古楼', '布楼'],
    ['龙怀', '那怀'],
    ['竹山', '松山'],
    ['马岭', '牛岭'],
    ['石坑', '水坑'],
    ['三塘', '四塘'],
  ])('%s and %s', (first, second) => {
    expect(compareNames(first, second)).toBeNull()
  })

  test.each([
    ['英志一', '英志二'],
    ['上屋坪', '下屋坪'],
    ['东山坳', '西山坳'],
    ['大坑口', '小坑口'],
    ['新屋场', '老屋场'],
    ['第三条坑尾', '第四条坑尾'],
    ['东山', '西山'],
    ['南坑', '北坑'],
    ['上六奎', '下六奎'],
  ])('%s and %s are told apart on purpose', (first, second) => {
    expect(compareNames(first, second)).toBeNull()
  })

  test('a name is not proposed as itself', () => {
    expect(compareNames('六奎', '六奎')).toBeNull()
  })
})

describe('a list of names', () => {
  test('gives each pair once, the likeliest first', () => {
    const suggestions = suggestNames(['六奎', '琴八', '六回', '大岭山', '六葵', '英志', '大领山', '岑八'])
    expect(suggestions.map(({ first, second }) => `${first}/${second}`).sort()).toEqual(
      ['六奎/六回', '六奎/六葵', '六回/六葵', '大岭山/大领山', '琴八/岑八'].sort(),
    )
    const scores = suggestions.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
  })
})

describe('the proper name in a name', () => {
  test.each([
    ['六奎田垌西面田边', '六奎'],
    ['六葵山', '六葵'],
    ['琴八屋背山山脊', '琴八'],
    ['琴八后背岭山弄沟', '琴八'],
    ['琴八村民小组', '琴八'],
    ['岑八背山', '岑八'],
    ['英志第一村民小组', '英志'],
    ['英志一组', '英志'],
    ['英志生产队', '英志'],
    ['大岭山', '大岭山'],
    ['大领山', '大领山'],
    ['山丁', '山丁'],
    ['170.5高程山', '170.5高程山'],
  ])('of %s is %s', (name, proper) => {
    expect(properNameOf(name)).toBe(proper)
  })
})

describe('Mandarin syllables', () => {
  test('come without tones, all readings of a character, also of the place-name characters of Guangxi', () => {
    expect(syllablesOf('葵')).toEqual(['kui'])
    expect(syllablesOf('弄')).toEqual(expect.arrayContaining(['nong', 'long']))
    for (const character of '岜渌垌坭榃驮') expect(syllablesOf(character), character).not.toEqual([])
    expect(syllablesOf('7')).toEqual([])
  })
})
