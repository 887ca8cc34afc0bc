import { copiedFacts } from '../../geodata/exchange/parcels/copied-row.ts'
import { tableLines } from '../overlaps/table-lines.ts'

import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'

const TAB = '\t'

/** A shape in the last column, written in hexadecimal digits; the line may go on beyond what was looked at. */
const EWKB_AT_END = /\t(?:00|01)[0-9a-f]{16,}\r?$/imu

/** Whether a file begins as a table does that COPY wrote. */
export const isCopiedTable = (head: string): boolean => EWKB_AT_END.test(head)

function rowOf(line: string, row: number, countyCode: string): ParcelRow | UnreadRow {
  const columns = line.replace(/\r$/u, '').split(TAB)
  const digits = columns.pop()!
  const { countyCode: own, ...facts } = copiedFacts(columns, row)
  if (own !== null && own !== countyCode) return { row, problem: 'claim-row-other-county' }
  return { row, ...facts, shape: Buffer.from(digits, 'hex') }
}

/** Its rows, some at a time. */
export async function* copiedRows(path: string, countyCode: string): AsyncGenerator<(ParcelRow | UnreadRow)[]> {
  let row = 0
  for await (const lines of tableLines(path)) {
    const rows: (ParcelRow | UnreadRow)[] = []
    for (const line of lines) {
      row++
      if (line?.length === 0) continue
      rows.push(line ? rowOf(line.toString('utf8'), row, countyCode) : { row, problem: 'claim-row-unread' })
    }
    yield rows
  }
}
