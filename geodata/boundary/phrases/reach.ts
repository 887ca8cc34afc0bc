import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 至大坑, 直上到山顶, 回石灰窑: the line reaches the landmark. */
export const readReach: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'reach') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf('reach', token, { phrases }), next }
}
