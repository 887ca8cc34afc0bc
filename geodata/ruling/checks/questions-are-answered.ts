import { toConfirm } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** No question about the words of the ruling's line is left open. */
export const questionsAreAnswered: RulingCheck = ({ openQuestions }) =>
  openQuestions.map(({ key, callIndex, quote }) =>
    toConfirm('question-open', { of: key, callIndex, figures: { quote } }),
  )
