import type { Span } from '../../text/span.ts'
import type { DraftCall } from '../calls.ts'
import type { Form, QuestionCode, QuestionPlace } from '../model.ts'
import type { RoledMark } from '../roles.ts'

/** What a question is asked about: the text as written and as folded, its form, and its calls as each question needs them. */
export type Inquiry = {
  readonly folded: string
  readonly text: string
  readonly form: Form
  readonly calls: readonly PlacedCall[]
  readonly sides: readonly PlacedCall[]
  readonly marks: readonly PlacedMark[]
  /** The mark that holds a stretch of the text, else the call, else the whole description. */
  readonly atWords: (words: Span) => RaisedAt
}

export type RaisedAt = Omit<QuestionPlace, 'code'>

/** One question of a careful officer: its code, and the places where it has to be asked; none while it is settled. */
export type Question = { readonly code: QuestionCode; readonly raisedAt: (inquiry: Inquiry) => readonly RaisedAt[] }

/** The description as a whole, for what no one call says. */
export const WHOLE_DESCRIPTION: RaisedAt = { callIndex: null, markIndex: null }

export type PlacedMark = RoledMark & RaisedAt
export type PlacedCall = DraftCall & { readonly callIndex: number }

export const atMark = ({ callIndex, markIndex }: RaisedAt): RaisedAt => ({ callIndex, markIndex })
export const atCall = ({ callIndex }: Pick<PlacedCall, 'callIndex'>): RaisedAt => ({ callIndex, markIndex: null })

/** Tells the first of `spans` that touches a stretch, however many stretches are asked for. Spans may overlap. */
const firstTouching = <T extends Span>(length: number, spans: readonly T[]): ((words: Span) => T | undefined) => {
  const firstAt = new Uint32Array(length).fill(spans.length)
  for (const [index, { start, end }] of spans.entries())
    for (let at = start; at < end; at++) firstAt[at] = Math.min(firstAt[at] ?? index, index)
  return ({ start, end }) => spans[Math.min(...firstAt.subarray(start, end))]
}

const placesOfWords = (length: number, calls: readonly PlacedCall[], marks: readonly PlacedMark[]) => {
  const markAt = firstTouching(length, marks)
  const callAt = firstTouching(length, calls)
  return (words: Span): RaisedAt => {
    const mark = markAt(words)
    if (mark) return atMark(mark)
    const call = callAt(words)
    return call ? atCall(call) : WHOLE_DESCRIPTION
  }
}

type Told = Pick<Inquiry, 'folded' | 'text' | 'form'> & { readonly drafts: readonly DraftCall[] }

export const inquiryOf = ({ folded, text, form, drafts }: Told): Inquiry => {
  const calls = drafts.map((draft, callIndex) => ({ ...draft, callIndex }))
  const marks = calls.flatMap((call) =>
    call.marks.map(({ start, end, role, kind, reading }, markIndex): PlacedMark => {
      return { start, end, role, kind, reading, callIndex: call.callIndex, markIndex }
    }),
  )
  let placeOf: ReturnType<typeof placesOfWords> | null = null
  return {
    folded,
    text,
    form,
    calls,
    sides: calls.filter(({ act, isSide }) => act === 'bounds' && isSide),
    marks,
    atWords: (words) => (placeOf ??= placesOfWords(text.length, calls, marks))(words),
  }
}
