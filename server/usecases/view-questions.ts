import { answerThatStands } from '../../geodata/answers/answer-value.ts'
import { keyOfMark, keyOfPlace } from '../../geodata/answers/question-keys.ts'

import { askedNow, historyOf, type CurrentReading } from './current-reading.ts'

import type { DecidedChoice } from '../../geodata/outline/decided-choices.ts'
import type { WireQuestion, WireSettledQuestion } from '../../geodata/wire/questions.ts'
import type { StoredQuestion } from '../db/repositories/questions.ts'

/** What is asked now, with what was answered and when. */
export const viewQuestions = (reading: CurrentReading): WireQuestion[] =>
  askedNow(reading).map((question) => {
    const history = [...historyOf(reading, question.key)]
    const value = answerThatStands(question, reading.answers)
    const last = history.at(-1)
    return {
      key: question.key,
      code: question.code,
      quote: question.quote,
      calls: question.calls.map(({ descriptionIndex, callIndex, markIndex }) => ({
        descriptionId: String(descriptionIndex),
        callIndex,
        markIndex,
      })),
      candidates: [...question.candidates],
      answer: value === null || !last ? null : { ...last, value },
      history,
    }
  })

/** Whether a person chose the place of the very words that raised the question. */
const isOfChosenPlace = ({ key, code }: StoredQuestion, { call, mark }: DecidedChoice, text: string): boolean =>
  key === keyOfPlace(code, call.start) ||
  (mark !== null && key === keyOfMark(code, { quote: text.slice(mark.start, mark.end) }))

/** What a person answered and the words and places as they stand ask no more. */
export function viewSettledQuestions(
  reading: CurrentReading,
  choices: readonly DecidedChoice[],
): WireSettledQuestion[] {
  const asked = new Set(askedNow(reading).map(({ key }) => key))
  return reading.storedQuestions.flatMap((question): WireSettledQuestion[] => {
    const { key, code, quote, history } = question
    const last = history.at(-1)
    if (asked.has(key) || !last || last.value === null) return []
    const isPlaceChosen = choices.some((choice) => isOfChosenPlace(question, choice, reading.document.text))
    const settledBy = isPlaceChosen ? 'place-choice' : 'other'
    return [{ key, code, quote, answer: { ...last, value: last.value }, history: [...history], settledBy }]
  })
}
