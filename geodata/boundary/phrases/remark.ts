import { stepOf, type StepRecogniser } from '../step.ts'

const SHARED_HOLDING = /^(?:以|与|和|同)[^,;。]{1,14}?(?:未分|合一份|合作|共有|共管|伙有|合伙|同份)[^,;。]{0,6}/u
/** 以石塔为中心,东至…: where the land lies around. */
const AROUND = /^以[^,;。]{1,26}为(?:中心|圆心|核心|中点)(?=[,;。])/u
const LONGEST_REMARK = 32

/** 与某户合作未分: who holds the share together says nothing about the line. */
export const readRemark: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'by' && token?.kind !== 'with') return null
  const words = folded.slice(token.start, token.start + LONGEST_REMARK)
  const remark = AROUND.exec(words) ?? SHARED_HOLDING.exec(words)
  if (!remark || remark[0].includes('界')) return null
  const end = token.start + remark[0].length
  const after = tokens.findIndex((other, at) => at > index && other.start >= end)
  return { step: { ...stepOf('remark', token), end }, next: after < 0 ? tokens.length : after }
}
