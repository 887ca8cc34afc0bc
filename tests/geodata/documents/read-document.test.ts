import { describe, expect, test } from 'vitest'

import type { DocumentReading } from '../../../geodata/documents/model.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { maskedJudgment } from './masked-judgment.ts'

const subjectsOf = ({ descriptions }: DocumentReading) => descriptions.map(({ subject }) => subject)

describe('the judgment of the demonstration', () => {
  const document = readDocument(maskedJudgment)
  const described = (subject: string) => document.descriptions.filter((one) => one.subject === subject)
  const claim = (letter: string) => described('claim').find((one) => one.claimantLetter === letter)
  const opening = (one: { start: number; end: number } | undefined) => maskedJudgment.slice(one?.start, one?.end)

  test('is a judgment of 20 November 2014 that tells neither its number nor its court', () => {
    expect(document).toMatchObject({ kind: 'judgment', number: null, authority: null })
    expect(document.date).toEqual({ words: '二〇一四年十一月二十日', from: '2014-11-20', to: '2014-11-20' })
  })

  test('reviews the decision of the county of 15 August 2011', () => {
    expect(document.decision).toMatchObject({ number: '上政裁(2011)18号', authority: '上思县人民政府' })
    expect(document.decision?.date).toMatchObject({ from: '2011-08-15', to: '2011-08-15' })
  })

  test('holds the disputed land, two claims, four household strips and one line of the ruling, in this order', () => {
    expect(subjectsOf(document)).toEqual([
      'disputed-extent',
      'claim',
      'claim',
      ...Array.from({ length: 4 }, () => 'household-strip'),
      'ruling-line',
    ])
  })

  test('calls 琴八 A and the three groups of 英志 B, as their claims stand', () => {
    expect(document.claimants).toEqual([
      { letter: 'A', name: '琴八组', parties: ['琴八组'] },
      { letter: 'B', name: '英志一、二、三组', parties: ['英志一组', '英志二组', '英志三组'] },
    ])
  })

  test('names the disputed hill in its bounds and in the ruling', () => {
    expect(described('disputed-extent')[0]?.landName).toBe('琴八屋背山')
    expect(described('ruling-line')[0]?.landName).toBe('琴八屋背山')
  })

  test('quotes both claims from the approval forms of May 1981', () => {
    for (const letter of ['A', 'B']) {
      expect(claim(letter)?.paperTitle).toBe('山界林权审批表')
      expect(claim(letter)?.paperDate).toEqual({ words: '1981年5月', from: '1981-05-01', to: '1981-05-31' })
    }
    expect(opening(claim('A'))).toContain('在琴八嶺公路边起点')
    expect(opening(claim('B'))).toContain('东以琴八屋背山脊分水流水')
    expect(claim('B')?.landName).toBe('琴八屋背到大岭')
  })

  test('takes the strips from the certificates of 1 June 1982, and ties them to no side', () => {
    for (const strip of described('household-strip')) {
      expect(strip).toMatchObject({ paperTitle: '社员自留山使用证', landName: '六葵山', claimantLetter: null })
      expect(strip.paperDate).toMatchObject({ from: '1982-06-01', to: '1982-06-01' })
    }
  })

  test('gives the north to 琴八 and the south to 英志', () => {
    const calls = described('ruling-line')[0]?.reading.calls ?? []
    const sides = document.awards.map(({ callIndex, claimantLetter }) => [calls[callIndex]?.side, claimantLetter])
    expect(sides).toEqual([
      ['N', 'A'],
      ['S', 'B'],
    ])
  })

  test('cites the document: every mark stands in it at its span', () => {
    for (const { reading, start, end } of document.descriptions)
      for (const call of reading.calls) {
        expect(call.start).toBeGreaterThanOrEqual(start)
        expect(call.end).toBeLessThanOrEqual(end)
        for (const mark of call.marks) expect(maskedJudgment.slice(mark.start, mark.end)).toBe(mark.quote)
      }
  })

  test('corrects nothing in silence: each correction says what stood there', () => {
    expect(document.corrections.length).toBeGreaterThan(50)
    for (const { span, from } of document.corrections) expect(maskedJudgment.slice(span.start, span.end)).toBe(from)
  })
})

describe('a judgment of another province, with its heading', () => {
  const document = readDocument(
    [
      '云岭县人民法院',
      '行政判决书',
      '（2018）赣0799行初12号',
      '原告云岭县石门乡大坪村塘背村民小组。',
      '诉讼代表人李某甲，该组组长。',
      '被告云岭县人民政府，住所地云岭县城关镇。',
      '第三人云岭县石门乡黄坑村黄坑组。',
      '原告云岭县石门乡大坪村塘背村民小组（以下简称塘背组）不服被告云岭县人民政府（以下简称云岭县政府）2017年3月6日作出的云府决字〔2017〕5号《关于牛形岭山林权属争议的处理决定》，向本院提起诉讼。第三人云岭县石门乡黄坑村黄坑组（以下简称黄坑组）参加诉讼。',
      '原告塘背组诉称，其持有的1982年10月《林权证》记载牛形岭的四至为：东至大路，南至小河，西至分水岭，北至坟山。',
      '第三人黄坑组述称，《山林所有权证》记载：东至河边，南至大坑，西至山顶，北至公路。',
      '本院认为，争议的牛形岭东至大路，南至小河，西至山顶，北至公路。',
      '判决如下：驳回原告的诉讼请求。',
      '如不服本判决，可上诉于赣州市中级人民法院。',
      '二〇一八年五月三日',
    ].join('\n'),
  )

  test('has its own number, court and date', () => {
    expect(document).toMatchObject({ kind: 'judgment', number: '（2018）赣0799行初12号', authority: '云岭县人民法院' })
    expect(document.date?.from).toBe('2018-05-03')
  })

  test('takes each claim from the pleading that it stands in', () => {
    expect(subjectsOf(document)).toEqual(['claim', 'claim', 'disputed-extent'])
    expect(document.descriptions.map(({ claimantLetter }) => claimantLetter)).toEqual(['A', 'B', null])
    expect(document.claimants.map(({ letter, name }) => [letter, name])).toEqual([
      ['A', '塘背组'],
      ['B', '黄坑组'],
    ])
  })

  test('knows the paper of each claim, and its date only where it is told', () => {
    expect(document.descriptions.map(({ paperTitle, paperDate }) => [paperTitle, paperDate?.from ?? null])).toEqual([
      ['林权证', '1982-10-01'],
      ['山林所有权证', null],
      [null, null],
    ])
  })
})

test('a decision of a government between two villages is read without a judgment around it', () => {
  const document = readDocument(
    [
      '清流县人民政府',
      '山林权属争议处理决定书',
      '清政林处〔2009〕4号',
      '申请人：清流县下坂乡前山村民委员会。',
      '被申请人：清流县下坂乡后山村民委员会。',
      '申请人前山村民委员会（以下简称前山村）与被申请人后山村民委员会（以下简称后山村）因山林权属发生争议一案，经审理查明：',
      '争议山场位于下坂乡，土名“狮子窠”，四至为：东至山脊，南至小路，西至田边，北至溪。',
      '申请人前山村主张，其持有的1953年《土地房产所有证》记载：东至岗顶，南至路，西至田，北至大溪。',
      '本机关决定如下：驳回双方请求。',
      '二〇〇九年六月十日',
    ].join('\n'),
  )
  expect(document).toMatchObject({
    kind: 'ruling-decision',
    number: '清政林处〔2009〕4号',
    authority: '清流县人民政府',
  })
  expect(document.decision).toBeNull()
  expect(document.parties.map(({ shortName, role }) => [shortName, role])).toEqual([
    ['前山村', 'plaintiff'],
    ['后山村', 'defendant'],
  ])
  expect(subjectsOf(document)).toEqual(['disputed-extent', 'claim'])
  expect(document.descriptions[0]?.landName).toBe('狮子窠')
  expect(document.descriptions[1]?.claimantLetter).toBe('A')
})

test('a form that was never filled in is one blank description', () => {
  const { descriptions } = readDocument(
    '甲方将森林资源委托给乙方管护。四至界限为东至，南至，西至，北至。管护范围包括 村 组。',
  )
  expect(descriptions).toHaveLength(1)
  expect(descriptions[0]).toMatchObject({ blank: true, subject: 'unattributed' })
})

test.each(['', '各乡镇：现将规划印发给你们，请结合实际，抓好贯彻落实。', '今天从东边走到西边，看了两座山。'])(
  '“%s” is of no known kind and holds nothing',
  (text) => {
    expect(readDocument(text)).toEqual({
      kind: 'unknown',
      number: null,
      authority: null,
      date: null,
      blank: false,
      decision: null,
      parties: [],
      claimants: [],
      descriptions: [],
      awards: [],
      evidence: [],
      samePapers: [],
      papers: [],
      orders: [],
      timeline: [],
      corrections: [],
    })
  },
)

test('what a form describes stands on that form', () => {
  const document = readDocument('山界林权审批表\n东至大路，南至小河，西至山顶，北至公路。\n')
  expect(document.kind).toBe('approval-form')
  expect(document.descriptions.map(({ subject, paperTitle }) => [subject, paperTitle])).toEqual([
    ['claim', '山界林权审批表'],
  ])
})

test('a description alone is read and tied to nobody', () => {
  const document = readDocument('东至大路，南至小河，西至山顶，北至公路。')
  expect(document.kind).toBe('unknown')
  expect(subjectsOf(document)).toEqual(['unattributed'])
})

test('a whole side before four others is not taken for their damaged first one', () => {
  const text = '北以小河为界东至大路,南至小沟,西至山脊,北至田边東至烏石嶺，南以屾脚為界'
  const [first, second] = readDocument(text).descriptions
  expect(first!.end).toBeLessThanOrEqual(second?.start ?? text.length)
})
