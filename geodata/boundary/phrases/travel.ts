import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 向西, 直上山顶, 转入湾心: a direction of travel, with the landmark that follows it without a verb. */
export const readTravel: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'heading' && token?.kind !== 'climb' && token?.kind !== 'turn') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf(token.kind, token, { phrases }), next }
}
