import type { DraftCall } from '../calls.ts'
import type { Form, QuestionCode } from '../model.ts'

/** What a question is asked about: the text as written and as folded, its calls and its form. */
export type Inquiry = {
  readonly folded: string
  readonly text: string
  readonly drafts: readonly DraftCall[]
  readonly form: Form
}

/** One question of a careful officer: the code where it has to be asked, and the check that says so. */
export type Question = { readonly code: QuestionCode; readonly isOpen: (inquiry: Inquiry) => boolean }

export const marksOf = ({ drafts }: Inquiry) => drafts.flatMap(({ marks }) => marks)
export const sidesOf = ({ drafts }: Inquiry) => drafts.filter(({ act, isSide }) => act === 'bounds' && isSide)
