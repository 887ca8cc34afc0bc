import type { Citation } from '../../rules/model.ts'
import type { DeadlineRule, ProcedureRules, Term } from '../model.ts'

const LAW_OF_2019: Citation = {
  rule: '中华人民共和国森林法',
  edition: '2019年修订',
  article: '第二十二条',
  isChecked: true,
}
const LAW_OF_1998: Citation = {
  rule: '中华人民共和国森林法',
  edition: '1998年修正',
  article: '第十七条',
  isChecked: false,
}

const suing = (term: Term, citation: Citation): DeadlineRule => ({
  key: 'sue',
  whose: 'party',
  term,
  starts: { with: 'service', paper: 'decision' },
  runsWhile: ['decided'],
  metBy: [],
  canBeExtended: false,
  citation,
})

const FOREST_ONLY = { provinceCode: null, grounds: ['forest'], parties: [], moves: [], restrictions: [] } as const

/** Of trees and forest land: how long a decision can be brought before a court. */
export const FOREST_LAW_RULES: readonly ProcedureRules[] = [
  { ...FOREST_ONLY, from: '2020-07-01', until: null, deadlines: [suing({ count: 30, unit: 'days' }, LAW_OF_2019)] },
  {
    ...FOREST_ONLY,
    from: '1998-07-01',
    until: '2020-06-30',
    deadlines: [suing({ count: 1, unit: 'months' }, LAW_OF_1998)],
  },
]
