import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 横过干沟, 经2号点: the line passes the landmark on its way. */
export const readPass: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'pass') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf('pass', token, { phrases }), next }
}
