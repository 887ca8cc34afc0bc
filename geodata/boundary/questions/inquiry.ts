import type { Span } from '../../text/span.ts'
import type { DraftCall } from '../calls.ts'
import type { Form, QuestionCode, QuestionPlace } from '../model.ts'
import type { RoledMark } from '../roles.ts'

/** What a question is asked about: the text as written and as folded, its calls and its form. */
export type Inquiry = {
  readonly folded: string
  readonly text: string
  readonly drafts: readonly DraftCall[]
  readonly form: Form
}

export type RaisedAt = Omit<QuestionPlace, 'code'>

/** One question of a careful officer: its code, and the places where it has to be asked; none while it is settled. */
export type Question = { readonly code: QuestionCode; readonly raisedAt: (inquiry: Inquiry) => readonly RaisedAt[] }

/** The description as a whole, for what no one call says. */
export const WHOLE_DESCRIPTION: RaisedAt = { callIndex: null, markIndex: null }

export type PlacedMark = RoledMark & RaisedAt
export type PlacedCall = DraftCall & { readonly callIndex: number }

export const callsOf = ({ drafts }: Inquiry): PlacedCall[] =>
  drafts.map((draft, callIndex) => ({ ...draft, callIndex }))

export const sidesOf = (inquiry: Inquiry): PlacedCall[] =>
  callsOf(inquiry).filter(({ act, isSide }) => act === 'bounds' && isSide)

export const marksOf = ({ drafts }: Inquiry): PlacedMark[] =>
  drafts.flatMap(({ marks }, callIndex) => marks.map((mark, markIndex) => ({ ...mark, callIndex, markIndex })))

export const atMark = ({ callIndex, markIndex }: RaisedAt): RaisedAt => ({ callIndex, markIndex })
export const atCall = ({ callIndex }: Pick<PlacedCall, 'callIndex'>): RaisedAt => ({ callIndex, markIndex: null })

/** The mark that holds a stretch of the text, else the call, else the whole description. */
export const atWords = (inquiry: Inquiry, { start, end }: Span): RaisedAt => {
  const touches = (span: Span) => span.start < end && start < span.end
  const mark = marksOf(inquiry).find(touches)
  if (mark) return atMark(mark)
  const call = callsOf(inquiry).find(touches)
  return call ? atCall(call) : WHOLE_DESCRIPTION
}
