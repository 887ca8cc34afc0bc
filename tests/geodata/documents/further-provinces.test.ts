import { describe, expect, test } from 'vitest'

import { paperOfProvince } from './papers-of-provinces.ts'

/** Each description as the sides and the words that lie there. */
const sidesOf = (name: string) =>
  paperOfProvince(name).document.descriptions.map(({ landName, reading }) => [
    landName,
    ...reading.calls.map(({ side, act, marks }) => `${side ?? act} ${marks.map(({ quote }) => quote).join('、')}`),
  ])

test.each([
  ['certificate-guangdong-1953', 'certificate', '韶字第叁捌柒号', null, '1953-04-18'],
  ['four-fixed-decision-sichuan', 'ruling-decision', '红社发（62）字第14号', '青杠县红岩公社管理委员会', '1962-09-06'],
  ['certificate-yunnan-1983', 'certificate', '麻栗县林自字第0086号', '麻栗县人民政府', '1983-11-03'],
  ['ruling-decision-liaoning', 'ruling-decision', '青政处字〔2009〕第6号', '青石县人民政府', '2009-04-22'],
  [
    'mediation-agreement-zhejiang',
    'mediation-agreement',
    '丽山调〔1992〕第21号',
    '丽溪县山林纠纷调处办公室',
    '1992-05-07',
  ],
  // Recognition wrote an l for the 1 of the twelfth.
  ['survey-record-village', 'survey-record', null, null, '2003-08-12'],
] as const)('%s is a %s with its number, authority and date', (name, kind, number, authority, date) => {
  const { document } = paperOfProvince(name)
  expect(document).toMatchObject({ kind, authority, blank: false })
  expect(document.number?.replace('號', '号') ?? null).toBe(number)
  expect(document.date).toMatchObject({ from: date, to: date })
})

describe('the land certificate of Guangdong of 1953, in traditional characters', () => {
  const { document } = paperOfProvince('certificate-guangdong-1953')

  test('names its land in the field for it and tells four sides', () => {
    expect(sidesOf('certificate-guangdong-1953')).toEqual([['大塱背夫坑', 'E 李某乙山', 'S 坑', 'W 嶺頂', 'N 大路']])
  })

  test('bears the seal of the head of the county', () => {
    expect(document.papers[0]?.statements.map(({ step, seal }) => [step, seal])).toEqual([['county', 'present']])
  })
})

describe('the decision of 1962 on who holds which hill', () => {
  test('gives each hill with its bounds to its team', () => {
    expect(sidesOf('four-fixed-decision-sichuan')).toEqual([
      ['柏树湾', 'E 大石包', 'S 堰沟', 'W 大路', 'N 梁顶分水'],
      ['火烧坡', 'up 岩脚', 'down 田边', 'left 小沟', 'right 晒坝'],
    ])
  })

  test('has three orders; what stands under them is none', () => {
    const { orders } = paperOfProvince('four-fixed-decision-sichuan').document
    expect(orders.map(({ number, effects }) => [number, effects.includes('awards')])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ])
  })
})

describe('the household certificate of Yunnan, whose strips stand in a table', () => {
  test('describes each strip, and the side that nobody filled in is asked for', () => {
    expect(sidesOf('certificate-yunnan-1983')).toEqual([
      ['老鹰箐', 'E 箐沟', 'S 岔路', 'W 王某乙自留山', 'N 梁子'],
      ['小石丫口', 'E 石崖', 'S 牛路', 'W 田埂', 'N '],
    ])
    const { descriptions } = paperOfProvince('certificate-yunnan-1983').document
    expect(descriptions.map(({ subject, blank }) => [subject, blank])).toEqual([
      ['household-strip', false],
      ['household-strip', false],
    ])
    expect(descriptions.map(({ reading }) => reading.areas.map(({ value, unit }) => [value, unit]))).toEqual([
      [[4.5, 'mu']],
      [[2, 'mu']],
    ])
    expect(JSON.stringify(descriptions[1]?.reading.questions)).toContain('no-landmark')
  })

  test('went up from team and brigade to the county', () => {
    const { statements } = paperOfProvince('certificate-yunnan-1983').document.papers[0]!
    expect(statements.map(({ step, opinion, seal }) => [step, opinion, seal])).toEqual([
      ['team', 'approved', 'present'],
      ['brigade', 'approved', 'present'],
      ['county', 'not-said', 'present'],
    ])
  })
})

describe('the decision of a county in Liaoning', () => {
  const { document } = paperOfProvince('ruling-decision-liaoning')

  test('has two parties, one of them with the name it had', () => {
    expect(document.parties.map(({ role, shortName }) => [role, shortName])).toEqual([
      ['plaintiff', '杨木三组'],
      ['defendant', '靠山一组'],
    ])
    expect(document.parties[0]?.otherNames).toContain('二道沟公社杨木林子大队第三生产队')
  })

  test('weighs the evidence of both sides', () => {
    expect(document.evidence.map(({ offeredBy, number, finding }) => [offeredBy, number, finding])).toEqual([
      ['plaintiff', '1', 'accepted'],
      ['plaintiff', '2', 'accepted'],
      ['plaintiff', '3', 'refused'],
      ['defendant', '1', 'refused'],
      ['defendant', '2', 'accepted'],
    ])
    expect(document.evidence[0]).toMatchObject({
      title: { quote: '1962年《山林四固定登记表》' },
      purpose: { quote: '证明蚂蚁沟归杨木林子大队第三生产队' },
    })
  })

  test('parts the land along the gully by two orders', () => {
    expect(document.descriptions.map(({ subject }) => subject)).toEqual(['disputed-extent', 'ruling-line'])
    expect(document.orders.map(({ number, effects }) => [number, ...effects])).toEqual([
      [1, 'awards'],
      [2, 'dismisses-claim'],
    ])
  })

  test('tells application, survey, mediation and decision in the order of time', () => {
    const told = document.timeline.map(({ date }) => date.from)
    expect(told).toEqual([...told].sort())
    expect(told).toEqual(expect.arrayContaining(['2008-03-17', '2008-06-20', '2008-09-01', '2009-04-22']))
  })
})

describe('the agreement of two villages in Zhejiang', () => {
  test('tells one side with its award, and one line', () => {
    const { text, document } = paperOfProvince('mediation-agreement-zhejiang')
    expect(document.descriptions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '东面以坑垄为界，坑垄以东归乙方所有',
      '自坑垄口老樟树起，沿小路上至岗背，再沿岗背直上至尖峰顶，路里归甲方，路外归乙方',
    ])
  })
})

describe('the record of a village, damaged by recognition', () => {
  test('keeps the side whose verb is damaged and the one that is unreadable', () => {
    const sides = paperOfProvince('survey-record-village').document.descriptions.map(({ reading }) =>
      reading.calls.map(({ side, marks }) => [side, marks.length]),
    )
    expect(sides[0]).toEqual([
      ['E', 1],
      ['S', 1],
      ['W', 1],
      ['N', 0],
    ])
  })

  test('tells what one side alone said as another description', () => {
    const { text, document } = paperOfProvince('survey-record-village')
    expect(document.descriptions.slice(1).map(({ start, end }) => text.slice(start, end))).toEqual([
      '西边以老坟为界，坟以上归他家',
    ])
  })
})
