import { foldText } from '../text/fold.ts'

const UPHELD =
  /(?:判决|裁定|决定)如下[:：]?\s*(?:[一1][、.])?\s*(?:维持|驳回(?:原告|上诉人)[^。;；]{0,80}(?:诉讼请求|上诉))/u

/** Whether the orders of a judgment leave the decision under review standing (维持, 驳回诉讼请求). */
export const leavesDecisionStanding = (text: string): boolean => UPHELD.test(foldText(text))
