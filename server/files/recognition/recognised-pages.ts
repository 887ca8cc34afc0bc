import type { Line, Page, Piece } from '../pages/page.ts'

/** The table that tesseract writes: a row for each page, block, paragraph, line and word, told apart by the level. */
const PAGE_LEVEL = '1'
const WORD_LEVEL = '5'

type Row = {
  readonly level: string
  /** From 1 in each run. */
  readonly page: number
  /** The same for the words of one line. */
  readonly line: string
  readonly piece: Piece
}

function rowOf(written: string): Row | undefined {
  const [level = '', page = '', block, paragraph, line, , left, top, width, height, , ...text] = written.split('\t')
  const [x, y, wide, high] = [Number(left), Number(top), Number(width), Number(height)]
  if (![Number(page), x, y, wide, high].every(Number.isFinite)) return undefined
  const piece = { text: text.join(' ').trim(), left: x, top: y, right: x + wide, bottom: y + high }
  return { level, page: Number(page), line: `${page} ${block} ${paragraph} ${line}`, piece }
}

/** Pieces under the same heading, in the order of their rows. */
function gathered<K>(rows: readonly Row[], headingOf: (row: Row) => K): Map<K, Row[]> {
  const groups = new Map<K, Row[]>()
  for (const row of rows) {
    const group = groups.get(headingOf(row))
    if (group) group.push(row)
    else groups.set(headingOf(row), [row])
  }
  return groups
}

const linesOf = (words: readonly Row[]): Line[] =>
  [...gathered(words, ({ line }) => line).values()].map((row) => row.map(({ piece }) => piece))

/** The pages of one run of recognition, numbered from `firstPage` on, with every word that was seen. */
export function recognisedPages(table: string, firstPage: number): Page[] {
  const rows = table
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => rowOf(line) ?? [])
  const words = gathered(
    rows.filter(({ level, piece }) => level === WORD_LEVEL && piece.text !== ''),
    ({ page }) => page,
  )
  return rows
    .filter(({ level }) => level === PAGE_LEVEL)
    .map(({ page, piece }) => ({
      number: firstPage + page - 1,
      width: piece.right,
      height: piece.bottom,
      lines: linesOf(words.get(page) ?? []),
      tracesPieces: true,
    }))
}
