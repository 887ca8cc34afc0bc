import { readTable } from '../exchange/gazetteer/table-lines.ts'
import { namesCoordinates, type TableLine } from '../exchange/gazetteer/table-rows.ts'

/** X=2450410.31: the letter says what the figure is by itself. */
const LETTER_BEFORE_FIGURE = /(?<![\p{L}\p{N}])[XY]\s*[=:]\s*(?=\d)/giu
/** Long enough to be no part of degrees, minutes and seconds. */
const COORDINATE = /(?<!\S)(?:\d{6,8}(?:\.\d+)?|\d{1,3}\.\d{4,})(?!\S)/u

/** A cell that holds several figures between blanks, where commas part the others. */
const splitCell = (cell: string): string[] => (COORDINATE.test(cell) ? cell.split(/\s+/u) : [cell])

const MOST_TITLE_LINES = 10

export type PastedLines = {
  /** What stands above the line that names the columns; empty where none does. */
  readonly titles: readonly TableLine[]
  readonly lines: readonly TableLine[]
}

/** A pasted table as lines of cells, whatever parts them: tabs, commas of either width, blanks. Full-width figures are read as usual ones. */
export function pastedLines(text: string): PastedLines {
  const usual = text.normalize('NFKC').replace(LETTER_BEFORE_FIGURE, '')
  const lines = readTable(usual).lines.map(({ line, cells }) => ({ line, cells: cells.flatMap(splitCell) }))
  const heading = lines.slice(0, MOST_TITLE_LINES).findIndex(({ cells }) => namesCoordinates(cells))
  return heading > 0 ? { titles: lines.slice(0, heading), lines: lines.slice(heading) } : { titles: [], lines }
}
