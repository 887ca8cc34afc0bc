/** Tables whose sides stand in cells of their own: over their values in a header row, or each before its value. */
import { areaUnitOf, isLandLabel, saysNothing, sideLabelOf, type SideLabel } from './table-cells.ts'

import type { Span } from '../../text/span.ts'
import type { Cell, TableLine } from './table-lines.ts'

export type TableSide = SideLabel & {
  /** Whether the side word stands before its value, not in the header over it. */
  readonly isBeside: boolean
  readonly value: Cell
}

/** One parcel as a table tells it. */
export type TableParcel = {
  readonly sides: readonly TableSide[]
  readonly land: Span | null
  readonly area: { readonly cell: Span; readonly unit: string } | null
  /** Whether the labels or the columns beside them speak of land and its bounds. */
  readonly labelsSayBound: boolean
  /** The row of side words that the values hang on. */
  readonly header: Span | null
}

const LEAST_SIDES = 3
const LEAST_FILLED = 2
/** Header rows may stand one over the other: 小地名 and 面积 above, the four sides below. */
const HEADER_ROWS_ABOVE = 2

type Column = SideLabel & { readonly index: number }

/** The columns of a header row; empty when the line is none. */
const headerColumns = (folded: string, { cells }: TableLine): Column[] => {
  const columns = cells.flatMap((cell, index): Column[] => {
    const label = sideLabelOf(folded, cell)
    return label ? [{ ...label, index }] : []
  })
  const [first] = columns
  const last = columns.at(-1)
  if (!first || !last || columns.length < LEAST_SIDES) return []
  if (new Set(columns.map(({ side }) => side)).size < columns.length) return []
  const between = cells.slice(first.index, last.index + 1)
  return between.every((cell) => sideLabelOf(folded, cell) !== null || cell.start >= cell.end) ? columns : []
}

const filledOf = (folded: string, sides: readonly TableSide[]): number =>
  sides.filter(({ value }) => !saysNothing(folded, value)).length

const indexOfLabel = (rows: readonly TableLine[], says: (cell: Cell) => boolean): number => {
  for (const { cells } of rows) {
    const index = cells.findIndex(says)
    if (index >= 0) return index
  }
  return -1
}

/** A row fits its header when its cells are as many; borders also tell a row that only leaves out the last ones. */
const fits = (row: TableLine, header: TableLine, last: number): boolean =>
  row.cells.length === header.cells.length ||
  (row.hasBorders && row.cells.length > last && row.cells.length < header.cells.length)

const parcelsUnder = (folded: string, block: readonly TableLine[], at: number, columns: readonly Column[]) => {
  const header = block[at]
  const last = columns.at(-1)?.index ?? 0
  if (!header) return { parcels: [], next: at + 1 }
  const labels = block.slice(Math.max(0, at - HEADER_ROWS_ABOVE), at + 1).reverse()
  const landIndex = indexOfLabel(labels, (cell) => isLandLabel(folded, cell))
  const areaIndex = indexOfLabel(labels, (cell) => areaUnitOf(folded, cell) !== null)
  const areaLabel = labels
    .map(({ cells }) => cells[areaIndex])
    .find((cell) => cell && areaUnitOf(folded, cell) !== null)
  const unit = areaLabel ? (areaUnitOf(folded, areaLabel) ?? '亩') : '亩'
  const parcels: TableParcel[] = []
  let next = at + 1
  for (; next < block.length; next++) {
    const row = block[next]
    if (!row || row.cells.filter((cell) => sideLabelOf(folded, cell) !== null).length >= 2) break
    if (!fits(row, header, last)) continue
    const sides = columns.flatMap(({ index, ...told }): TableSide[] => {
      const value = row.cells[index]
      return value ? [{ ...told, isBeside: false, value }] : []
    })
    if (filledOf(folded, sides) < LEAST_FILLED) continue
    const land = row.cells[landIndex]
    const area = row.cells[areaIndex]
    parcels.push({
      sides,
      land: land && !saysNothing(folded, land) ? land : null,
      area: area && !saysNothing(folded, area) ? { cell: area, unit } : null,
      labelsSayBound: landIndex >= 0 || columns.every(({ saysBound }) => saysBound),
      header,
    })
  }
  return { parcels, next }
}

/** Side words each before its value, over one line or several: 东 | 山脊 | 南 | 沟. */
const sidesBeforeValues = (folded: string, { cells }: TableLine): TableSide[] => {
  const sides: TableSide[] = []
  for (let index = 0; index + 1 < cells.length; index++) {
    const [label, value] = [cells[index], cells[index + 1]]
    const told = label ? sideLabelOf(folded, label) : null
    if (!label || !value || !told || sideLabelOf(folded, value) !== null) continue
    sides.push({ ...told, isBeside: true, value })
    index++
  }
  return sides
}

const parcelOfSides = (folded: string, sides: readonly TableSide[]): TableParcel[] =>
  sides.length >= LEAST_SIDES && filledOf(folded, sides) >= LEAST_FILLED
    ? [{ sides, land: null, area: null, labelsSayBound: sides.every(({ saysBound }) => saysBound), header: null }]
    : []

/** The parcels of a block of lines in order. A form whose cells nobody filled in holds none. */
export const parcelsOf = (folded: string, block: readonly TableLine[]): TableParcel[] => {
  const parcels: TableParcel[] = []
  let open: TableSide[] = []
  const close = () => {
    parcels.push(...parcelOfSides(folded, open))
    open = []
  }
  for (let at = 0; at < block.length;) {
    const line = block[at]
    if (!line) break
    const columns = headerColumns(folded, line)
    if (columns.length > 0) {
      close()
      const under = parcelsUnder(folded, block, at, columns)
      parcels.push(...under.parcels)
      at = under.next
      continue
    }
    const told = sidesBeforeValues(folded, line)
    if (told.some(({ side }) => open.some((known) => known.side === side))) close()
    open.push(...told)
    at++
  }
  close()
  return parcels
}
