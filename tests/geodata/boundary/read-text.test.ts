import { describe, expect, test } from 'vitest'

import { readText } from '../../../geodata/boundary/read-text.ts'
import { readCorpus, readMustNotRead } from '../../corpus/corpus.ts'

describe('a verb of passing that begins a name', () => {
  test('is no verb behind what says that something is come to or followed', () => {
    const { calls } = readText('东至穿山大路，南以翻身岭为界，西至跨马沟，北沿穿山岗下至石桥，穿过公路至大河')
    expect(calls.flatMap(({ marks }) => marks.map(({ role, quote }) => `${role} ${quote}`))).toEqual([
      'line 穿山大路',
      'line 翻身岭',
      'line 跨马沟',
      'line 穿山岗',
      'to 石桥',
      'through 公路',
      'to 大河',
    ])
  })
})

describe('a text of which nobody said that it is a boundary', () => {
  test('every description of the corpus is taken for one', () => {
    const passedOver = readCorpus().filter(({ text, form }) => form !== '-' && readText(text).form === null)
    expect(passedOver.map(({ title }) => title)).toEqual([])
  })

  test('of the sentences that are none, at least 96 in 100 give no call, even when handed in as if they were', () => {
    const sentences = readMustNotRead()
    const taken = sentences.filter((text) => readText(text).form !== null)
    expect(sentences.length).toBeGreaterThan(300)
    expect(taken.length / sentences.length).toBeLessThan(0.04)
  })

  test.each([
    '本案定于3月8日上午9时至11时在第二审判庭开庭审理。',
    '从县城到西山村要先坐车至北河镇,再步行两个小时。',
    '东部山区多云转阴,南部有小雨。',
    '2014年至2018年,南山、北岭两镇的贫困人口减至二百人。',
    '',
  ])('「%s」 is no boundary and is unread as a whole', (text) => {
    expect(readText(text)).toEqual({
      form: null,
      calls: [],
      areas: [],
      questions: [],
      questionPlaces: [],
      unread: text === '' ? [] : [{ start: 0, end: text.length }],
    })
  })

  test.each([
    '上梁下沟左岩嘴右小湾',
    '东田南路西坟北河',
    '东至甲岭山脊,南至牛坑沟,西至大路,北至李家山',
    '四至界限为东至，南至，西至，北至',
  ])('「%s」 is a boundary', (text) => {
    expect(readText(text).calls).toHaveLength(4)
  })
})
