import { ASCENT_EMS, HAIRLINE, line, text } from '../marks.ts'
import { wrapText } from '../text-width.ts'

import type { Mark, TextWeight } from '../model.ts'

/** What stands below one another on a poster: so high, and drawn wherever there is room. Never broken. */
export type Piece = {
  readonly height: number
  readonly draw: (left: number, top: number) => Mark[]
  /** Never the last on a page. */
  readonly staysWithNext?: boolean
}

export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0)

const LEADING = 1.42
export const lineHeight = (size: number): number => size * LEADING
export const baseline = (top: number, size: number): number => top + (lineHeight(size) - size) / 2 + size * ASCENT_EMS

export const gap = (height: number): Piece => ({ height, draw: () => [] })

/** A text in lines at most so wide. The first may begin with a sign that the others are set in from. */
export function linesOf(
  words: string,
  width: number,
  size: number,
  weight: TextWeight = 'regular',
  sign = '',
): Piece[] {
  const indent = sign === '' ? 0 : size
  return wrapText(words, width - indent, size).map((said, index) => ({
    height: lineHeight(size),
    draw: (left, top) => [
      ...(sign !== '' && index === 0 ? [text([left, baseline(top, size)], sign, { size, weight })] : []),
      text([left + indent, baseline(top, size)], said, { size, weight }),
    ],
  }))
}

/** A heading, with what stands under it; nothing where there is nothing. */
export function sectionOf(heading: string, sentences: readonly string[], width: number, size: number): Piece[] {
  if (sentences.length === 0) return []
  const head = linesOf(heading, width, size * 1.02, 'bold').map((piece) => ({ ...piece, staysWithNext: true }))
  return [...head, ...sentences.flatMap((sentence) => linesOf(sentence, width, size)), gap(size * 0.55)]
}

/** Lists side by side, line by line, so that a page can end between any two lines. */
export function columnsOf(
  lists: readonly { readonly heading: string; readonly sentences: readonly string[] }[],
  width: number,
  size: number,
): Piece[] {
  const GUTTER = 6
  const columnWidth = (width - GUTTER * (lists.length - 1)) / lists.length
  const columns = lists.map(({ heading, sentences }) => [
    ...linesOf(heading, columnWidth, size, 'bold').map((piece) => ({ ...piece, staysWithNext: true })),
    ...sentences.flatMap((sentence) => linesOf(sentence, columnWidth, size, 'regular', '·')),
  ])
  const rows = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: rows }, (_, row) => ({
    height: lineHeight(size),
    staysWithNext: columns.some((column) => column[row]?.staysWithNext),
    draw: (left: number, top: number) =>
      columns.flatMap((column, index) => column[row]?.draw(left + index * (columnWidth + GUTTER), top) ?? []),
  }))
}

export const ruleAcross = (width: number): Piece => ({
  height: 3,
  staysWithNext: true,
  draw: (left, top) => [line([[left, top + 1.5], [left + width, top + 1.5]], HAIRLINE)], // prettier-ignore
})

export type Stacked = {
  /** What stands on each page. */
  readonly pages: readonly (readonly Mark[])[]
  /** Where the last page is free from. */
  readonly bottom: number
}
type Room = { readonly left: number; readonly firstTop: number; readonly top: number; readonly bottom: number }

/** Pieces on as many pages as they need; the first has less room where something else stands on it already. */
export function stackPieces(pieces: readonly Piece[], { left, firstTop, top: nextTop, bottom }: Room): Stacked {
  const pages: Mark[][] = [[]]
  let top = firstTop
  for (const [index, piece] of pieces.entries()) {
    const ending = pieces.findIndex((one, at) => at >= index && !one.staysWithNext)
    const together = pieces.slice(index, ending < 0 ? undefined : ending + 1)
    if (top > nextTop && top + heightOf(together) > bottom) {
      pages.push([])
      top = nextTop
    }
    pages.at(-1)!.push(...piece.draw(left, top))
    top += piece.height
  }
  return { pages, bottom: top }
}
