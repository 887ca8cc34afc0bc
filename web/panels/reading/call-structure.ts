import { overlaps, type Span } from '../../../geodata/text/span.ts'

import type { CallCorrectionBody } from '../../../geodata/wire/corrections.ts'
import type { WireCall, WireDescription } from '../../../geodata/wire/reading.ts'

type Change = Pick<CallCorrectionBody, 'span' | 'calls'>
type HandCall = Change['calls'][number]

const byHand = ({ start, end, side, act, marks }: WireCall): HandCall => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark) => ({ start: mark.start, end: mark.end, role: mark.role, kind: mark.kind })),
})

/** The words tell no call. */
export const removal = ({ start, end }: WireCall): Change => ({ span: { start, end }, calls: [] })

/** Two calls in the place of one; a mark across the cut keeps the words before it. */
export function split(call: WireCall, at: number): Change {
  const { start, end, marks, ...itself } = byHand(call)
  return {
    span: { start, end },
    calls: [
      {
        ...itself,
        start,
        end: at,
        marks: marks.filter((mark) => mark.start < at).map((mark) => ({ ...mark, end: Math.min(mark.end, at) })),
      },
      { ...itself, start: at, end, marks: marks.filter((mark) => mark.start >= at) },
    ],
  }
}

/** One call in the place of two, with the marks of both and the words between them. */
export function join(first: WireCall, second: WireCall): Change {
  const span = { start: first.start, end: second.end }
  const marks = [...byHand(first).marks, ...byHand(second).marks]
  return { span, calls: [{ ...span, side: first.side ?? second.side, act: first.act, marks }] }
}

const IS_WORD = /[\p{L}\p{N}]/u

/** The stretches of a description that belong to no call and hold words; what nobody understood comes first. */
export function freeStretches(text: string, { start, end, calls, unread }: WireDescription): Span[] {
  const edges = [start, ...calls.flatMap((call) => [call.start, call.end]), end]
  const free = edges.flatMap((from, index): Span[] => {
    const to = edges[index + 1]
    return index % 2 === 0 && to !== undefined && IS_WORD.test(text.slice(from, to)) ? [{ start: from, end: to }] : []
  })
  const isUnread = (span: Span) => unread.some((known) => overlaps(known, span))
  return [...free.filter(isUnread), ...free.filter((span) => !isUnread(span))]
}

/** A stretch without the blanks and punctuation at its edges. */
export function wordsWithin(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const first = words.search(IS_WORD)
  if (first < 0) return { start, end }
  const after = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0
  return { start: start + first, end: end - after }
}
