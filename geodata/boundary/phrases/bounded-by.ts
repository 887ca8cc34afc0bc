import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 以大路为界, 按水井为界: the landmark is the line. */
export const readBoundedBy: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'by') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1, { joinsWith: true })
  return { step: stepOf('by', token, { phrases }), next }
}
