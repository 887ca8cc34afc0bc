import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDocument } from '../../../geodata/documents/read-document.ts'

test('whatever is thrown at it, reading does not throw and cites the text', () => {
  const words = fc.constantFrom(
    '原告',
    '被告',
    '(以下简称',
    ')',
    '证据1、',
    '《',
    '》',
    '提供了以下证据:',
    '1、',
    '2、',
    '东至',
    '南',
    '以',
    '为界',
    '“',
    '”',
    '1981年5月',
    '村民小组组长',
    '\n',
    '。',
    '经庭审质证,确认如下:',
    '不予确认',
    '琴八组',
    '属',
    '《山界林权证》',
    '审批表',
    '县政府',
    '大队、公社',
    '审批同意',
    '没有加盖',
    '公章',
    '填入',
    '颁发',
    '判决如下：',
    '撤销',
    '一、',
    '至',
    '1978年',
    '同年6月3日',
    '询问张某甲的笔录',
    '大队意见：',
    '林权证',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const { evidence, papers, orders, timeline } = readDocument(text)
      const quotes = [
        ...evidence.flatMap(({ title, purpose, findingWords, records }) => [
          ...[title, purpose, findingWords].filter((quote) => quote !== null),
          ...records.map((record) => record.title),
        ]),
        ...papers.flatMap(({ statements }) => statements.map(({ words: said }) => said)),
        ...orders.map(({ words: ordered }) => ordered),
        ...timeline.map(({ words: told }) => told),
      ]
      for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.quote)
      for (const { repeats } of timeline)
        for (const { start, end } of repeats) expect(start >= 0 && start < end && end <= text.length).toBe(true)
    }),
  )
})

test('whatever boundaries are thrown at it, descriptions stand in order and cite the text', () => {
  const words = fc.constantFrom(
    '原告琴八组(以下简称琴八组)诉称:',
    '东至大路,南至小沟,西至山脊,北至田边',
    '東至烏石嶺，南以屾脚為界',
    '从大坳沿山脊到石头,以北归琴八组所有',
    '北以小河为界',
    '东至(旧称',
    '“',
    '”',
    '。',
    '\n',
    '|',
    '\t',
    '(',
    ')',
    '《山界林权证》',
    '1981年5月',
    '争议的石山四至为:',
    '3.5亩',
    '□',
    '㟖',
  )
  const isWithin = (span: { start: number; end: number }, outer: { start: number; end: number }) =>
    span.start >= outer.start && span.start <= span.end && span.end <= outer.end
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const { descriptions, parties, corrections } = readDocument(text)
      let before = 0
      for (const description of descriptions) {
        expect(description.start).toBeGreaterThanOrEqual(before)
        before = description.end
        const { calls, areas, unread } = description.reading
        for (const call of calls) expect(isWithin(call, description)).toBe(true)
        const quotes = [...calls.flatMap(({ marks }) => marks), ...areas]
        for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote)
        for (const span of unread) expect(isWithin(span, description)).toBe(true)
      }
      for (const party of parties) expect(isWithin(party, { start: 0, end: text.length })).toBe(true)
      for (const { span, from } of corrections) expect(text.slice(span.start, span.end)).toBe(from)
    }),
    { numRuns: 300 },
  )
})
