import type { Catalogue } from '../zh-CN/index.ts'

export const rules: Catalogue['rules'] = {
  level: {
    certificate: 'certificate of title',
    'land-reform-certificate': 'certificate of the land reform',
    'four-fixed-decision': 'four-fixed or cooperative decision',
    'approval-form': 'approval form of the 1981 demarcation',
    agreement: 'agreement of both sides',
    'earlier-ruling': 'earlier ruling or judgment',
    'management-paper': 'paper on management',
    'context-only': 'context',
  },
  weight: {
    title: 'can prove title',
    reference: 'for reference only',
    'not-title': 'no evidence of title, context only',
  },
  byTitle: 'By its title:',
  noRule: 'no rule found that applies',
  citation: (rule, edition, article) => `${rule}${edition === '' ? '' : ` (${edition})`} ${article}`,
  toBeChecked: 'to be checked',
  unchecked: 'wording not checked against the rule: no authority',
  checked: 'wording checked against the rule',
  deciding: 'Where words, map and area differ',
  part: {
    words: 'the words of the sides decide',
    map: 'the attached map decides',
    area: 'the area decides',
    'nearest-named-mark': 'the nearest mark that the sides name decides',
    'tree-count': 'the count of trees decides',
  },
  orElse: '; where that is unclear, ',
}
