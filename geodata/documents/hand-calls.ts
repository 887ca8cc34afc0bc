/** What a person says of calls, and how it lies over the calls that the machine read. */
import type { Call, CallAct, Form, LandmarkKind, MarkRole, Side } from '../boundary/model.ts'
import { contains, overlaps, quoteOf, type Span } from '../text/span.ts'

type HandMark = Span & { readonly role: MarkRole; readonly kind: LandmarkKind }

/** A call as a person reads it; its marks lie inside it. */
export type HandCall = Span & {
  readonly side: Side | null
  readonly act: CallAct
  readonly marks: readonly HandMark[]
}

const isInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start, end }, index) => start < end && (spans[index - 1]?.end ?? start) <= start)

/** Whether calls may stand on a stretch of words: in order, apart, and every mark inside its call. */
export const fitOn = (span: Span, calls: readonly HandCall[]): boolean =>
  span.start < span.end &&
  isInOrder(calls) &&
  calls.every(
    (call) => contains(span, call) && call.marks.every((mark) => mark.start < mark.end && contains(call, mark)),
  )

export const callOfHand = (text: string, { start, end, side, act, marks }: HandCall): Call => ({
  start,
  end,
  side,
  act,
  marks: [...marks]
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map((mark) => ({ ...quoteOf(text, mark), role: mark.role, kind: mark.kind })),
})

/** The stretches of `spans` outside `taken`. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  taken.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((span) =>
        overlaps(span, cut)
          ? [
              { start: span.start, end: Math.max(span.start, cut.start) },
              { start: Math.min(span.end, cut.end), end: span.end },
            ].filter(({ start, end }) => start < end)
          : [span],
      ),
    [...spans],
  )

const EDGES = /^[\s,，;；。:：、.]*(?<words>.*?)[\s,，;；。:：、.]*$/su

/** Stretches without the punctuation and blanks at their edges; those of nothing else are left out. */
export const wordsOf = (text: string, spans: readonly Span[]): Span[] =>
  spans.flatMap(({ start, end }) => {
    const whole = text.slice(start, end)
    const words = EDGES.exec(whole)?.groups?.['words'] ?? ''
    const from = start + whole.indexOf(words)
    return words === '' ? [] : [{ start: from, end: from + words.length }]
  })

/** What calls are together, where the machine had found no form of its own. */
export const formOfCalls = (calls: readonly Call[]): Form | null => {
  if (calls.length === 0) return null
  const has = (wanted: CallAct) => calls.some(({ act }) => act === wanted)
  if (calls.some(({ side, act }) => act === 'bounds' && side !== null))
    return has('travels') || has('divides') ? 'mixed' : 'four-bounds'
  return has('divides') || !calls.some(({ act }) => act !== 'awards') ? 'dividing-line' : 'walk'
}
