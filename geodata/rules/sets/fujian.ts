import type { Citation, RuleSet } from '../model.ts'

const WORDS_MAP_AND_AREA: Citation = {
  rule: '福建省林木林地权属争议处理条例',
  edition: '',
  article: '第十七条',
  isChecked: true,
}

/** The clearest rule on words, map and area: it goes by the kind of paper. */
export const FUJIAN_RULES: RuleSet = {
  provinceCode: '35',
  from: null,
  until: null,
  levels: [],
  deciding: [
    { titles: ['自留山'], order: ['area'], citation: WORDS_MAP_AND_AREA },
    { titles: ['山界林权', '山林权证', '林权所有证'], order: ['words'], citation: WORDS_MAP_AND_AREA },
    { titles: ['林权证', '不动产权'], order: ['map', 'area'], citation: WORDS_MAP_AND_AREA },
    {
      titles: ['土地房产所有证', '土地证'],
      order: ['words', 'nearest-named-mark', 'area'],
      citation: WORDS_MAP_AND_AREA,
    },
  ],
}
