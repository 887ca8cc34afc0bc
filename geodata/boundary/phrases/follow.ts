import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 沿山脊, 顺大坑, 逆溪: the line runs along the landmark. */
export const readFollow: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'along') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf('along', token, { phrases }), next }
}
