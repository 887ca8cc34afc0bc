import type { Line, Page, Piece } from '../pages/page.ts'

/** The table that tesseract writes: a row for each page, block, paragraph, line and word, told apart by the level. */
const PAGE_LEVEL = 1
const WORD_LEVEL = 5

type Row = {
  readonly level: number
  readonly page: number
  /** The same for the words of one line. */
  readonly line: string
  readonly piece: Piece
}

function rowOf(written: string): Row | undefined {
  const [level, page, block, paragraph, line, , left, top, width, height, , ...text] = written.split('\t')
  const [x, y, wide, high] = [Number(left), Number(top), Number(width), Number(height)]
  if (![x, y, wide, high].every(Number.isFinite)) return undefined
  const piece = { text: text.join(' ').trim(), left: x, top: y, right: x + wide, bottom: y + high }
  return { level: Number(level), page: Number(page), line: `${page} ${block} ${paragraph} ${line}`, piece }
}

function linesOf(words: readonly Row[]): Line[] {
  const lines = new Map<string, Piece[]>()
  for (const { line, piece } of words) lines.set(line, [...(lines.get(line) ?? []), piece])
  return [...lines.values()]
}

/** The pages of one run of recognition, numbered from `firstPage` on, with every word that was seen. */
export function recognisedPages(table: string, firstPage: number): Page[] {
  const rows = table
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => rowOf(line) ?? [])
  return rows
    .filter(({ level }) => level === PAGE_LEVEL)
    .map(({ page, piece }) => ({
      number: firstPage + page - 1,
      width: piece.right,
      height: piece.bottom,
      lines: linesOf(rows.filter((row) => row.level === WORD_LEVEL && row.page === page && row.piece.text !== '')),
      tracesPieces: true,
    }))
}
