import { printable } from '../encoding/printable.ts'

import { bottomOf, heightOf, isWide, leftOf, rightOf, topOf, type Line, type Page, type Piece } from './page.ts'
import { columnOf, goesOn } from './wrapped-lines.ts'

import type { PageBox, PageSpan } from '../../../geodata/text/model.ts'

/** Gaps in heights of the line: from the first on a space parts two Latin words, from the second on a tab parts two cells. */
const WORD_GAP = 0.15
const CELL_GAP = 1.6

function separator(before: Piece, after: Piece, height: number): string {
  const gap = after.left - before.right
  if (gap > CELL_GAP * height) return '\t'
  const isBesideWide = isWide(before.text.at(-1)) || isWide(after.text[0])
  return gap > WORD_GAP * height && !isBesideWide ? ' ' : ''
}

const share = (length: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, length / whole)) * 10_000) / 10_000

const boxOf = (pieces: Line, { width, height }: Page): PageBox => [
  share(leftOf(pieces), width),
  share(topOf(pieces), height),
  share(rightOf(pieces), width),
  share(bottomOf(pieces), height),
]

/** Text that grows piece by piece, and where each piece of it stands on paper. */
class GrowingText {
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

  text(): string {
    return this.parts.join('')
  }
}

/** What parts two lines: nothing or a space inside a paragraph, else a line break. */
function lineBreak(line: Line, next: Line, column: ReturnType<typeof columnOf>): string {
  if (!goesOn(line, next, column)) return '\n'
  return isWide(line.at(-1)?.text.at(-1)) || isWide(next[0]?.text[0]) ? '' : ' '
}

/** The reading text of pages, with every piece's place on paper. Lines that the paper wrapped are joined again. */
export function textOfPages(pages: readonly Page[]): { text: string; spans: PageSpan[] } {
  const growing = new GrowingText()
  for (const page of pages) {
    if (page.lines.length === 0) continue
    if (growing.spans.length > 0) growing.add('\n')
    const column = columnOf(page.lines)
    for (const [index, line] of page.lines.entries()) {
      growing.addLine(line, page)
      const next = page.lines[index + 1]
      if (next) growing.add(lineBreak(line, next, column))
    }
  }
  return { text: growing.text(), spans: growing.spans }
}
