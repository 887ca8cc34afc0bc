import type { Citation } from '../../rules/model.ts'
import type { DeadlineRule, ProcedureRules } from '../model.ts'

const EVIDENCE_RULES_OF_2002: Citation = {
  rule: '最高人民法院关于行政诉讼证据若干问题的规定',
  edition: '法释〔2002〕21号',
  article: '第一条',
  isChecked: true,
}
const litigation = (article: string): Citation => ({
  rule: '中华人民共和国行政诉讼法',
  edition: '2014年修正',
  article,
  isChecked: false,
})
const LITIGATION_OF_1989: Citation = {
  rule: '中华人民共和国行政诉讼法',
  edition: '1989年',
  article: '第五十八条',
  isChecked: false,
}

const filingEvidence = (days: number, citation: Citation): DeadlineRule => ({
  key: 'file-evidence',
  whose: 'office',
  term: { count: days, unit: 'days' },
  starts: { with: 'service', paper: 'complaint-copy' },
  runsWhile: ['first-instance'],
  metBy: ['evidence-for-court'],
  canBeExtended: true,
  citation,
})

const appealing = (citation: Citation): DeadlineRule => ({
  key: 'appeal',
  whose: 'party',
  term: { count: 15, unit: 'days' },
  starts: { with: 'service', paper: 'judgment' },
  runsWhile: ['first-instance'],
  metBy: [],
  canBeExtended: false,
  citation,
})

const EVERYWHERE = { provinceCode: null, grounds: [], parties: [], moves: [], restrictions: [] } as const

/** In court: the evidence of the government, and appeal. */
export const COURT_RULES: readonly ProcedureRules[] = [
  {
    ...EVERYWHERE,
    from: '2002-10-01',
    until: '2015-04-30',
    deadlines: [filingEvidence(10, EVIDENCE_RULES_OF_2002), appealing(LITIGATION_OF_1989)],
  },
  {
    ...EVERYWHERE,
    from: '2015-05-01',
    until: null,
    deadlines: [filingEvidence(15, litigation('第六十七条')), appealing(litigation('第八十五条'))],
  },
]
