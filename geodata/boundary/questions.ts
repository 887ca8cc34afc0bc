import type { DraftCall } from './calls.ts'
import type { Form, QuestionCode } from './model.ts'

export type Inquiry = {
  readonly folded: string
  readonly text: string
  readonly drafts: readonly DraftCall[]
  readonly form: Form
}

/** What a careful officer would have to ask, in the order of the closed list. */
export const askQuestions = (_inquiry: Inquiry): QuestionCode[] => []
