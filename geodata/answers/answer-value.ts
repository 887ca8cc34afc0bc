import { COMPASS_SIDES, LANDMARK_KINDS, SIDES } from '../boundary/model.ts'

import {
  ANSWER_WORDS,
  MOST_TYPED_CHARACTERS,
  type Answers,
  type AnswerValue,
  type AskedQuestion,
  type Candidate,
  type ParsedAnswer,
} from './model.ts'

const FORM = /^(?<word>[a-z-]+)(?::(?<parameter>.+))?$/u
const SIDE_OF_CALL = /^(?<side>[a-zA-Z]+)@(?<start>\d+)$/u
const CONTROL = /\p{Cc}/u

/** The parts of an answer; null for what is none. */
export function parseAnswer(value: AnswerValue): ParsedAnswer | null {
  const groups = FORM.exec(value)?.groups
  const word = ANSWER_WORDS.find((known) => known === groups?.['word'])
  const parameter = groups?.['parameter']
  if (word === undefined) return null
  switch (word) {
    case 'kind': {
      const kind = LANDMARK_KINDS.find((known) => known === parameter)
      return kind ? { word, kind } : null
    }
    case 'is-side': {
      const call = SIDE_OF_CALL.exec(parameter ?? '')?.groups
      const side = SIDES.find((known) => known === call?.['side'])
      return side ? { word, side, callStart: Number(call?.['start']) } : null
    }
    case 'along-extent':
    case 'from-end': {
      const side = COMPASS_SIDES.find((known) => known === parameter)
      return side ? { word, side } : null
    }
    case 'read-as':
    case 'named':
    case 'paper':
    case 'course':
    case 'along':
      return parameter === undefined ? null : { word, parameter }
    default:
      return parameter === undefined ? { word } : null
  }
}

const isTyped = (value: AnswerValue, word: string): boolean => {
  const words = value.startsWith(`${word}:`) ? value.slice(word.length + 1) : ''
  return words.trim() !== '' && words === words.trim() && words.length <= MOST_TYPED_CHARACTERS && !CONTROL.test(words)
}

/** Whether a value is one of the candidates, or one of them completed by a person's words. */
export const isCandidate = (value: AnswerValue, candidates: readonly Candidate[]): boolean =>
  candidates.some((known) => (known.takesWords ? isTyped(value, known.value) : known.value === value))

/** The answer to a question; null while there is none, or where what was answered is no candidate any more. */
export function answerThatStands({ key, candidates }: AskedQuestion, answers: Answers): AnswerValue | null {
  const value = answers[key]
  return value !== undefined && isCandidate(value, candidates) ? value : null
}

export const candidate = (value: AnswerValue): Candidate => ({ value, takesWords: false })
export const typedCandidate = (word: 'read-as' | 'named'): Candidate => ({ value: word, takesWords: true })
