/** A sentence read as a document of one description, with what it asks. */
import { applyAnswers } from '../../../geodata/answers/apply-answers.ts'
import { askOfReading } from '../../../geodata/answers/ask-of-reading.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'

import type { AnsweredDescriptions } from '../../../geodata/answers/apply-answers.ts'
import type { CasePaper } from '../../../geodata/answers/candidates.ts'
import type { Answers, AskedQuestion } from '../../../geodata/answers/model.ts'
import type { Call, QuestionCode } from '../../../geodata/boundary/model.ts'
import type { DocumentDescription } from '../../../geodata/documents/model.ts'

export const PAPERS: CasePaper[] = [
  { id: '1', title: '山界林权证' },
  { id: '2', title: '土地房产所有证' },
]

export const asDescription = (text: string): DocumentDescription => ({
  start: 0,
  end: text.length,
  subject: 'unattributed',
  landName: null,
  claimantLetter: null,
  paperTitle: null,
  paperDate: null,
  blank: false,
  reading: readBoundary(text),
})

export type Example = {
  readonly text: string
  readonly descriptions: readonly DocumentDescription[]
  readonly questions: readonly AskedQuestion[]
}

export const read = (text: string): Example => {
  const descriptions = [asDescription(text)]
  const questions = askOfReading({ text, descriptions, corrections: proposeCorrections(text), papers: PAPERS })
  return { text, descriptions, questions }
}

export const asking = ({ questions }: Example, code: QuestionCode): AskedQuestion => {
  const found = questions.find((question) => question.code === code)
  if (!found) throw new Error(`Nobody asks ${code}.`)
  return found
}

export const valuesOf = ({ candidates }: AskedQuestion): string[] =>
  candidates.map(({ value, takesWords }) => (takesWords ? `${value}:…` : value))

export const answered = ({ text, descriptions, questions }: Example, answers: Answers): AnsweredDescriptions =>
  applyAnswers(text, descriptions, questions, answers)

export const callsUnder = (example: Example, answers: Answers): readonly Call[] =>
  answered(example, answers).descriptions[0]!.reading.calls
