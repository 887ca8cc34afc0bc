/** Rows of tables that are printed on a page: every word under its column, cells that the paper broke joined again. */
import { bottomOf, heightOf, leftOf, rightOf, topOf, type Line, type Piece } from './page.ts'

/** A gap of so many heights of the line parts two cells. */
export const CELL_GAP = 1.6

/** One row: for each column the pieces of its cell, in reading order. */
export type TableRow = { readonly cells: readonly Line[] }

/** All in heights of the line. */
const ROW_GAP_LIMIT = 4
const BROKEN_CELL_GAP = 0.6
const TELLING_GAP = 0.1
const LEAST_COLUMNS = 3
const MOST_COLUMNS = 40
const LEAST_ROWS = 2
/** A line without gaps that takes up more of the table is a paragraph behind it. */
const PARAGRAPH_SHARE = 0.5

type Interval = { readonly left: number; readonly right: number }

const intervalOf = (line: Line): Interval => ({ left: leftOf(line), right: rightOf(line) })

/** The pieces of a line, together as long as no wide gap parts them. */
function cellsOf(line: Line): Line[] {
  const height = heightOf(line)
  const cells: Piece[][] = []
  let previous: Piece | undefined
  for (const piece of line) {
    if (previous && piece.left - previous.right <= CELL_GAP * height) cells.at(-1)?.push(piece)
    else cells.push([piece])
    previous = piece
  }
  return cells
}

/** From the first line of at least three cells on, as long as lines follow closely and are no paragraphs. */
function endOfTable(lines: readonly Line[], start: number): number {
  let [left, right] = [leftOf(lines[start]!), rightOf(lines[start]!)]
  let end = start + 1
  for (; end < lines.length; end++) {
    const [before, line] = [lines[end - 1]!, lines[end]!]
    if (topOf(line) - bottomOf(before) > ROW_GAP_LIMIT * heightOf(line)) break
    const isWhole = cellsOf(line).length === 1
    if (isWhole && rightOf(line) - leftOf(line) > PARAGRAPH_SHARE * (right - left)) break
    ;[left, right] = [Math.min(left, leftOf(line)), Math.max(right, rightOf(line))]
  }
  return end
}

/** The columns as the lines with the most cells have them; of those only the first where they do not agree. */
function columnsOf(lines: readonly Line[]): Interval[] {
  const rows = lines.map(cellsOf)
  const most = rows.reduce((count, cells) => Math.max(count, cells.length), 0)
  const fullest = rows.filter((cells) => cells.length === most).map((cells) => cells.map(intervalOf))
  const [first = []] = fullest
  const widened = first.map((_column, index) => ({
    left: fullest.reduce((left, cells) => Math.min(left, cells[index]!.left), Infinity),
    right: fullest.reduce((right, cells) => Math.max(right, cells[index]!.right), -Infinity),
  }))
  const isApart = widened.every(({ left }, index) => index === 0 || left > widened[index - 1]!.right)
  return isApart ? widened : first
}

/** How far a piece lies from a column; the deeper inside, the more negative. */
const distance = ({ left, right }: Interval, column: Interval): number =>
  Math.max(left, column.left) - Math.min(right, column.right)

function columnUnder(piece: Piece, columns: readonly Interval[]): number {
  let best = 0
  columns.forEach((column, index) => {
    if (distance(piece, column) < distance(piece, columns[best]!)) best = index
  })
  return best
}

type PlacedLine = { readonly line: Line; readonly cells: readonly Line[] }

const placed = (line: Line, columns: readonly Interval[]): PlacedLine => {
  const cells: Piece[][] = columns.map(() => [])
  for (const piece of line) cells[columnUnder(piece, columns)]!.push(piece)
  return { line, cells }
}

/** The words of the first column open a row; a line without any belongs to the nearer of its neighbours. */
const opensRow = ({ cells }: PlacedLine): boolean => (cells[0]?.length ?? 0) > 0

const gapBetween = (upper: PlacedLine | undefined, lower: PlacedLine | undefined): number =>
  upper && lower ? (topOf(lower.line) - bottomOf(upper.line)) / heightOf(lower.line) : Infinity

/** Whether a line that opens no row belongs to the line above it or to the one below; null where both are too far. */
function neighbourOf(before: PlacedLine | undefined, line: PlacedLine, after: PlacedLine | undefined) {
  const [above, below] = [gapBetween(before, line), gapBetween(line, after)]
  if (Math.min(above, below) > BROKEN_CELL_GAP) return null
  return below < above - TELLING_GAP ? 'below' : 'above'
}

function rowsOf(lines: readonly Line[], columns: readonly Interval[]): TableRow[] {
  const all = lines.map((line) => placed(line, columns))
  const neighbours = all.map((line, index) =>
    opensRow(line) ? null : neighbourOf(all[index - 1], line, all[index + 1]),
  )
  const rows: PlacedLine[][] = []
  all.forEach((line, index) => {
    const row = rows.at(-1)
    if (row && (neighbours[index] === 'above' || neighbours[index - 1] === 'below')) row.push(line)
    else rows.push([line])
  })
  return rows.map((row) => ({ cells: columns.map((_column, index) => row.flatMap(({ cells }) => cells[index]!)) }))
}

/** The lines of a page, those of tables as rows. What is no table of three columns and two rows stays as it is. */
export function withTableRows(lines: readonly Line[]): (Line | TableRow)[] {
  const set: (Line | TableRow)[] = []
  for (let at = 0; at < lines.length;) {
    const count = cellsOf(lines[at]!).length
    const isRow = count >= LEAST_COLUMNS && count <= MOST_COLUMNS
    const end = isRow ? endOfTable(lines, at) : at + 1
    const table = lines.slice(at, end)
    const isTable = isRow && table.filter((line) => cellsOf(line).length > 1).length >= LEAST_ROWS
    set.push(...(isTable ? rowsOf(table, columnsOf(table)) : table))
    at = end
  }
  return set
}
