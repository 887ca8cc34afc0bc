import type { CallAct, LandmarkKind, MarkRole, Side } from '../../../geodata/boundary/model.ts'
import type { Span } from '../../../geodata/text/span.ts'
import type { CallCorrectionBody } from '../../../geodata/wire/corrections.ts'
import type { WireCall, WireDescription } from '../../../geodata/wire/reading.ts'

export type DraftMark = Span & { readonly id: number; readonly role: MarkRole; readonly kind: LandmarkKind }

/** What a person is about to say of a call; nothing is stored yet. */
export type CallDraft = Span & {
  readonly side: Side | null
  readonly act: CallAct
  readonly marks: readonly DraftMark[]
}

export const draftOf = ({ start, end, side, act, marks }: WireCall): CallDraft => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark, id) => ({ id, start: mark.start, end: mark.end, role: mark.role, kind: mark.kind })),
})

/** A call that nobody has read yet, on these words. */
export const newDraft = ({ start, end }: Span): CallDraft => ({ start, end, side: null, act: 'bounds', marks: [] })

const hullOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

/** What is sent: a call is as long as its words and marks. `replaced` is the call as it stood; null for a new one. */
export function correctionOf(draft: CallDraft, replaced: Span | null): Pick<CallCorrectionBody, 'span' | 'calls'> {
  const marks = draft.marks.map(({ start, end, role, kind }) => ({ start, end, role, kind }))
  const words = hullOf([draft, ...marks])
  return {
    span: hullOf(replaced === null ? [words] : [words, { start: replaced.start, end: replaced.end }]),
    calls: [{ ...words, side: draft.side, act: draft.act, marks }],
  }
}

/** The words that a call may take: from the end of the call before it to the beginning of the one after. */
export function wordsAround({ start, end, calls }: WireDescription, call: Span): Span {
  return {
    start: Math.max(start, ...calls.map((other) => other.end).filter((at) => at <= call.start)),
    end: Math.min(end, ...calls.map((other) => other.start).filter((at) => at >= call.end)),
  }
}

export type WrittenCharacter = Span & { readonly text: string }

/** The characters of a stretch, a character beyond the basic plane as one. */
export function charactersOf(text: string, { start, end }: Span): WrittenCharacter[] {
  let at = start
  return [...text.slice(start, end)].map((character) => {
    const from = at
    at += character.length
    return { start: from, end: at, text: character }
  })
}

export const EDGE_MOVES = ['start-earlier', 'start-later', 'end-earlier', 'end-later'] as const
export type EdgeMove = (typeof EDGE_MOVES)[number]

/** Moves one edge of a span by a character; it keeps at least one, and stays among the characters. */
export function moveEdge(characters: readonly WrittenCharacter[], { start, end }: Span, move: EdgeMove): Span {
  const first = characters.findIndex((character) => character.start === start)
  const last = characters.findIndex((character) => character.end === end)
  const by = move === 'start-later' || move === 'end-later' ? 1 : -1
  const isStart = move === 'start-earlier' || move === 'start-later'
  const from = characters[isStart ? first + by : first]
  const to = characters[isStart ? last : last + by]
  return from && to && from.start < to.end ? { start: from.start, end: to.end } : { start, end }
}

export const withMark = (draft: CallDraft, changed: DraftMark): CallDraft => ({
  ...draft,
  marks: draft.marks.map((mark) => (mark.id === changed.id ? changed : mark)),
})

/** A new mark on the whole call, for a person to narrow. */
export const newMark = ({ start, end, marks }: CallDraft): DraftMark => ({
  id: 1 + Math.max(-1, ...marks.map(({ id }) => id)),
  start,
  end,
  role: 'line',
  kind: 'place',
})
