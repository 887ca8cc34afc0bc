import { describe, expect, test } from 'vitest'

import { readDocument } from '../../../geodata/documents/read-document.ts'
import { findPeriods } from '../../../geodata/documents/timeline/periods.ts'
import { tellingOf, tellTheSame } from '../../../geodata/documents/timeline/same-telling.ts'
import { maskedJudgment } from './masked-judgment.ts'
import { paperOfProvince } from './papers-of-provinces.ts'

describe('the timeline of the demonstration', () => {
  const { timeline, decision } = readDocument(maskedJudgment)
  const on = (from: string, to = from) => timeline.filter(({ date }) => date.from === from && date.to === to)

  test.each([
    ['1976-01-01', '1978-12-31', '雇请县机耕队'],
    ['1981-05-01', '1981-05-31', '琴八队填入《山界林权审批表》'],
    ['1981-05-24', '1981-05-24', '在该证的封面上盖章'],
    ['1982-06-01', '1982-06-01', '颁发了《社员自留山使用证》'],
    ['1984-08-21', '1984-08-21', '签订了《在妙公社果场使用土地合同书》'],
    ['1990-12-30', '2000-11-30', '《承包果场合同书》'],
    ['1996-02-05', '1996-02-05', '提出权属主张'],
    ['1996-03-07', '1996-03-07', '《山界林权证》'],
    ['2009-10-11', '2009-10-11', '驳回琴八组起诉的裁定'],
    ['2010-09-02', '2010-09-02', '申请将琴八屋背山确权'],
    ['2010-10-20', '2010-10-20', '签收《权属纠纷調处告知书》'],
    ['2011-01-18', '2011-01-18', '调解笔录'],
    ['2011-08-15', '2011-08-15', '作出上政裁(2011)18号'],
    ['2014-09-03', '2014-09-03', '立案受理'],
    ['2014-10-08', '2014-10-08', '公开开庭审理'],
    ['2014-11-20', '2014-11-20', '二〇一四年十一月二十日'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(on(from, to).some((event) => event.words.quote.includes(words))).toBe(true)
  })

  test('stands in the order of time, and every clause in the original at its span', () => {
    expect(timeline.map(({ date }) => date.from)).toEqual(timeline.map(({ date }) => date.from).sort())
    for (const { words, date } of timeline) {
      expect(maskedJudgment.slice(words.start, words.end)).toBe(words.quote)
      expect(words.quote).toContain(date.words)
    }
  })

  test('names who is concerned', () => {
    expect(on('1976-01-01', '1978-12-31')[0]?.who).toEqual(['英志一、二、三组'])
    expect(on('2011-08-15')[0]?.who).toEqual(['上思县政府'])
    expect(on('1981-05-24')[0]?.who).toContain('琴八组')
  })

  test('tells what only the plaintiffs say as their word', () => {
    expect(on('1962-01-01', '1962-12-31').map(({ saidBy }) => saidBy)).toEqual(['B'])
    expect(on('1981-09-01', '1981-09-30').map(({ saidBy }) => saidBy)).toEqual(['B'])
    expect(on('2011-08-15').map(({ saidBy }) => saidBy)).toEqual([null])
  })

  test('keeps two interviews of one day apart and a repeated one together', () => {
    const interviews = on('2005-07-08').filter(({ words }) => words.quote.includes('笔录'))
    expect(interviews.map(({ words }) => words.quote)).toEqual([
      '2005年7月8日访问李某乙的笔录',
      '2005年7月8日访问韦某乙的笔录',
    ])
    expect(interviews[0]?.repeats.length).toBeGreaterThan(0)
  })

  test('points out the three years between decision and suit, and no other gap', () => {
    const gaps = timeline.filter(({ gap }) => gap !== null)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.date.from).toBe('2014-09-03')
    // 15 August 2011 to 15 August 2014 are 1096 days with the leap day of 2012; to 3 September 19 more.
    expect(gaps[0]?.gap?.days).toBe(1096 + 19)
    expect(timeline[gaps[0]?.gap?.sinceIndex ?? -1]?.date).toMatchObject(decision?.date ?? {})
  })
})

describe('papers of other provinces', () => {
  test('a suit within five months is no gap', () => {
    const { timeline } = paperOfProvince('judgment-hunan').document
    expect(timeline.filter(({ gap }) => gap !== null)).toEqual([])
    expect(timeline.find(({ words }) => words.quote.includes('调解未果'))?.date).toEqual({
      words: '同年10月20日',
      from: '2016-10-20',
      to: '2016-10-20',
    })
  })

  test('a decision of Guizhou tells its own proceedings', () => {
    const { timeline } = paperOfProvince('ruling-decision-guizhou').document
    expect(timeline.map(({ date }) => [date.from, date.to])).toEqual([
      ['1962-01-01', '1962-12-31'],
      ['1983-01-01', '1983-12-31'],
      ['1983-06-12', '1983-06-12'],
      ['2012-04-01', '2012-04-30'],
      ['2012-07-18', '2012-07-18'],
      ['2012-09-01', '2013-03-31'],
      ['2013-08-30', '2013-08-30'],
    ])
    expect(timeline.map(({ saidBy }) => saidBy)[1]).toBe('A')
  })
})

test.each([
  ['1976年至1978年', [['1976-01-01', '1978-12-31']]],
  ['1976至1978年', [['1976-01-01', '1978-12-31']]],
  ['自1984年9月1日起至2009年12月31日止', [['1984-09-01', '2009-12-31']]],
  [
    '1981年5月填表，同年6月3日审批，次年一月发证',
    [
      ['1981-05-01', '1981-05-31'],
      ['1981-06-03', '1981-06-03'],
      ['1982-01-01', '1982-01-31'],
    ],
  ],
  [
    '2005年至1998年',
    [
      ['2005-01-01', '2005-12-31'],
      ['1998-01-01', '1998-12-31'],
    ],
  ],
  ['同年开荒', []],
  ['2月30日', []],
])('“%s” tells %j', (text, expected) => {
  expect(findPeriods(text).map(({ from, to }) => [from, to])).toEqual(expected)
})

test('a birth and the title of a paper are no events', () => {
  const { timeline } = readDocument(
    '诉讼代表人张某甲，1955年3月4日出生。《1981年分山清册》存于村委会。2001年5月1日双方和解。',
  )
  expect(timeline.map(({ date }) => date.from)).toEqual(['2001-05-01'])
})

test('two clauses tell the same where most of the shorter stands in the longer', () => {
  const issued = tellingOf('县政府颁发了自留山证')
  expect(tellTheSame(issued, tellingOf('1982年6月1日县政府给各户颁发了自留山证'))).toBe(true)
  expect(tellTheSame(issued, tellingOf('双方因砍伐杉木发生纠纷'))).toBe(false)
})
