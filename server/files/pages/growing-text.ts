import { printable } from '../encoding/printable.ts'

import { bottomOf, heightOf, isWide, leftOf, rightOf, topOf, type Line, type Page, type Piece } from './page.ts'

import { CELL_GAP, type TableRow } from './table-rows.ts'

import type { PageBox, PageSpan } from '../../../geodata/text/model.ts'

/** A gap of so many heights of the line parts two Latin words. */
const WORD_GAP = 0.15

function separator(before: Piece, after: Piece, height: number): string {
  const gap = after.left - before.right
  if (gap > CELL_GAP * height) return '\t'
  const isBesideWide = isWide(before.text.at(-1)) || isWide(after.text[0])
  return gap > WORD_GAP * height && !isBesideWide ? ' ' : ''
}

const withinCell = (before: Piece, after: Piece): string => {
  if (after.top < before.bottom && after.left >= before.right)
    return separator(before, after, heightOf([before, after])).replace('\t', ' ')
  return isWide(before.text.at(-1)) && isWide(after.text[0]) ? '' : ' '
}

const share = (length: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, length / whole)) * 10_000) / 10_000

const boxOf = (pieces: Line, { width, height }: Page): PageBox => [
  share(leftOf(pieces), width),
  share(topOf(pieces), height),
  share(rightOf(pieces), width),
  share(bottomOf(pieces), height),
]

/** Text that grows line by line, and where each piece of it stands on paper. */
export class GrowingText {
  private readonly parts: string[] = []
  private length = 0
  readonly spans: PageSpan[] = []

  add(words: string): void {
    this.parts.push(words)
    this.length += words.length
  }

  addLine(line: Line, page: Page): void {
    const height = heightOf(line)
    const lineStart = this.length
    for (const [index, piece] of line.entries()) {
      if (index > 0) this.add(separator(line[index - 1]!, piece, height))
      const start = this.length
      this.add(printable(piece.text))
      if (page.tracesPieces) this.spans.push({ start, end: this.length, page: page.number, box: boxOf([piece], page) })
    }
    if (!page.tracesPieces)
      this.spans.push({ start: lineStart, end: this.length, page: page.number, box: boxOf(line, page) })
  }

  /** A tab between two cells; a cell that was broken over lines goes on without any, or with a space between Latin words. */
  addRow({ cells }: TableRow, page: Page): void {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.add('\t')
      for (const [at, piece] of cell.entries()) {
        if (at > 0) this.add(withinCell(cell[at - 1]!, piece))
        const start = this.length
        this.add(printable(piece.text))
        this.spans.push({ start, end: this.length, page: page.number, box: boxOf([piece], page) })
      }
    }
  }

  text(): string {
    return this.parts.join('')
  }
}
