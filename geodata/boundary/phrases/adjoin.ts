import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

/** 与张家山场相连: somebody's land or a landmark lies beyond. */
export const readAdjoin: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'with') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf('with', token, { phrases }), next }
}

/** 邻某家, 靠大路, 接某甲户: the side touches it. */
export const readTouch: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'touch' && token?.kind !== 'is') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  return { step: stepOf(token.kind, token, { phrases }), next }
}
