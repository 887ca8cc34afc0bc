import type { Citation, RuleSet } from '../model.ts'

const handlingOfDisputes = (article: string): Citation => ({
  rule: '林木林地权属争议处理办法',
  edition: '林业部令第10号，1996年',
  article,
  isChecked: false,
})
const CERTIFICATES = handlingOfDisputes('第六条')
const WITHOUT_CERTIFICATE = handlingOfDisputes('第七条')
const FOR_REFERENCE = handlingOfDisputes('第八条')
const NO_EVIDENCE = handlingOfDisputes('第九条、第十条')

/** Holds where the province has nothing of its own. */
export const NATIONAL_RULES: RuleSet = {
  provinceCode: null,
  from: '1996-10-14',
  until: null,
  levels: [
    { level: 'certificate', weight: 'title', citation: CERTIFICATES },
    { level: 'land-reform-certificate', weight: 'title', citation: WITHOUT_CERTIFICATE },
    { level: 'four-fixed-decision', weight: 'title', citation: WITHOUT_CERTIFICATE },
    { level: 'approval-form', weight: 'title', citation: WITHOUT_CERTIFICATE },
    { level: 'agreement', weight: 'title', citation: WITHOUT_CERTIFICATE },
    { level: 'earlier-ruling', weight: 'title', citation: WITHOUT_CERTIFICATE },
    { level: 'management-paper', weight: 'reference', citation: FOR_REFERENCE },
    { level: 'context-only', weight: 'not-title', citation: NO_EVIDENCE },
  ],
  deciding: [{ titles: [], order: ['words', 'area'], citation: handlingOfDisputes('第十一条') }],
}
