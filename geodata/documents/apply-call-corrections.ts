/** The calls as a person corrected them, laid over the calls as read. */
import type { Call, CallAct, LandmarkKind, MarkRole, Side } from '../boundary/model.ts'
import { quoteOf, type Span } from '../text/span.ts'
import type { DocumentDescription } from './model.ts'

type CorrectedMark = Span & { readonly role: MarkRole; readonly kind: LandmarkKind }

/** What a person says a call holds. It cites words of the original, so it outlives every reading. */
export type CallCorrection = {
  /** Counts in the document; a later one on the same call replaces an earlier one. */
  readonly number: number
  readonly description: Span
  /** The call as the machine read it when it was corrected. */
  readonly call: Span
  readonly side: Side | null
  readonly act: CallAct
  readonly marks: readonly CorrectedMark[]
  readonly decidedBy: string
  /** ISO 8601. */
  readonly decidedAt: string
}

/** Where a correction took hold, and what the machine had read there. */
export type AppliedCallCorrection = {
  readonly descriptionIndex: number
  readonly callIndex: number
  readonly correction: CallCorrection
  readonly machine: Call
}

export type CorrectedDescriptions = {
  readonly descriptions: readonly DocumentDescription[]
  readonly applied: readonly AppliedCallCorrection[]
  /** Corrections whose words no call of their own stands on any more: kept, shown, and without effect. */
  readonly orphaned: readonly CallCorrection[]
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Words and marks together; a mark may reach beyond the call into words that nobody had read. */
const extentOf = (call: Span, marks: readonly Span[]): Span => ({
  start: Math.min(call.start, ...marks.map(({ start }) => start)),
  end: Math.max(call.end, ...marks.map(({ end }) => end)),
})

/** Whether a call may hold these marks: inside its description and clear of every other call's words. */
export const fitsBetweenCalls = (
  description: Span & { readonly calls: readonly Span[] },
  callIndex: number,
  marks: readonly Span[],
): boolean => {
  const call = description.calls[callIndex]
  if (!call) return false
  const extent = extentOf(call, marks)
  return (
    marks.every(({ start, end }) => start < end) &&
    extent.start >= description.start &&
    extent.end <= description.end &&
    description.calls.every((other, index) => index === callIndex || !overlap(other, extent))
  )
}

/** The one call that stands on the words of a correction: the same span, else the only one that shares words with it. */
const callUnder = (calls: readonly Call[], { call }: CallCorrection): number | null => {
  const same = calls.findIndex(({ start, end }) => start === call.start && end === call.end)
  if (same >= 0) return same
  const touched = calls.flatMap((candidate, index) => (overlap(candidate, call) ? [index] : []))
  return touched.length === 1 ? (touched[0] ?? null) : null
}

const without = (spans: readonly Span[], taken: Span): Span[] =>
  spans.flatMap((span) =>
    overlap(span, taken)
      ? [
          { start: span.start, end: Math.max(span.start, taken.start) },
          { start: Math.min(span.end, taken.end), end: span.end },
        ].filter(({ start, end }) => start < end)
      : [span],
  )

const corrected = (
  text: string,
  description: DocumentDescription,
  callIndex: number,
  { side, act, marks }: CallCorrection,
): DocumentDescription => {
  const { reading } = description
  const call = reading.calls[callIndex]!
  const extent = extentOf(call, marks)
  const ordered = [...marks].sort((one, other) => one.start - other.start || one.end - other.end)
  const changed: Call = {
    ...extent,
    side,
    act,
    marks: ordered.map((mark) => ({ ...quoteOf(text, mark), role: mark.role, kind: mark.kind })),
  }
  const calls = reading.calls.map((known, index) => (index === callIndex ? changed : known))
  return { ...description, reading: { ...reading, calls, unread: without(reading.unread, extent) } }
}

/**
 * Lays corrections over a reading of the same original, which may be a new one. `corrections` holds one, the last, for
 * each call that was corrected. Neither the number nor the order of descriptions and calls changes.
 */
export const applyCallCorrections = (
  text: string,
  readings: readonly DocumentDescription[],
  corrections: readonly CallCorrection[],
): CorrectedDescriptions => {
  const descriptions = [...readings]
  const applied: AppliedCallCorrection[] = []
  const orphaned: CallCorrection[] = []
  const taken = new Set<string>()
  for (const correction of [...corrections].sort((one, other) => other.number - one.number)) {
    const place = readings
      .map(({ reading }, descriptionIndex) => ({ descriptionIndex, callIndex: callUnder(reading.calls, correction) }))
      .find(({ callIndex }) => callIndex !== null)
    const callIndex = place?.callIndex ?? null
    const description = place && descriptions[place.descriptionIndex]
    const calls = { start: 0, end: 0, ...description, calls: description?.reading.calls ?? [] }
    const key = `${place?.descriptionIndex}#${callIndex}`
    const hasNoRoom = taken.has(key) || callIndex === null || !fitsBetweenCalls(calls, callIndex, correction.marks)
    if (!place || callIndex === null || !description || hasNoRoom) {
      orphaned.push(correction)
      continue
    }
    taken.add(key)
    const machine = readings[place.descriptionIndex]!.reading.calls[callIndex]!
    applied.push({ descriptionIndex: place.descriptionIndex, callIndex, correction, machine })
    descriptions[place.descriptionIndex] = corrected(text, description, callIndex, correction)
  }
  return { descriptions, applied, orphaned }
}
