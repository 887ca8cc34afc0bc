import { BYTE_ORDER_MARK, spreadsheetCell } from './spreadsheet-cell.ts'

import type { PointsTable } from '../../geodata/exchange/out/points-table.ts'

/** Cells parted by commas, in UTF-8 that table programs take for such. Nothing that begins as a formula is left to be one. */
export const pointsText = ({ columns, rows }: PointsTable): Uint8Array =>
  Buffer.from(
    BYTE_ORDER_MARK + [columns, ...rows].map((cells) => `${cells.map(spreadsheetCell).join(',')}\r\n`).join(''),
  )
