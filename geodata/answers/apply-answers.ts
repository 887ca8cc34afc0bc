/** The calls as they read under what persons answered, laid over the calls as the machine read them. */
import { answerThatStands, parseAnswer } from './answer-value.ts'
import { changedCalls } from './change-call.ts'

import type { Answers, AskedQuestion } from './model.ts'
import type { Call, QuestionCode } from '../boundary/model.ts'
import type { DocumentDescription } from '../documents/model.ts'

/** Which answer changed which call. */
export type AppliedAnswer = {
  readonly key: string
  readonly code: QuestionCode
  readonly value: string
  readonly descriptionIndex: number
  readonly callIndex: number
}

export type AnsweredDescriptions = {
  readonly descriptions: readonly DocumentDescription[]
  readonly applied: readonly AppliedAnswer[]
}

/** A damaged name is read first: what kind of feature it is, is said of the name as it is read. */
const readNamesFirst = (questions: readonly AskedQuestion[]): AskedQuestion[] => [
  ...questions.filter(({ code }) => code === 'name-garbled'),
  ...questions.filter(({ code }) => code !== 'name-garbled'),
]

const withCall = (description: DocumentDescription, callIndex: number, call: Call): DocumentDescription => ({
  ...description,
  reading: {
    ...description.reading,
    calls: description.reading.calls.map((known, index) => (index === callIndex ? call : known)),
  },
})

const isSameCall = (one: Call, other: Call | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Neither number nor order nor words of descriptions and calls change: side, and the marks' kind, role and reading do. An
 * answer that is no candidate any more is kept and without effect. Without answers the descriptions are the very same.
 */
export function applyAnswers(
  text: string,
  readings: readonly DocumentDescription[],
  questions: readonly AskedQuestion[],
  answers: Answers,
): AnsweredDescriptions {
  const descriptions = [...readings]
  const applied: AppliedAnswer[] = []
  for (const question of readNamesFirst(questions)) {
    const { key, code, calls: places } = question
    const value = answerThatStands(question, answers)
    const answer = value === null ? null : parseAnswer(value)
    if (value === null || !answer) continue
    for (const place of places) {
      const { descriptionIndex } = place
      const description = descriptions[descriptionIndex]!
      const { calls } = description.reading
      if (code === 'open-end') {
        const walkEnd = answer.word === 'closes-at-start' ? 'closes-at-start' : 'stays-open'
        descriptions[descriptionIndex] = { ...description, reading: { ...description.reading, walkEnd } }
        applied.push({ key, code, value, descriptionIndex, callIndex: place.callIndex ?? calls.length - 1 })
      }
      for (const { callIndex, call } of changedCalls(text, calls, place, answer)) {
        if (isSameCall(call, calls[callIndex])) continue
        descriptions[descriptionIndex] = withCall(descriptions[descriptionIndex]!, callIndex, call)
        applied.push({ key, code, value, descriptionIndex, callIndex })
      }
    }
  }
  return { descriptions, applied }
}
