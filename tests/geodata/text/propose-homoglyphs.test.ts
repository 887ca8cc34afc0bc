import { describe, expect, it } from 'vitest'

import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { readingText } from '../../../geodata/text/reading-text.ts'

const proposed = (text: string) => proposeCorrections(text).map(({ from, to }) => `${from}${to}`)

describe('a character that holds a common one', () => {
  it.each([
    ['东至仚脊', '仚山'],
    ['沿畑埂直下', '畑田'],
    ['南至大泩产队', '泩生'],
    ['自玥日起', '玥月'],
    ['苯院认为', '苯本'],
    ['双方达荿铖议', '荿成'],
    ['铭称及泩效日期', '泩生'],
    ['由汏岭向西', '汏大'],
    ['以氺沝沟为界', '沝水'],
  ])('%s suggests %s', (text, expected) => {
    expect(proposed(text)).toContain(expected)
  })

  it('waits for a person however likely it is, and says so by a low confidence', () => {
    const [correction] = proposeCorrections('西至汕沟')
    expect(correction).toMatchObject({ from: '汕', to: '山', reason: 'homoglyph', applied: false })
    expect(correction!.confidence).toBeLessThan(0.9)
    expect(readingText('西至汕沟', proposeCorrections('西至汕沟')).text).toBe('西至汕沟')
  })

  it('is surer with both neighbours than with one', () => {
    const confidenceOf = (text: string) => proposeCorrections(text)[0]!.confidence
    expect(confidenceOf('已泩产')).toBeLessThan(confidenceOf('出泩产'))
  })

  it('is read beside a damaged neighbour as that neighbour is meant', () => {
    expect(proposed('汏屾')).toEqual(['汏大', '屾山'])
  })
})

describe('what is never suggested', () => {
  it.each([
    ['local words for landforms', '黄坭田,田垌,岑山,坳垇,岽顶,斜崎,大岐,横歧,渌榃,岜山,埇口,山冲,河涌,旱畬,圩地,山丁'],
    ['a person’s name', '原告王芬明、证人李泯政,委托代理人张笠成'],
    ['the name of a village', '汕头村、大汕村民、泗水镇、沐水乡'],
    ['a character in a word of its own', '佃田,柿子树,苹果园,浴池,枉费,芳草'],
    ['a character beside nothing that speaks for another', '汏,沝。仚'],
    ['ordinary writing', '东至山顶,南至水沟,西至田边,北至公路。原告不服,向人民法院提起行政诉讼。'],
  ])('%s', (_what, text) => {
    expect(proposed(text)).toEqual([])
  })
})
