/** What a person can answer to a question of the closed list, as it is stored. */
import type { CompassSide, LandmarkKind, QuestionCode, Side } from '../boundary/model.ts'

export const EDGE_ANSWERS = ['near', 'middle', 'far'] as const
/** Which line along a feature a side means: the edge that faces the parcel, the middle, or the edge beyond. */
export type EdgeAnswer = (typeof EDGE_ANSWERS)[number]

export const ANSWER_WORDS = [
  ...EDGE_ANSWERS,
  'as-written',
  'kind',
  'is-side',
  'other-way',
  'previous-other-way',
  'read-as',
  'still-there',
  'gone',
  'moved',
  'closes-at-start',
  'stays-open',
  'paper',
  'not-at-hand',
  'near-edge',
  'named',
  'not-known',
  'course',
  'along',
  'along-extent',
  'from-end',
] as const
export type AnswerWord = (typeof ANSWER_WORDS)[number]

/**
 * `kind:ridge`, `is-side:N@1204` (the call that begins there), `read-as:老鹰岭`, `paper:3`, `course:` and start, middle and end of
 * a line, `along:` and the id of a place, `along-extent:W`, `from-end:N`; others stand alone.
 */
export type AnswerValue = string

export const MOST_TYPED_CHARACTERS = 40

/** An answer that is offered. With `takesWords` a person completes it: the value is `word:` and what he wrote. */
export type Candidate = { readonly value: AnswerValue; readonly takesWords: boolean }

/** Question key to the answer that stands. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** Where a question is asked; callIndex null: of the description as a whole. */
export type QuestionCall = {
  readonly descriptionIndex: number
  readonly callIndex: number | null
  readonly markIndex: number | null
}

/** A question with every place that asks it: the same landmark words in one document are asked once. */
export type AskedQuestion = {
  readonly code: QuestionCode
  /** Made of code and words, or of code and where the words begin in the original: a new reading finds it again. */
  readonly key: string
  readonly quote: string
  readonly calls: readonly QuestionCall[]
  readonly candidates: readonly Candidate[]
}

type WordWithParameter = 'read-as' | 'named' | 'paper' | 'course' | 'along'

/** What the drawing asks besides the words, and stores with what it draws. */
export const DRAWING_QUESTION_CODES: readonly QuestionCode[] = [
  'which-edge',
  'several-courses',
  'foot-line',
  'counting-end',
]

export type ParsedAnswer =
  | { readonly word: 'kind'; readonly kind: LandmarkKind }
  | { readonly word: 'is-side'; readonly side: Side; readonly callStart: number }
  | { readonly word: WordWithParameter; readonly parameter: string }
  | { readonly word: 'along-extent' | 'from-end'; readonly side: CompassSide }
  | { readonly word: Exclude<AnswerWord, 'kind' | 'is-side' | 'along-extent' | 'from-end' | WordWithParameter> }
