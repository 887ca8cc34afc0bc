import { describe, expect, test } from 'vitest'

import { readDocument } from '../../../geodata/documents/read-document.ts'
import { readRecords } from '../../../geodata/documents/records/read-records.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'
import { paperOfProvince } from './papers-of-provinces.ts'

import type { DocumentReading, PartyRole, RecordReference } from '../../../geodata/documents/model.ts'

const recordsOf = ({ evidence }: DocumentReading, offeredBy: PartyRole, number: string) =>
  evidence.find((entry) => entry.offeredBy === offeredBy && entry.number === number)?.records ?? []
const reference = ({ offeredBy, number, recordIndex }: RecordReference) => `${offeredBy} ${number}.${recordIndex}`

describe('the lists of the demonstration', () => {
  const document = readDocument(maskedJudgment)
  const titles = (offeredBy: PartyRole, number: string) =>
    recordsOf(document, offeredBy, number).map(({ title }) => title.quote)

  test('hold several records under plaintiffs’ 3, 11, 13 and 15 and the county’s 9 and 13, one under every other number', () => {
    const several = document.evidence.filter(({ records }) => records.length > 1)
    expect(several.map(({ offeredBy, number, records }) => [offeredBy, number, records.length])).toEqual([
      ['defendant', '9', 2],
      ['defendant', '13', 2],
      ['plaintiff', '3', 2],
      ['plaintiff', '11', 2],
      ['plaintiff', '13', 2],
      ['plaintiff', '15', 5],
    ])
    expect(document.evidence).toHaveLength(38)
  })

  test('part two papers also where no comma stands between them', () => {
    expect(titles('defendant', '13')).toEqual([
      '《划定自留山审批表》两份',
      '许某乙、许某丁、许某丙、许某戊的《仩思县社员自留山使用证》',
    ])
    expect(titles('plaintiff', '15')[0]).toBe('1996年4月16日询问黎某甲的笔录')
    expect(titles('plaintiff', '15')[1]).toBe('1996年8月6日询问韦某乙的笔录')
  })

  test('leave a survey record and its map one paper', () => {
    expect(titles('defendant', '14')).toEqual(['2010年10月20日现场勘查筆录及勘查附图'])
  })

  test('tell interviews, the survey, the ruling of the high court and a sketch apart from documents', () => {
    const kindOf = (offeredBy: PartyRole, number: string) => recordsOf(document, offeredBy, number)[0]?.kind
    expect(kindOf('defendant', '4')).toBe('testimony')
    expect(kindOf('defendant', '7')).toBe('court-paper')
    expect(kindOf('defendant', '10')).toBe('document')
    expect(kindOf('defendant', '14')).toBe('survey-record')
    expect(kindOf('plaintiff', '2')).toBe('drawing')
  })

  test('date each record as its title does', () => {
    expect(recordsOf(document, 'plaintiff', '13').map(({ date }) => date?.from)).toEqual(['1996-04-12', '1997-07-18'])
    expect(recordsOf(document, 'defendant', '3')[0]?.date).toMatchObject({ from: '1990-01-01', to: '1990-12-31' })
    expect(recordsOf(document, 'defendant', '10')[0]?.date).toBeNull()
  })

  test('cite the original', () => {
    for (const { records } of document.evidence)
      for (const { title } of records) expect(maskedJudgment.slice(title.start, title.end)).toBe(title.quote)
  })

  test('share two papers by the court’s word; five more are only proposed', () => {
    expect(document.samePapers.map(({ basis, first, second }) => [basis, reference(first), reference(second)])).toEqual(
      [
        ['stated', 'defendant 11.0', 'plaintiff 1.0'],
        ['stated', 'defendant 2.0', 'plaintiff 16.0'],
        ['title-and-date', 'defendant 5.0', 'plaintiff 12.0'],
        ['title', 'defendant 13.1', 'plaintiff 17.0'],
        ['title-and-date', 'defendant 18.0', 'plaintiff 15.2'],
        ['title-and-date', 'defendant 20.0', 'plaintiff 10.0'],
        ['title-and-date', 'defendant 21.0', 'plaintiff 11.0'],
      ],
    )
  })
})

test('two interviews of one person on two days are two papers, and so are two undated 《证明》', () => {
  const { samePapers } = readDocument(
    '原告大湾组。\n被告云岭县人民政府。\n原告提供了以下证据：1、2001年3月1日询问张某甲的笔录，证明山属原告；2、《证明》，证明管理事实。\n' +
      '被告提供了以下证据：1、2001年3月2日询问张某甲的笔录，证明山有争议；2、《证明》，证明无人管理。\n',
  )
  expect(samePapers).toEqual([])
})

test.each([
  ['《林权证》、《自留山证》各一份', ['《林权证》', '《自留山证》各一份']],
  ['关于《林权证》遗失的说明', ['关于《林权证》遗失的说明']],
  ['张某甲的《林权证》及存根', ['张某甲的《林权证》及存根']],
  ['2001年3月1日询问笔录、2001年3月2日询问笔录', ['2001年3月1日询问笔录', '2001年3月2日询问笔录']],
  ['', ['']],
])('“%s” holds %j', (title, expected) => {
  const document = documentOf(title)
  const records = readRecords(document, { start: 0, end: title.length })
  expect(records.map((record) => record.title.quote)).toEqual(expected)
})

test('a judgment of Hunan with dates behind its numbers', () => {
  const { document } = paperOfProvince('judgment-hunan')
  expect(document.evidence.map(({ offeredBy, number, records }) => [offeredBy, number, records.length])).toEqual([
    ['plaintiff', '1', 1],
    ['plaintiff', '2', 2],
    ['plaintiff', '3', 1],
    ['defendant', '1', 1],
    ['defendant', '2', 1],
    ['defendant', '3', 1],
  ])
  expect(document.samePapers).toMatchObject([
    { basis: 'title-and-date', first: { number: '2', recordIndex: 0 }, second: { number: '1', recordIndex: 0 } },
  ])
  expect(document.evidence.map(({ finding }) => finding)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'refused',
  ])
})
