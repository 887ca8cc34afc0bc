import { utils, write } from '@e965/xlsx'

import type { PointsTable } from '../../geodata/exchange/out/points-table.ts'

const SHEET = '界址点'
const MILLIMETRES = '0.000'
const WIDTHS = [14, 10, 14, 14, 14, 10, 16, 10, 10, 36, 12, 18]

/** A workbook of one sheet. Words are stored as words: none is ever a formula. */
export function pointsWorkbook({ columns, rows }: PointsTable, title: string): Uint8Array {
  const sheet = utils.aoa_to_sheet([[...columns], ...rows.map((row) => [...row])])
  for (const [address, cell] of Object.entries(sheet)) {
    const { t, v } = cell as { t?: string; v?: unknown }
    if (!address.startsWith('!') && t === 'n' && !Number.isInteger(v)) Object.assign(cell as object, { z: MILLIMETRES })
  }
  sheet['!cols'] = WIDTHS.map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, SHEET)
  book.Props = { Title: title }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
