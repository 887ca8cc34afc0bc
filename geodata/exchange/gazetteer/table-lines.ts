import Papa from 'papaparse'

import type { TableLine } from './table-rows.ts'

const DELIMITERS = [',', '\t', ';', '|', '，', '、']

/** The lines of a points table, whatever separates its cells; blanks do where nothing else does. Empty lines are passed over. */
export function tableLines(text: string): TableLine[] {
  // Nobody writes a tab by accident, and well-known text is full of commas.
  const delimiter = text.slice(0, text.indexOf('\n') + 1 || undefined).includes('\t') ? '\t' : ''
  const { data } = Papa.parse<string[]>(text, { delimiter, delimitersToGuess: DELIMITERS, skipEmptyLines: false })
  const isSplit = data.some((cells) => cells.length > 1)
  return data
    .map((cells, index) => ({ line: index + 1, cells: isSplit ? cells : (cells[0] ?? '').trim().split(/\s+/u) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
}
