import type { Citation } from '../../rules/model.ts'
import type { DeadlineRule, ProcedureRules } from '../model.ts'

const REVIEW_LAW = '中华人民共和国行政复议法'
const law = (edition: string, article: string, isChecked: boolean): Citation => ({
  rule: REVIEW_LAW,
  edition,
  article,
  isChecked,
})

type ReviewCitations = { readonly apply: Citation; readonly decide: Citation; readonly sue: Citation }

const deadlines = ({ apply, decide, sue }: ReviewCitations): DeadlineRule[] => [
  {
    key: 'apply-for-review',
    whose: 'party',
    term: { count: 60, unit: 'days' },
    starts: { with: 'service', paper: 'decision' },
    runsWhile: ['decided'],
    metBy: [],
    canBeExtended: false,
    citation: apply,
  },
  {
    key: 'decide-review',
    whose: 'reviewing-authority',
    term: { count: 60, unit: 'days' },
    starts: { with: 'state', state: 'under-review' },
    runsWhile: ['under-review'],
    metBy: ['review-decision'],
    canBeExtended: true,
    citation: decide,
  },
  {
    key: 'sue-after-review',
    whose: 'party',
    term: { count: 15, unit: 'days' },
    starts: { with: 'service', paper: 'review-decision' },
    runsWhile: ['under-review'],
    metBy: [],
    canBeExtended: false,
    citation: sue,
  },
]

const EVERYWHERE = { provinceCode: null, grounds: [], parties: [], moves: [] } as const

/** The next higher government reviews a decision. Since 2024 some decisions must be reviewed before anybody sues. */
export const ADMINISTRATIVE_REVIEW: readonly ProcedureRules[] = [
  {
    ...EVERYWHERE,
    from: '1999-10-01',
    until: '2023-12-31',
    restrictions: [],
    deadlines: deadlines({
      apply: law('1999年，2017年修正', '第九条', true),
      decide: law('1999年，2017年修正', '第三十一条', true),
      sue: law('1999年，2017年修正', '第十九条', true),
    }),
  },
  {
    ...EVERYWHERE,
    from: '2024-01-01',
    until: null,
    // Whether the decision infringes rights that were lawfully acquired before is for a person to say.
    restrictions: [
      {
        from: 'decided',
        to: 'first-instance',
        kind: 'conditional',
        citation: law('2023年修订', '第二十三条第一款第二项', true),
      },
    ],
    deadlines: deadlines({
      apply: law('2023年修订', '', false),
      decide: law('2023年修订', '', false),
      sue: { rule: '中华人民共和国行政诉讼法', edition: '2017年修正', article: '第四十五条', isChecked: false },
    }),
  },
]
