import { describe, expect, it } from 'vitest'

import { layOutSheet } from '../../../geodata/sheets/lay-out-sheet.ts'
import { printMatter } from '../../../geodata/sheets/matter.ts'
import { privateNames } from '../../../geodata/words/private-names.ts'
import { derivePublication } from '../../../geodata/publication/derive-publication.ts'
import { matterOf, PUBLICATION } from '../../support/publication/matter.ts'
import { OPTIONS, twoSides } from '../../support/sheets/two-sides.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Audience } from '../../../geodata/tiles/model.ts'

const withTitles = (...titles: readonly string[]): CaseView => {
  const view = twoSides()
  const entry = view.evidence[0]!
  return {
    ...view,
    parties: [],
    evidence: titles.map((quote, index) => ({
      ...entry,
      number: String(index + 1),
      paperId: String(index),
      title: { start: 0, end: quote.length, quote },
      records: [],
    })),
  }
}
const party = (name: string, nameAsRead = name): CaseView['parties'][number] => ({
  name,
  shortName: nameAsRead,
  role: 'plaintiff',
  otherNames: [],
  correction:
    name === nameAsRead
      ? null
      : {
          nameAsRead,
          roleAsRead: 'plaintiff',
          reason: '认错字',
          correctedBy: '黄调解员',
          correctedAt: '2026-01-05T02:00:00Z',
        },
})

describe('private names', () => {
  it('are those of witnesses whom the titles of papers name', () => {
    const view = withTitles('1996年4月15日询问覃世海的笔录', '证人韦国强、蒙国福的证言', '黄秀英的证人证言')
    expect(new Map(privateNames(view))).toEqual(
      new Map([
        ['覃世海', '覃某'],
        ['韦国强', '韦某'],
        ['蒙国福', '蒙某'],
        ['黄秀英', '黄某'],
      ]),
    )
  })

  it('are told apart where they share a surname, and what is masked already stays', () => {
    const view = withTitles('询问覃世海的笔录', '询问覃国福的笔录', '询问陈某甲的笔录')
    expect(new Map(privateNames(view))).toEqual(
      new Map([
        ['覃世海', '覃某甲'],
        ['覃国福', '覃某乙'],
      ]),
    )
  })

  it('are none of villages, groups and offices', () => {
    const view = withTitles('平良村民小组组长的证明', '上思县人民政府调查报告', '询问高峰组的笔录', '《申请书》')
    expect(privateNames({ ...view, parties: [party('黄村'), party('高峰组'), party('李家屯')] })).toEqual([])
  })

  it('of a party that a person corrected are masked alike under the read and the corrected name', () => {
    const view = { ...withTitles(), parties: [party('覃世海', '覃世梅')] }
    expect(new Map(privateNames(view))).toEqual(
      new Map([
        ['覃世海', '覃某'],
        ['覃世梅', '覃某'],
      ]),
    )
    const claimants = [{ letter: 'A', name: '覃世梅', parties: ['覃世梅'] }]
    const matter = matterOf({ ...view, claimants, title: '覃世海与李村山林纠纷' })
    const told = JSON.stringify(derivePublication(matter, { ...PUBLICATION, profile: 'parties-only' }))
    expect(told).toContain('覃某')
    expect(told).not.toMatch(/世海|世梅/u)
  })
})

describe('a printed list of evidence', () => {
  const view = withTitles('询问覃世海的笔录')
  function wordsFor(audience: Audience): string {
    const laid = layOutSheet(printMatter(view, null, { ...OPTIONS, audience }), 'bundle')
    if (!laid.ok) throw new Error(laid.problem.code)
    return laid.value.flatMap(({ marks }) => marks.map((mark) => (mark.is === 'text' ? mark.text : ''))).join('')
  }

  it('for the public bears no witness by name', () => {
    expect(wordsFor('public')).not.toContain('世海')
    expect(wordsFor('public')).toContain('询问覃某的笔录')
    expect(wordsFor('public')).toContain('私人姓名已遮')
  })

  it('for officer and court names witnesses and says so on the sheet', () => {
    for (const audience of ['officer', 'court'] as const) {
      expect(wordsFor(audience)).toContain('询问覃世海的笔录')
      expect(wordsFor(audience)).toContain('含未遮的私人姓名，限办案使用')
      expect(wordsFor(audience)).not.toContain('私人姓名已遮')
    }
  })
})
