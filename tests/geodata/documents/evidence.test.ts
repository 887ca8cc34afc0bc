import { describe, expect, test } from 'vitest'

import { readEvidence } from '../../../geodata/documents/evidence.ts'
import { readParties } from '../../../geodata/documents/parties.ts'
import type { EvidenceEntry, PartyRole } from '../../../geodata/documents/model.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

const evidenceOf = (text: string) => readEvidence(documentOf(text), readParties(documentOf(text)))
const find = (entries: readonly EvidenceEntry[], offeredBy: PartyRole, number: string): EvidenceEntry => {
  const entry = entries.find((one) => one.offeredBy === offeredBy && one.number === number)
  if (!entry) throw new Error(`no entry ${number} of the ${offeredBy}`)
  return entry
}

describe('the evidence of the demonstration', () => {
  const entries = evidenceOf(maskedJudgment)
  const numbersOf = (role: PartyRole) =>
    entries.filter((one) => one.offeredBy === role).map(({ number }) => Number(number))

  test('the county offers 21 papers, the plaintiffs 17, the third party none', () => {
    expect(numbersOf('defendant')).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
    expect(numbersOf('plaintiff')).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(numbersOf('third-party')).toEqual([])
  })

  test('every quotation is what stands in the original at its span', () => {
    for (const { title, purpose, findingWords } of entries)
      for (const quote of [title, purpose, findingWords].filter((one) => one !== null))
        expect(maskedJudgment.slice(quote.start, quote.end)).toBe(quote.quote)
  })

  test('no. 10 of the county is the approval form of 琴八, offered for its approval, and accepted', () => {
    const entry = find(entries, 'defendant', '10')
    expect(entry.title.quote).toBe('《在妙公社平良大队琴八生产队山界林权审批表》')
    expect(entry.purpose?.quote).toMatch(/^主张证明林业“三定”时.*琴八组主张山林填表上报.*审批的事实$/u)
    expect(entry.finding).toBe('accepted')
    expect(entry.findingWords?.quote).toMatch(/^证实林业“三定”时.*公社和县政府审批的事实$/u)
  })

  test('no. 11 of the county is the approval form of 英志 and accepted', () => {
    const entry = find(entries, 'defendant', '11')
    expect(entry.title.quote).toBe('《在妙公社驮从大队英志屯生产队山界林权审批表》')
    expect(entry.purpose?.quote).toMatch(/^主张证奣林业“三定”时英志屯主张山林填表上报.*审批同意的事实$/u)
    expect(entry.finding).toBe('accepted')
  })

  test('no. 12 of the county, the unstamped certificate, is refused with the reason', () => {
    const entry = find(entries, 'defendant', '12')
    expect(entry.title.quote).toBe('琴八生产队《山界林权证》')
    expect(entry.purpose?.quote).toBe('主张证明林业“三定”时县政府给琴八组颁发了《山界林权证》的事实')
    expect(entry.finding).toBe('refused')
    expect(entry.findingWords?.quote).toMatch(/^该《山界林权证》签发机关一栏没有加盖任何政府印章.*本院不予确认$/u)
  })

  test('no. 1 and 16 of the plaintiffs are the same papers as no. 11 and 2 of the county', () => {
    const first = find(entries, 'plaintiff', '1')
    expect(first.title.quote).toBe('《在妙公社驮从大队英志屯生产队山界林权审批表》')
    expect(first.purpose?.quote).toBe('主张证明讼争的土地在林业“三定”时确权归英志屯的事实')
    expect(first.finding).toBe('same-paper')
    expect(first.findingWords?.quote).toBe('与被告提供的证据11一致')
    expect(first.samePaperAs).toEqual({ offeredBy: 'defendant', number: '11' })
    expect(find(entries, 'plaintiff', '16').samePaperAs).toEqual({ offeredBy: 'defendant', number: '2' })
  })

  test('one purpose said of several papers belongs to each of them', () => {
    for (const number of ['6', '7', '8', '9', '10', '11'])
      expect(find(entries, 'plaintiff', number).purpose?.quote).toBe(
        '证据6至证据11均主张证明讼争地历来都属于英志屯的事实',
      )
    expect(find(entries, 'defendant', '18').purpose?.quote).toContain('1976年间英志屯雇请县机耕队')
  })

  test('only the unstamped certificate is refused', () => {
    expect(entries.filter(({ finding }) => finding === 'refused').map(({ number }) => number)).toEqual(['12'])
    expect(entries.filter(({ finding }) => finding === null)).toEqual([])
  })

  test('a certificate 《证明》 is a title, not a purpose', () => {
    expect(find(entries, 'plaintiff', '5').title.quote).toBe('韦某乙于1996年5月24日出具的《证明》')
  })
})

test('lists in other manners are read: 证据1, dots, one paper a line', () => {
  const entries = evidenceOf(
    '原告提供了以下证据：\n证据1、《林权证》，证明牛形岭属原告所有；\n证据2、证人张某甲的证言，证明原告管理牛形岭。\n' +
      '被告提交了下列证据：1．《现场勘验笔录》，证明争议地的位置；2．照片三张，证明现状。\n' +
      '经庭审质证，本院对证据认证如下：对被告提供的证据1-2，本院予以确认；对原告提供的证据1，本院予以采信；对证据2，因证人未出庭，本院不予采信。\n',
  )
  expect(entries.map(({ offeredBy, number, title, finding }) => [offeredBy, number, title.quote, finding])).toEqual([
    ['plaintiff', '1', '《林权证》', 'accepted'],
    ['plaintiff', '2', '证人张某甲的证言', 'refused'],
    ['defendant', '1', '《现场勘验笔录》', 'accepted'],
    ['defendant', '2', '照片三张', 'accepted'],
  ])
  expect(find(entries, 'plaintiff', '2').findingWords?.quote).toBe('因证人未出庭，本院不予采信')
})

test('an entry of which the court says nothing has no finding', () => {
  const [entry] = evidenceOf('原告提交了以下证据：1、《林权证》，证明山属原告。\n判决如下：驳回。')
  expect(entry).toMatchObject({ finding: null, findingWords: null, samePaperAs: null })
})

test.each(['', '第三人未提交任何证据。', '我们提供以下服务：1、修路；2、种树。'])('“%s” offers no evidence', (text) => {
  expect(evidenceOf(text)).toEqual([])
})
