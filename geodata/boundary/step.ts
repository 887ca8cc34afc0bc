import type { Span } from '../text/span.ts'
import type { Side } from './model.ts'
import type { Phrase } from './phrase.ts'
import type { Token } from './token.ts'

export type StepKind =
  | 'gap'
  | 'colon'
  | 'apart'
  | 'link'
  | 'turn'
  | 'straight'
  | 'heading'
  | 'climb'
  | 'from'
  | 'along'
  | 'reach'
  | 'pass'
  | 'by'
  | 'with'
  | 'touch'
  | 'is'
  | 'bare'
  | 'beyond'
  | 'begin'
  | 'close'
  | 'measure'
  | 'remark'
  | 'width'

/** One thing that a clause says: go along this, reach that, be bounded by those. */
export type Step = Span & {
  readonly kind: StepKind
  readonly phrases: readonly Phrase[]
  readonly side: Side | null
  /** For a close: whether it says 为界. For a gap: whether it ends a sentence. */
  readonly strong: boolean
  /** For 从…起 and 以…为基点: the beginning is told with a word of its own. */
  readonly isStart: boolean
}

/** What a recogniser looks at: the tokens of one stretch, and where it stands in them. */
type StepReader = {
  readonly folded: string
  readonly tokens: readonly Token[]
  readonly index: number
  readonly isStrip: boolean
}

type StepReading = { readonly step: Step; readonly next: number }

/** Recognises one way of saying a step at the reader's place; null when it is not said there. */
export type StepRecogniser = (reader: StepReader) => StepReading | null

export const stepOf = (
  kind: StepKind,
  first: Token,
  { phrases = [], side = first.side, strong = first.strong, isStart = false }: Partial<Omit<Step, 'kind'>> = {},
): Step => ({
  kind,
  start: first.start,
  end: phrases.at(-1)?.relationEnd ?? first.end,
  phrases,
  side,
  strong,
  isStart,
})
