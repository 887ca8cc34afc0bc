import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

const OTHER_SHARE = /^(?:[另每各]|其中)?[一二三四五六七八九十\d]*[份股]$/u
const BESIDE = /[东南西北](?:边|面|侧)?$/u

/** 道西为刘家林: what lies on the far side of something named. */
export const readBeside: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'text' || tokens[index + 1]?.kind !== 'is') return null
  if (!BESIDE.test(folded.slice(token.start, token.end))) return null
  const { phrases, next } = readPhrases(folded, tokens, index + 2)
  return phrases.length > 0 ? { step: stepOf('is', token, { phrases }), next } : null
}

/** A landmark without any verb: what a side names (北大路), or where a leg starts (田头至大路). */
export const readBareLandmark: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (!token) return null
  const { phrases, next } = readPhrases(folded, tokens, index)
  const [first] = phrases
  if (first && next > index) return { step: { ...stepOf('bare', token, { phrases }), start: first.start }, next }
  const isShare = token.kind === 'text' && OTHER_SHARE.test(folded.slice(token.start, token.end))
  return isShare ? { step: stepOf('bare', token), next: index + 1 } : null
}
