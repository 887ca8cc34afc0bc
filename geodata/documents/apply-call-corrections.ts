/** The calls as persons corrected them, laid over the calls as read. */
import type { Call, QuestionPlace } from '../boundary/model.ts'
import { contains, overlaps, type Span } from '../text/span.ts'
import { callOfHand, fitOn, formOfCalls, without, wordsOf, type HandCall } from './hand-calls.ts'
import type { DocumentDescription } from './model.ts'

/**
 * These calls stand on these words, by a person's word; without calls the words tell none and are unread. So a call is
 * added, removed, changed, parted or joined with its neighbour. It cites words of the original and outlives every reading.
 */
export type CallCorrection = {
  /** Counts in the document; a later one on the same words replaces an earlier one. */
  readonly number: number
  readonly span: Span
  /** The original words of the span; null for what was stored before they were kept. */
  readonly quote: string | null
  readonly calls: readonly HandCall[]
  readonly decidedBy: string
  /** ISO 8601. */
  readonly decidedAt: string
}

/** Where a correction took hold, and what the machine had read there. */
export type AppliedCallCorrection = {
  readonly descriptionIndex: number
  /** Of its calls among those of the description; empty where the words tell none. */
  readonly callIndexes: readonly number[]
  readonly correction: CallCorrection
  readonly machine: readonly Call[]
}

export type CorrectedDescriptions = {
  readonly descriptions: readonly DocumentDescription[]
  readonly applied: readonly AppliedCallCorrection[]
  /** Corrections whose words no description holds any more, or a later one took in part: kept, shown, without effect. */
  readonly orphaned: readonly CallCorrection[]
}

type Placed = { readonly descriptionIndex: number; readonly correction: CallCorrection }

/** The latest first; what a later one says of all the words of an earlier one has taken its place. */
const place = (
  text: string,
  descriptions: readonly DocumentDescription[],
  corrections: readonly CallCorrection[],
): { placed: Placed[]; orphaned: CallCorrection[] } => {
  const placed: Placed[] = []
  const orphaned: CallCorrection[] = []
  const later: Span[] = []
  for (const correction of [...corrections].sort((one, other) => other.number - one.number)) {
    const { span, quote, calls } = correction
    if (later.some((words) => contains(words, span))) continue
    later.push(span)
    const descriptionIndex = descriptions.findIndex((description) => contains(description, span))
    const isTaken = placed.some((other) => overlaps(other.correction.span, span))
    const isChanged = quote !== null && quote !== text.slice(span.start, span.end)
    if (descriptionIndex < 0 || isTaken || isChanged || !fitOn(span, calls)) orphaned.push(correction)
    else placed.push({ descriptionIndex, correction })
  }
  return { placed, orphaned }
}

const indexOfSame = (spans: readonly Span[], { start, end }: Span): number =>
  spans.findIndex((span) => span.start === start && span.end === end)

/** A question about a call or mark that still stands on the same words; none about what a person read otherwise. */
const carried = (place: QuestionPlace, before: readonly Call[], after: readonly Call[]): QuestionPlace[] => {
  const call = place.callIndex === null ? undefined : before[place.callIndex]
  if (!call) return [place]
  const callIndex = indexOfSame(after, call)
  if (callIndex < 0) return []
  const mark = place.markIndex === null ? undefined : call.marks[place.markIndex]
  if (!mark) return [{ ...place, callIndex }]
  const markIndex = indexOfSame(after[callIndex]!.marks, mark)
  return markIndex < 0 ? [] : [{ ...place, callIndex, markIndex }]
}

const corrected = (
  text: string,
  description: DocumentDescription,
  corrections: readonly CallCorrection[],
): DocumentDescription => {
  const { reading } = description
  const isReplaced = (call: Call) => corrections.some(({ span }) => overlaps(span, call))
  const byHand = corrections.flatMap((correction) => correction.calls.map((call) => callOfHand(text, call)))
  const calls = [...reading.calls.filter((call) => !isReplaced(call)), ...byHand].sort(
    (one, other) => one.start - other.start,
  )
  const left = wordsOf(text, without(reading.calls.filter(isReplaced), calls))
  const unread = [...without(reading.unread, [...calls, ...left]), ...left].sort(
    (one, other) => one.start - other.start,
  )
  const form = reading.form ?? formOfCalls(calls)
  const questionPlaces = reading.questionPlaces.flatMap((place) => carried(place, reading.calls, calls))
  return { ...description, reading: { ...reading, form, calls, unread, questionPlaces } }
}

/**
 * Lays corrections over a reading of the same original, which may be a new one; a person's word goes before the
 * machine's. `corrections` holds those that nobody took back. Descriptions neither come nor go.
 */
export const applyCallCorrections = (
  text: string,
  readings: readonly DocumentDescription[],
  corrections: readonly CallCorrection[],
): CorrectedDescriptions => {
  const { placed, orphaned } = place(text, readings, corrections)
  const descriptions = readings.map((description, index) => {
    const here = placed.filter(({ descriptionIndex }) => descriptionIndex === index)
    return here.length === 0
      ? description
      : corrected(
          text,
          description,
          here.map(({ correction }) => correction),
        )
  })
  const applied = placed.map(({ descriptionIndex, correction }): AppliedCallCorrection => ({
    descriptionIndex,
    callIndexes: descriptions[descriptionIndex]!.reading.calls.flatMap((call, index) =>
      correction.calls.some(({ start, end }) => start === call.start && end === call.end) ? [index] : [],
    ),
    correction,
    machine: readings[descriptionIndex]!.reading.calls.filter((call) => overlaps(call, correction.span)),
  }))
  return { descriptions, applied, orphaned }
}
