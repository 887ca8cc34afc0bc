import type { Correction } from './correction.ts'
import type { Span } from './span.ts'

/** What is put in the place of some words. */
type TextChange = Pick<Correction, 'span' | 'to' | 'applied'>

/** The text with the applied corrections, and the way back from its offsets to those of the original. */
export type ReadingText = {
  readonly text: string
  /** The stretch of the original behind a span of `text`; a touched correction is cited whole. */
  readonly toOriginal: (span: Span) => Span
}

type Piece = { readonly reading: Span; readonly original: Span; readonly corrected: boolean }

const piecesOf = (text: string, corrections: readonly TextChange[]): { pieces: Piece[]; reading: string } => {
  const pieces: Piece[] = []
  let original = 0
  let reading = ''
  const add = (end: number, words: string, corrected: boolean) => {
    if (end === original && words === '') return
    const start = reading.length
    reading += words
    pieces.push({ reading: { start, end: reading.length }, original: { start: original, end }, corrected })
    original = end
  }
  const applied = corrections.filter((correction) => correction.applied)
  for (const { span, to } of applied.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < original || span.end > text.length) continue
    add(span.start, text.slice(original, span.start), false)
    add(span.end, to, true)
  }
  add(text.length, text.slice(original), false)
  return { pieces, reading }
}

const pieceAt = (pieces: readonly Piece[], offset: number): Piece | undefined => {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.reading.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return pieces[low]
}

/**
 * Applies the corrections marked `applied`; of overlapping ones the first wins. Offsets outside the reading text are
 * taken as its nearest end.
 */
export const readingText = (text: string, corrections: readonly TextChange[]): ReadingText => {
  const { pieces, reading } = piecesOf(text, corrections)
  const clamp = (offset: number) => Math.max(0, Math.min(reading.length, offset))
  const originalStart = (offset: number) => {
    const piece = pieceAt(pieces, offset)
    if (!piece || offset >= piece.reading.end) return text.length
    return piece.corrected ? piece.original.start : piece.original.start + offset - piece.reading.start
  }
  const originalEnd = (offset: number) => {
    const piece = pieceAt(pieces, offset - 1)
    if (!piece) return text.length
    return piece.corrected ? piece.original.end : piece.original.start + offset - piece.reading.start
  }
  const toOriginal = ({ start, end }: Span): Span => {
    const from = clamp(start)
    const to = clamp(end)
    const originalFrom = originalStart(from)
    return { start: originalFrom, end: to > from ? originalEnd(to) : originalFrom }
  }
  return { text: reading, toOriginal }
}
