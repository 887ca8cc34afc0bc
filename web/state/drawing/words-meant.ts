import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Span } from '../../../geodata/text/span.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WordsBody } from '../../../geodata/wire/places.ts'
import type { WireCall } from '../../../geodata/wire/reading.ts'

/** Words that a place is given to, by where they stand: numbers of calls may change under a person's hands. */
export type MeantWords = {
  readonly call: Span
  /** Null: the line of the whole call. */
  readonly mark: Span | null
  readonly quote: string
  readonly kind: LandmarkKind
}

type Choice = CaseView['placeChoices'][number]

const isSame = (first: Span | null, second: Span | null): boolean =>
  first?.start === second?.start && first?.end === second?.end

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** Every mark of a call, and the call as a whole. */
export const wordsOfCall = (call: WireCall, text: string): MeantWords[] => [
  ...call.marks.map((mark) => ({ call: spanOf(call), mark: spanOf(mark), quote: mark.quote, kind: mark.kind })),
  { call: spanOf(call), mark: null, quote: text.slice(call.start, call.end), kind: 'place' as const },
]

/** The words that a line along this call would most likely stand for: what it follows, else who lies beyond. */
export function likelyWords(call: WireCall, text: string): MeantWords {
  const words = wordsOfCall(call, text)
  const at = ['line', 'neighbour'].map((role) => call.marks.findIndex((mark) => mark.role === role))
  return words[at.find((index) => index >= 0) ?? words.length - 1]!
}

/** How the server is told; null when the present reading has no such words. */
export function wordsBody(view: CaseView, { call, mark }: MeantWords): WordsBody | null {
  for (const { id, calls } of view.descriptions) {
    const callIndex = calls.findIndex((known) => isSame(known, call))
    if (callIndex < 0) continue
    const markIndex = mark === null ? null : calls[callIndex]!.marks.findIndex((known) => isSame(known, mark))
    if (markIndex === null || markIndex >= 0) return { descriptionId: id, callIndex, markIndex }
  }
  return null
}

export const choicesOfCall = (view: CaseView, call: Span): Choice[] =>
  view.placeChoices.filter((choice) => isSame(choice.call, call))

export const choiceOf = (view: CaseView, { call, mark }: MeantWords): Choice | undefined =>
  choicesOfCall(view, call).find((choice) => isSame(choice.mark, mark))
