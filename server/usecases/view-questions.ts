import { answerThatStands } from '../../geodata/answers/answer-value.ts'

import { askedNow, historyOf, type CurrentReading } from './current-reading.ts'

import type { WireQuestion } from '../../geodata/wire/questions.ts'

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
