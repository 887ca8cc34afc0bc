import { describe, expect, test } from 'vitest'

import { readDocument } from '../../../geodata/documents/read-document.ts'
import { maskedJudgment } from './masked-judgment.ts'
import { paperOfProvince } from './papers-of-provinces.ts'

import type { DocumentReading, IssuedPaper } from '../../../geodata/documents/model.ts'

const paperOf = ({ papers }: DocumentReading, title: string, letter: string | null): IssuedPaper => {
  const paper = papers.find((one) => one.title === title && one.claimantLetter === letter)
  if (!paper) throw new Error(`no ${title} of ${letter}`)
  return paper
}
const chainOf = ({ statements }: IssuedPaper) =>
  statements.map(({ step, opinion, seal, sealPlace }) => `${step}: ${opinion}, seal ${seal}, ${sealPlace}`)

describe('the papers that the judgment of the demonstration quotes', () => {
  const document = readDocument(maskedJudgment)

  test.each(['A', 'B'])('the approval form of %s was approved by brigade, commune and county', (letter) => {
    const { kind, statements } = paperOf(document, '山界林权审批表', letter)
    expect(kind).toBe('approval-form')
    expect(statements.map(({ step, opinion }) => [step, opinion])).toEqual([
      ['filled', 'not-said'],
      ['brigade', 'approved'],
      ['commune', 'approved'],
      ['county', 'approved'],
    ])
    for (const { words } of statements.slice(1))
      expect(words.quote).toBe('均得到当时其所在的大队、公社和县政府逐级审批同意')
  })

  test('the certificate of 琴八 has no seal of the issuing authority, and a seal of the county on its cover', () => {
    const { statements } = paperOf(document, '山界林权证', 'A')
    const [missing, cover] = statements.filter(({ seal }) => seal !== 'not-said')
    expect(missing).toMatchObject({ step: 'county', by: '县政府', seal: 'absent', sealPlace: 'issuing-authority' })
    expect(missing?.words.quote).toBe('县政府没有在该证签发机关欄盖章')
    expect(cover).toMatchObject({ step: 'county', seal: 'present', sealPlace: 'cover', saidBy: null })
    expect(cover?.date).toEqual({ words: '1981年5月24日', from: '1981-05-24', to: '1981-05-24' })
  })

  test('the certificate of 琴八 was filled in by the team of officers', () => {
    expect(paperOf(document, '山界林权证', 'A').statements[0]).toMatchObject({ step: 'filled', by: '工作队' })
  })

  test('what a side alone says of a certificate is told as its word', () => {
    const issued = (letter: string) =>
      paperOf(document, '山界林权证', letter).statements.find(({ opinion }) => opinion === 'issued')
    expect(issued('A')?.saidBy).toBe('A')
    expect(issued('B')).toMatchObject({ saidBy: 'B', date: { from: '1981-09-01', to: '1981-09-30' } })
  })

  test('the household certificates were issued by the county on 1 June 1982 and are no side’s paper', () => {
    const [issued] = paperOf(document, '社员自留山使用证', null).statements
    expect(issued).toMatchObject({ step: 'county', opinion: 'issued', date: { from: '1982-06-01', to: '1982-06-01' } })
  })

  test('every statement stands in the original at its span', () => {
    for (const { statements } of document.papers)
      for (const { words } of statements) expect(maskedJudgment.slice(words.start, words.end)).toBe(words.quote)
  })
})

describe('papers of other provinces', () => {
  test('a court of Hunan tells one certificate sealed and the other not', () => {
    const { document } = paperOfProvince('judgment-hunan')
    expect(chainOf(paperOf(document, '山林所有权证', 'A'))).toEqual([
      'filled: not-said, seal not-said, not-said',
      'brigade: approved, seal not-said, not-said',
      'commune: approved, seal not-said, not-said',
      'county: not-said, seal present, not-said',
    ])
    expect(chainOf(paperOf(document, '山林所有权证', 'B'))).toEqual(['county: not-said, seal absent, not-said'])
  })

  test('a commune of Guizhou issued a certificate that the county never sealed', () => {
    const { document } = paperOfProvince('ruling-decision-guizhou')
    expect(chainOf(paperOf(document, '山林管理证', 'B'))).toEqual([
      'commune: issued, seal not-said, not-said',
      'county: not-said, seal absent, not-said',
    ])
  })

  test('a form of Fujian went up to the commune and no further', () => {
    const { text, document } = paperOfProvince('approval-form-fujian')
    const [paper] = document.papers
    expect(document.papers).toHaveLength(1)
    expect(paper?.statements.map(({ step, by, opinion, seal }) => [step, by, opinion, seal])).toEqual([
      ['filled', '南浔县汀坪公社后井大队第三生产队', 'not-said', 'not-said'],
      ['filled', '林某甲', 'not-said', 'not-said'],
      ['team', null, 'not-said', 'not-said'],
      ['brigade', null, 'approved', 'present'],
      ['commune', null, 'approved', 'present'],
      ['county', null, 'not-said', 'not-said'],
    ])
    expect(paper?.statements.map(({ date }) => date?.from ?? null).slice(3)).toEqual(['1982-11-20', '1982-12-03', null])
    for (const { words } of paper?.statements ?? []) expect(text.slice(words.start, words.end)).toBe(words.quote)
  })

  test('a certificate of Jiangxi bears the seal of its county', () => {
    const [paper] = paperOfProvince('certificate-jiangxi').document.papers
    expect(paper?.statements).toMatchObject([{ step: 'county', by: '云竹县人民政府', seal: 'present' }])
  })

  test('the words (盖章) that are printed on a blank form are no seal', () => {
    const [paper] = paperOfProvince('approval-form-blank').document.papers
    expect(new Set(paper?.statements.map(({ opinion, seal }) => `${opinion} ${seal}`))).toEqual(
      new Set(['not-said not-said']),
    )
  })
})

test('a refusal is told as one', () => {
  const { papers } = readDocument('山林权属登记审批表\n大队意见：同意。\n公社意见：不同意，退回。（未盖章）\n')
  expect(papers[0]?.statements.map(({ step, opinion, seal }) => [step, opinion, seal])).toEqual([
    ['brigade', 'approved', 'not-said'],
    ['commune', 'refused', 'absent'],
  ])
})

test.each(['', '本院盖章。', '县政府同意。', '双方在《承包合同》上签字盖章。'])(
  '“%s” tells of no form or certificate',
  (text) => {
    expect(readDocument(text).papers).toEqual([])
  },
)
