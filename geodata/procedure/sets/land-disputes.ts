import type { Citation } from '../../rules/model.ts'
import type { CaseState, ProcedureRules } from '../model.ts'

/** Known from local rules that repeat it; the rule itself was not read again, nor the numbers of its articles. */
const LAND_DISPUTES: Citation = {
  rule: '土地权属争议调查处理办法',
  edition: '国土资源部令第17号，2003年',
  article: '',
  isChecked: false,
}
const LAND_LAW: Citation = {
  rule: '中华人民共和国土地管理法',
  edition: '2019年修正',
  article: '第十四条',
  isChecked: false,
}

const BEFORE_DECISION: readonly CaseState[] = [
  'accepted',
  'investigating',
  'inspecting',
  'mediating',
  'mediation-failed',
  'opinion-drafted',
]

const LAND_ONLY = { provinceCode: null, grounds: ['land'], parties: [], moves: [], restrictions: [] } as const

/** Of land: how an application is taken in, and when it is decided and contested. */
export const LAND_DISPUTE_RULES: readonly ProcedureRules[] = [
  {
    ...LAND_ONLY,
    from: '2003-03-01',
    until: null,
    deadlines: [
      {
        key: 'decide-acceptance',
        whose: 'office',
        term: { count: 7, unit: 'working-days' },
        starts: { with: 'state', state: 'applied' },
        runsWhile: ['applied'],
        metBy: [],
        canBeExtended: false,
        citation: LAND_DISPUTES,
      },
      {
        key: 'send-application',
        whose: 'office',
        term: { count: 5, unit: 'working-days' },
        starts: { with: 'state', state: 'accepted' },
        runsWhile: BEFORE_DECISION,
        metBy: ['application-copy'],
        canBeExtended: false,
        citation: LAND_DISPUTES,
      },
      {
        key: 'answer-application',
        whose: 'party',
        term: { count: 30, unit: 'days' },
        starts: { with: 'service', paper: 'application-copy' },
        runsWhile: BEFORE_DECISION,
        metBy: ['answer'],
        canBeExtended: false,
        citation: LAND_DISPUTES,
      },
      {
        key: 'decide-case',
        whose: 'office',
        term: { count: 6, unit: 'months' },
        starts: { with: 'state', state: 'accepted' },
        runsWhile: BEFORE_DECISION,
        metBy: [],
        canBeExtended: true,
        citation: LAND_DISPUTES,
      },
    ],
  },
  {
    ...LAND_ONLY,
    from: '2020-01-01',
    until: null,
    deadlines: [
      {
        key: 'sue',
        whose: 'party',
        term: { count: 30, unit: 'days' },
        starts: { with: 'service', paper: 'decision' },
        runsWhile: ['decided'],
        metBy: [],
        canBeExtended: false,
        citation: LAND_LAW,
      },
    ],
  },
]
