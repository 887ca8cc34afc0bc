import { stepOf, type StepRecogniser } from '../step.ts'

const SHARED_HOLDING = /^(?:以|与|和|同)[^,;。]{1,14}?(?:未分|合一份|合作|共有|共管|伙有|合伙|同份)[^,;。]{0,6}/u
const LONGEST_REMARK = 32

/** 与某户合作未分: who holds the share together says nothing about the line. */
export const readRemark: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'by' && token?.kind !== 'with') return null
  const remark = SHARED_HOLDING.exec(folded.slice(token.start, token.start + LONGEST_REMARK))
  if (!remark || remark[0].includes('界')) return null
  const end = token.start + remark[0].length
  const after = tokens.findIndex((other, at) => at > index && other.start >= end)
  return { step: { ...stepOf('remark', token), end }, next: after < 0 ? tokens.length : after }
}
