import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireQuestion } from '../../../geodata/wire/questions.ts'
import type { WireDescription } from '../../../geodata/wire/reading.ts'

export type QuestionGroup = {
  readonly description: WireDescription
  readonly isDrawn: boolean
  readonly questions: readonly WireQuestion[]
}

/**
 * Every question under the first description that asks it. Descriptions that are drawn come first: their answers move a
 * line.
 */
export function groupQuestions({ descriptions, outlines, questions }: CaseView): QuestionGroup[] {
  const groups = descriptions.map((description) => ({
    description,
    isDrawn: outlines.some(({ descriptionId }) => descriptionId === description.id),
    questions: questions.filter(({ calls }) => calls[0]?.descriptionId === description.id),
  }))
  const asking = groups.filter((group) => group.questions.length > 0)
  return [...asking.filter(({ isDrawn }) => isDrawn), ...asking.filter(({ isDrawn }) => !isDrawn)]
}
