import type { Citation, RuleSet } from '../model.ts'

const KINDS_THAT_PROVE_TITLE: Citation = {
  rule: '广西壮族自治区土地山林水利权属纠纷调解处理条例',
  edition: '2013年修订',
  article: '第三十四条',
  isChecked: true,
}

/** The eleven kinds of papers of article 34; what it does not name is left to the rule of the country. */
export const GUANGXI_RULES: RuleSet = {
  provinceCode: '45',
  from: '2013-12-01',
  until: null,
  levels: [
    { level: 'certificate', weight: 'title', citation: KINDS_THAT_PROVE_TITLE },
    { level: 'land-reform-certificate', weight: 'title', citation: KINDS_THAT_PROVE_TITLE },
    { level: 'four-fixed-decision', weight: 'title', citation: KINDS_THAT_PROVE_TITLE },
    { level: 'agreement', weight: 'title', citation: KINDS_THAT_PROVE_TITLE },
    { level: 'earlier-ruling', weight: 'title', citation: KINDS_THAT_PROVE_TITLE },
  ],
  deciding: [],
}
