import { atMark, type Question } from './inquiry.ts'

const POINTER =
  /[附见图]图|界线图|示意图|图上|图[①-⑳一二三四五六七八九十\d]|号图|图斑|(?:林班|小班)(?![线界东南西北])|(?:证书|执照|林权证|使用证|登记表|存根)(?!上?(?:所?载明|记载|中?的?四至))|(?:协议|裁决|判决|决定|批复)书?(?:所?(?:划定|确定|约定|载明|认定))的?(?:界|线|四至|范围)|附件|附表|红线|征地|详见|规划线|大班/gu

/** The words point at a plan, a paper or a register that is not in the text. */
export const refersElsewhere: Question = {
  code: 'refers-elsewhere',
  raisedAt: (inquiry) => [
    ...[...inquiry.folded.matchAll(POINTER)].map(({ index, 0: found }) =>
      inquiry.atWords({ start: index, end: index + found.length }),
    ),
    ...inquiry.marks.filter(({ kind }) => kind === 'sheet-figure').map(atMark),
  ],
}
