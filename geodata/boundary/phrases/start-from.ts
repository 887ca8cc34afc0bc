import { readPhrases } from '../phrase.ts'
import { stepOf, type StepRecogniser } from '../step.ts'

const NAMED_START = /^(?:起点|起自|起于|始)/u
const POINT_NAME = '(?:基点|起点|原点)[A-Z甲乙丙丁一二三四①②]?\\d?|[A-Z甲乙丙丁]\\d?点'
const BASE_POINT = new RegExp(`^为?(?:${POINT_NAME})`, 'u')
const CALLED_POINT = new RegExp(`为(?:${POINT_NAME})$`, 'u')

/** 从山顶起, 由坳, 自圳头, 在公路边起点, 从田边算起第七份: where the line or the leg starts. */
export const readStartFrom: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'from' && token?.kind !== 'at') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  if (phrases.length === 0) return null
  const isNamedStart = NAMED_START.test(folded.slice(token.start, token.end))
  return { step: stepOf('from', token, { phrases, isStart: isNamedStart }), next }
}

/** 以大坝东端为基点A, 以界碑为A点, 以十字路口起: a start told with 以. */
export const readBasePoint: StepRecogniser = ({ folded, tokens, index }) => {
  const token = tokens[index]
  if (token?.kind !== 'by') return null
  const { phrases, next } = readPhrases(folded, tokens, index + 1)
  const [phrase] = phrases
  if (!phrase) return null
  if (tokens[next]?.kind === 'begin') return { step: stepOf('from', token, { phrases }), next }
  const words = folded.slice(phrase.start, phrase.end)
  const at = words.search(CALLED_POINT)
  if (at <= 0) return null
  const start = { ...phrase, end: phrase.start + at }
  const step = stepOf('from', token, { phrases: [start], isStart: true })
  return BASE_POINT.test(words.slice(at)) ? { step: { ...step, end: phrase.end }, next } : null
}
