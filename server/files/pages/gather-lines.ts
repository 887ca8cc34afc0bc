import { type Line, type Piece } from './page.ts'

const middleOf = ({ top, bottom }: Piece): number => (top + bottom) / 2
const heightOf = ({ top, bottom }: Piece): number => bottom - top

/** Pieces whose middles lie within this share of their height stand on one line. */
const LINE_SHARE = 0.4

/** Letters that are printed twice to look bold are one. */
const isPrintedTwice = (piece: Piece, before: Piece | undefined): boolean =>
  before !== undefined &&
  before.text === piece.text &&
  Math.abs(before.left - piece.left) < 0.2 * heightOf(piece) &&
  Math.abs(before.top - piece.top) < 0.2 * heightOf(piece)

/** Lines from top to bottom out of pieces in any order: a form's cells are often printed out of turn. */
export function gatherLines(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((one, other) => middleOf(one) - middleOf(other))
  const lines: Piece[][] = []
  for (const piece of sorted) {
    const last = lines.at(-1)
    const reference = last?.[0]
    const isSameLine =
      reference !== undefined &&
      middleOf(piece) - middleOf(reference) <= LINE_SHARE * Math.min(heightOf(piece), heightOf(reference))
    if (last && isSameLine) last.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) =>
    line
      .sort((one, other) => one.left - other.left)
      .filter((piece, index, all) => !isPrintedTwice(piece, all[index - 1])),
  )
}
