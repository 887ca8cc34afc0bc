import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { datedThings } from '../../../geodata/desk/dated-things.ts'
import { evidenceMatrix } from '../../../geodata/desk/matrix.ts'
import { isEntry } from '../../../geodata/evidence/entry-key.ts'
import { oneLine } from '../../../geodata/text/one-line.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'
import { pdfPages } from '../../support/sheets/pdf-words.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'

type Side = 'plaintiff' | 'defendant'
type Finding = 'accepted' | 'refused' | 'same-paper'
/** Number; of each paper under it some words of the title and the first day that its date can mean; what it is to prove; what was found. */
type Expected = readonly [
  number: string,
  papers: readonly (readonly [title: string, date: string | null])[],
  proves: string,
  finding: Finding,
]

/** As a reader of the judgment finds them, in words that the copy of it did not damage. */
const DEFENDANT: readonly Expected[] = [
  ['1', [['申请书', null]], '1996年2月5日', 'accepted'],
  ['2', [['果场使用土地合同书', '1984-08-21']], '签订', 'accepted'],
  ['3', [['承包果场合同书', '1990-01-01']], '发包给', 'accepted'],
  ['4', [['询问蒋某甲的笔录', '1996-04-15']], '参加', 'accepted'],
  ['5', [['询问黄某丙的笔录', '1996-03-19']], '黄某丙|档案', 'accepted'],
  ['6', [['土地权属纠纷案件调查报告', null]], '自治区高院', 'accepted'],
  ['7', [['桂民再字第38号', null]], '自治区高院', 'accepted'],
  ['8', [['确权申请书', null]], '确权', 'accepted'],
  [
    '9',
    [
      ['权属纠纷调处告知书', null],
      ['送达回证', null],
    ],
    '签收',
    'accepted',
  ],
  ['10', [['琴八生产队山界林权审批表', null]], '填表上报', 'accepted'],
  ['11', [['英志屯生产队山界林权审批表', null]], '填表上', 'accepted'],
  ['12', [['界林权证', null]], '颁发', 'refused'],
  [
    '13',
    [
      ['划定自留山审批表', null],
      ['自留山使用证', null],
    ],
    '自留山',
    'accepted',
  ],
  ['14', [['勘查附图', '2010-10-20']], '实地勘查', 'accepted'],
  ['15', [['调解笔录', '2011-01-18']], '调解', 'accepted'],
  ['16', [['调查赵某甲的笔录', '2005-07-06']], '果场', 'accepted'],
  ['17', [['调查马某甲的笔录', '2005-07-06']], '果场', 'accepted'],
  ['18', [['访问李某乙的笔录', '2005-07-08']], '1976年', 'accepted'],
  ['19', [['访问韦某乙的笔录', '2005-07-08']], '1976年', 'accepted'],
  ['20', [['询问陈某甲的笔录', '2005-07-11']], '1976年', 'accepted'],
  ['21', [['询问梁某甲的笔录', '2005-07-11']], '1976年', 'accepted'],
]
const PLAINTIFF: readonly Expected[] = [
  ['1', [['英志屯生产队山界林权审批表', null]], '确权归英志屯', 'same-paper'],
  ['2', [['地示意图', null]], '1981年', 'accepted'],
  [
    '3',
    [
      ['拖拉机站收费登记卡片', null],
      ['拖拉机作业验收单', null],
    ],
    '1976年',
    'accepted',
  ],
  ['4', [['工分簿记录', null]], '英志屯', 'accepted'],
  ['5', [['证明', '1996-05-24']], '1976年', 'accepted'],
  ['6', [['询问许某', '1996-04-16']], '英志屯', 'accepted'],
  ['7', [['询问许某庚的笔录', '1996-04-17']], '英志屯', 'accepted'],
  ['8', [['询问陈某乙的笔录', '1996-04-16']], '英志屯', 'accepted'],
  ['9', [['询问郑某甲的笔录', '1996-06-08']], '英志屯', 'accepted'],
  ['10', [['询问陈某甲的笔录', '2005-07-11']], '英志屯', 'accepted'],
  [
    '11',
    [
      ['梁某甲的笔录', '2005-07-11'],
      ['询问陈某', '1996-05-07'],
    ],
    '英志屯',
    'accepted',
  ],
  ['12', [['询问黄某丙的笔录', '1996-03-19']], '山界林权证', 'accepted'],
  [
    '13',
    [
      ['询问黄某丁的笔', '1996-04-12'],
      ['询问蒋某甲的笔录', '1997-07-18'],
    ],
    '山界林权证',
    'accepted',
  ],
  ['14', [['证明', '1997-07-18']], '山界林权证', 'accepted'],
  [
    '15',
    [
      ['询问黎某甲的笔录', '1996-04-16'],
      ['询问韦某乙的笔录', '1996-08-06'],
      ['询问李某乙的笔录', '2005-07-08'],
      ['询问张某甲的笔录', '1996-08-09'],
      ['询问梁某乙的笔录', '2005-07-11'],
    ],
    '机耕',
    'accepted',
  ],
  ['16', [['果场使用土地合同书', '1984-08-21']], '租给果场', 'same-paper'],
  ['17', [['自留山使用证', null]], '四户', 'accepted'],
]
const ALL = [
  ...DEFENDANT.map((entry) => ['defendant', entry] as const),
  ...PLAINTIFF.map((entry) => ['plaintiff', entry] as const),
]

let app: FastifyInstance
let view: CaseView
const { readCase } = caseClient(
  () => app,
  () => '450621-qinba-hill',
)
beforeAll(async () => {
  ;({ app } = await openDemonstration())
  view = await readCase()
})
afterAll(() => app.close())

const entryOf = (offeredBy: Side, number: string) =>
  view.evidence.find((entry) => isEntry(entry, { offeredBy, number }))!

describe('of the 38 entries of the demonstration', () => {
  test('no other stands in the table, in the order of the lists', () => {
    const numbers = (side: Side) =>
      view.evidence.filter(({ offeredBy }) => offeredBy === side).map(({ number }) => number)
    expect(numbers('defendant')).toEqual(DEFENDANT.map(([number]) => number))
    expect(numbers('plaintiff')).toEqual(PLAINTIFF.map(([number]) => number))
    expect(view.evidence).toHaveLength(38)
  })

  test.each(ALL)('of the %s, %j stands in the table with papers, dates, purpose and finding', (side, expected) => {
    const [number, papers, proves, finding] = expected
    const entry = entryOf(side, number)
    expect(entry.records.map(({ date }) => date?.from ?? null)).toEqual(papers.map(([, date]) => date))
    for (const [index, [title]] of papers.entries()) expect(entry.records[index]!.title.quote).toContain(title)
    expect(entry.purpose?.quote).toMatch(new RegExp(proves, 'u'))
    expect(entry.finding).toBe(finding)
  })

  test('what somebody told an officer is testimony, the survey a record of it, the order of the high court a court paper', () => {
    const numbersOf = (kind: string) =>
      view.evidence
        .filter(({ records }) => records.every((record) => record.kind === kind))
        .map(({ offeredBy, number }) => `${offeredBy} ${number}`)
    expect(numbersOf('testimony')).toEqual([
      ...['4', '5', '16', '17', '18', '19', '20', '21'].map((number) => `defendant ${number}`),
      ...['6', '7', '8', '9', '10', '11', '12', '13', '15'].map((number) => `plaintiff ${number}`),
    ])
    expect(numbersOf('survey-record')).toEqual(['defendant 14'])
    expect(numbersOf('court-paper')).toEqual(['defendant 7'])
    expect(numbersOf('drawing')).toEqual(['plaintiff 2'])
  })

  test('the two that the court calls the same as others lead there', () => {
    expect(entryOf('plaintiff', '1').samePaperAs).toEqual({ offeredBy: 'defendant', number: '11' })
    expect(entryOf('plaintiff', '16').samePaperAs).toEqual({ offeredBy: 'defendant', number: '2' })
  })

  test('every one stands in a row of the matrix, once', () => {
    const inRows = evidenceMatrix(view).rows.flatMap(({ entries }) => entries)
    expect(inRows).toHaveLength(38)
    for (const [side, [number]] of ALL)
      expect(
        inRows.filter((entry) => isEntry(entry, { offeredBy: side, number })),
        `${side} ${number}`,
      ).toHaveLength(1)
  })

  test('every one whose paper bears a date stands on the timeline on the day of each of its papers', () => {
    const things = datedThings(view)
    for (const [side, [number, papers]] of ALL) {
      const days = things
        .filter(({ entries }) => entries.some((entry) => isEntry(entry, { offeredBy: side, number })))
        .map(({ from }) => from)
      for (const [title, date] of papers) if (date !== null) expect(days, `${side} ${number} ${title}`).toContain(date)
    }
  })

  test.each([
    ['defendant', DEFENDANT],
    ['plaintiff', PLAINTIFF],
  ] as const)('those of the %s stand on the list of that side, each behind its number', async (side, expected) => {
    const url = `/api/cases/450621-qinba-hill/prints/evidence-${side}.pdf`
    const response = await app.inject({ url, headers: { host: 'office.example' } })
    const pages = await pdfPages(response.rawPayload)
    expect(pages[0]!.text).toContain(side === 'plaintiff' ? '原告证据目录' : '被告证据目录')
    for (const [number] of expected) {
      const title = oneLine(entryOf(side, number).title.quote)
      // Beside each other on one line: the number, and as much of the title as the narrow column holds.
      const rows = pages.flatMap(({ words }) =>
        words.flatMap((word) => {
          const next = words
            .filter(({ x, y }) => x > word.x && Math.abs(y - word.y) < 1)
            .sort((one, other) => one.x - other.x)[0]
          const isTitle = next !== undefined && next.text.trim().length > 1 && title.startsWith(oneLine(next.text))
          return word.text.trim() === number && isTitle ? [next.text] : []
        }),
      )
      expect(rows, `${number} ${title}`).toHaveLength(1)
    }
  })
})
