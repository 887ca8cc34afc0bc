import type { ProcedureRules } from '../model.ts'

/** What could be read of it; the articles on how long the handling may take could not, so the rules of the country stand. */
export const GUANGXI_PROCEDURE: ProcedureRules = {
  provinceCode: '45',
  from: '2013-12-01',
  until: null,
  grounds: [],
  parties: [],
  moves: [],
  restrictions: [],
  deadlines: [
    {
      key: 'confirm-agreement',
      whose: 'party',
      term: { count: 30, unit: 'days' },
      starts: { with: 'state', state: 'mediated' },
      runsWhile: ['mediated', 'effective'],
      metBy: ['confirmation-application'],
      canBeExtended: false,
      citation: {
        rule: '广西壮族自治区土地山林水利权属纠纷调解处理条例',
        edition: '2013年修订',
        article: '第十四条',
        isChecked: true,
      },
    },
  ],
}
