import Papa from 'papaparse'

import type { TableLine } from './table-rows.ts'

const DELIMITERS = [',', '\t', ';', '|', '，', '、']

// Nobody writes a tab by accident, and well-known text is full of commas.
const delimiterOf = (text: string): string =>
  text.slice(0, text.indexOf('\n') + 1 || undefined).includes('\t') ? '\t' : ''

type ReadTable = {
  readonly lines: readonly TableLine[]
  /** The line in which a quotation mark opens a cell that is never closed, and swallows what comes behind; null where none does. */
  readonly openQuoteLine: number | null
}

/** A points table, whatever separates its cells; blanks do where nothing else does. Empty lines are passed over. */
export function readTable(text: string): ReadTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
  })
  const isSplit = data.some((cells) => cells.length > 1)
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: isSplit ? cells : (cells[0] ?? '').trim().split(/\s+/u) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
  const openAt = errors.find(({ code }) => code === 'MissingQuotes')?.index
  return { lines, openQuoteLine: openAt === undefined ? null : text.slice(0, openAt).split('\n').length }
}
