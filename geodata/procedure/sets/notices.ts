import type { NoticeRules } from '../model.ts'

const EVERYWHERE = { provinceCode: null, from: null, until: null } as const

/** How long something is shown to everybody; a rule's own period, and what offices usually do where none is known. */
export const NOTICE_RULES: readonly NoticeRules[] = [
  {
    provinceCode: '35',
    from: null,
    until: null,
    notices: [
      {
        kind: 'claims-notice',
        term: { count: 12, unit: 'months' },
        citation: { rule: '福建省林木林地权属争议处理条例', edition: '', article: '', isChecked: false },
      },
    ],
  },
  {
    ...EVERYWHERE,
    from: '2016-01-01',
    notices: [
      {
        kind: 'registration-notice',
        term: { count: 15, unit: 'working-days' },
        citation: {
          rule: '不动产登记暂行条例实施细则',
          edition: '国土资源部令第63号，2016年',
          article: '第十七条',
          isChecked: false,
        },
      },
    ],
  },
  {
    ...EVERYWHERE,
    from: '2000-12-31',
    until: '2015-12-31',
    notices: [
      {
        kind: 'forest-registration-notice',
        term: { count: 30, unit: 'days' },
        citation: {
          rule: '林木和林地权属登记管理办法',
          edition: '国家林业局令第1号，2000年',
          article: '',
          isChecked: false,
        },
      },
    ],
  },
  {
    ...EVERYWHERE,
    notices: [
      { kind: 'village-notice', term: { count: 7, unit: 'days' }, citation: null },
      { kind: 'township-notice', term: { count: 7, unit: 'days' }, citation: null },
      { kind: 'county-notice', term: { count: 5, unit: 'days' }, citation: null },
    ],
  },
]
