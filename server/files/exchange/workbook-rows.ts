import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'

import { chosenLayers } from '../../../geodata/exchange/file/chosen-layers.ts'
import { tableRows, type TableLine } from '../../../geodata/exchange/gazetteer/table-rows.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRow, FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { Problem } from '../../../geodata/problems.ts'

const MOST_ROWS = 200_000
/** One more, so that what would be cut off is seen. */
const ROWS_READ = MOST_ROWS + 1
const MOST_REMARKS = 200

// The library's own types leave this open.
const isDay = (format: string): boolean => (SSF as { is_date: (format: string) => boolean }).is_date(format)

/** Figures as they are stored, not as they are shown: a column that shows two decimals keeps the others. */
function wordsOf({ t, v, w, z }: CellObject): string {
  if (t === 'n' && typeof v === 'number' && !(typeof z === 'string' && isDay(z))) return String(v)
  return (w ?? (v === undefined ? '' : String(v))).trim()
}

type Sheet = { readonly lines: readonly TableLine[]; readonly formulas: readonly Problem[] }

function sheetLines(sheet: WorkSheet): Sheet {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const formulas: Problem[] = []
  const lines = rows.flatMap((row, index): TableLine[] => {
    const line = index + 1
    const cells = [...(row ?? [])].map((cell, column) => {
      const words = cell ? wordsOf(cell) : ''
      if (cell?.f !== undefined && formulas.length < MOST_REMARKS)
        formulas.push({
          code: words === '' ? 'row-formula-empty' : 'row-formula-taken',
          details: { row: line, column: utils.encode_col(column), words },
        })
      return words
    })
    return cells.some((words) => words !== '') ? [{ line, cells }] : []
  })
  return { lines, formulas }
}

/** A row with a formula that nobody computed is not taken; one with a result is, and it is said. */
function withFaults(rows: readonly FeatureRow[], formulas: readonly Problem[]): FeatureRow[] {
  const faults = new Map(
    formulas
      .filter(({ code }) => code === 'row-formula-empty')
      .map((problem) => [Number(problem.details['row']), problem] as const),
  )
  return rows.map((row) => {
    const fault = faults.get(row.row)
    return fault ? { ...row, fault } : row
  })
}

function opened(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(bytes, { type: 'array', dense: true, cellFormula: true, cellNF: true, sheetRows: ROWS_READ })
  } catch {
    return undefined
  }
}

/** One sheet of a workbook (XLSX, XLS) as a table. Of several sheets a person ticks one, unless only one holds anything. */
export function workbookRows(bytes: Uint8Array, choices: ReadingChoices): Result<FeatureRows> {
  const book = opened(bytes)
  if (!book) return failure({ code: 'file-workbook-unread', details: {} })
  const sheets = book.SheetNames.map((name) => ({ name, ...sheetLines(book.Sheets[name]!) })).filter(
    ({ lines }) => lines.length > 0,
  )
  const counted = sheets.map(({ name, lines }) => ({ name, features: lines.length }))
  const { layers, asks } = chosenLayers(counted, choices.layers?.slice(0, 1) ?? null)
  const base = { format: 'workbook', system: null, order: null, layers: sheets.length > 1 ? layers : [] } as const
  const sheet = sheets.find((_, index) => layers[index]!.isChosen)
  if (asks) return success({ ...base, rows: [], asks })
  if (!sheet) return failure({ code: 'places-none', details: {} })
  const last = sheet.lines.at(-1)?.line ?? 0
  if (last > MOST_ROWS)
    return failure({ code: 'file-sheet-too-long', details: { sheet: sheet.name, limit: MOST_ROWS } })
  const table = tableRows(sheet.lines, choices.columns)
  if (!table.ok) return table
  const remarks = sheet.formulas.filter(({ code }) => code === 'row-formula-taken')
  return success({
    ...table.value,
    ...base,
    order: table.value.order,
    rows: withFaults(table.value.rows, sheet.formulas),
    remarks,
  })
}
