import { describe, expect, it } from 'vitest'

import { layOutSheet } from '../../../geodata/sheets/lay-out-sheet.ts'
import { printMatter } from '../../../geodata/sheets/matter.ts'
import { OPTIONS, twoSides } from '../../support/sheets/two-sides.ts'

import type { Mark, Page } from '../../../geodata/sheets/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : mark.is === 'window' ? textsOf(mark.marks) : []))

function pagesOf(view: CaseView, paper: 'A4' | 'A3' = 'A4'): (Page & { texts: string[] })[] {
  const laid = layOutSheet(printMatter(view, null, { ...OPTIONS, paper }), 'evidence-matrix')
  if (!laid.ok) throw new Error(laid.problem.code)
  return laid.value.map((page) => ({ ...page, texts: textsOf(page.marks) }))
}

/** As many entries of the plaintiff, each a paper of its own. */
const withEntries = (count: number): CaseView => {
  const view = twoSides()
  const entries = Array.from({ length: count }, (_, index) => ({
    ...view.evidence[0]!,
    offeredBy: 'plaintiff' as const,
    number: String(index + 1),
    paperId: `paper ${index + 1}`,
  }))
  return { ...view, evidence: entries }
}

describe('the matrix on paper', () => {
  it('holds every paper once and repeats the heads of its columns on every page', () => {
    const pages = pagesOf(withEntries(60))
    const numbers = pages.flatMap(({ texts }) => texts.filter((text) => /^原告 \d+$/u.test(text)))
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => `原告 ${index + 1}`))
    expect(pages.length).toBeGreaterThan(2)
    for (const { texts } of pages.filter((page) => page.texts.some((text) => /^原告 \d+$/u.test(text))))
      expect(texts).toEqual(expect.arrayContaining(['证据编号', '争点 1', '法院认定']))
  })

  it('keeps every word on the paper, between its edges', () => {
    for (const { width, height, marks } of pagesOf(withEntries(60)))
      for (const mark of marks) {
        if (mark.is !== 'text') continue
        const [right, down] = mark.at
        expect(right).toBeGreaterThan(0)
        expect(right).toBeLessThan(width)
        expect(down).toBeLessThan(height)
      }
  })

  it('tells the entries from the papers, which two sides may both have offered', () => {
    const view = withEntries(3)
    const shared = view.evidence.map((entry, index) =>
      index === 2 ? { ...entry, offeredBy: 'defendant' as const, paperId: 'paper 1' } : entry,
    )
    const text = pagesOf({ ...view, evidence: shared })[0]!.texts.join('')
    expect(text).toContain('共 3 项')
    expect(text).toContain('计 2 份')
    expect(text).toContain('被告 3')
  })

  it('names who decided a cell, and below the table when and why; what the machine proposes stands in brackets', () => {
    const view = withEntries(2)
    const decided = {
      decision: 1,
      offeredBy: 'plaintiff' as const,
      number: '1',
      issue: 'claim A',
      stance: 'against' as const,
      note: '日期不符',
      decidedBy: '黄调解员',
      // The evening of the 22nd in Greenwich is the 23rd in China.
      decidedAt: '2026-11-22T20:00:00.000Z',
    }
    const texts = pagesOf({ ...view, weighings: [decided] }).flatMap((page) => page.texts)
    expect(texts).toContain('反对')
    expect(texts).toContain('黄调解员')
    expect(texts.join('')).toContain('原告 1，争点 2：反对，黄调解员，2026年11月23日；日期不符。')
    expect(texts).toContain('（支持）')
  })

  it('of more issues than a page is wide goes on in further tables, each with all papers', () => {
    const view = withEntries(2)
    const letters = [...'ABCDEFGHIJKL']
    const many = { ...view, claimants: letters.map((letter) => ({ letter, name: `${letter} 组`, parties: [] })) }
    const numbersOf = (paper: 'A4' | 'A3') =>
      pagesOf(many, paper).flatMap(({ texts }) => texts.filter((text) => text === '原告 1'))
    expect(numbersOf('A4').length).toBe(2)
    expect(numbersOf('A3').length).toBe(1)
    const heads = pagesOf(many).flatMap(({ texts }) => texts.filter((text) => /^争点 \d+$/u.test(text)))
    expect(new Set(heads).size).toBe(13)
  })

  it('is not printed where there is no evidence, and says so', () => {
    const laid = layOutSheet(printMatter({ ...twoSides(), evidence: [] }, null, OPTIONS), 'evidence-matrix')
    expect(laid).toMatchObject({ ok: false, problem: { code: 'sheet-without-evidence' } })
  })
})
