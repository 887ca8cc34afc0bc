import { marksOf, type Question } from './inquiry.ts'

const POINTER =
  /[附见图]图|界线图|示意图|图上|图①|图[一二三\d]|号图|图斑|林班|小班|证书|执照|林权证|使用证|登记表|存根|附件|附表|红线|征地|详见|规划线|大班/u

/** The words point at a plan, a paper or a register that is not in the text. */
export const refersElsewhere: Question = {
  code: 'refers-elsewhere',
  isOpen: (inquiry) => POINTER.test(inquiry.folded) || marksOf(inquiry).some(({ kind }) => kind === 'sheet-figure'),
}
