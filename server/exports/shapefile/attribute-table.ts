import { failure, success, type Result } from '../../../geodata/result.ts'

import { cellWords, tableColumns, type TableColumn } from './columns.ts'

import type { LayerContent, LayerFeature } from '../../../geodata/layers/case-layers.ts'
import type { LetterEncoder } from './encoders.ts'

/** dBASE III as the white paper on Shapefiles wants it. */
const [HEAD_BYTES, DESCRIPTOR_BYTES, VERSION, END_OF_HEAD, END_OF_FILE, BLANK] = [32, 32, 3, 0x0d, 0x1a, 0x20]
const LONGEST_CELL = 254

/** Words that a cell has no room for. */
type CutCell = { readonly row: number; readonly column: TableColumn; readonly words: string }
export type AttributeTable = {
  readonly bytes: Uint8Array
  readonly columns: readonly TableColumn[]
  readonly cut: readonly CutCell[]
}
export type TableEncoding = { readonly encode: LetterEncoder; readonly languageDriver: number }

type Cell = { readonly bytes: Uint8Array; readonly isCut: boolean }
type Missing = { readonly letter: string }

/** Whole letters only, as many as find room. */
function cellOf(words: string, encode: LetterEncoder): Cell | Missing {
  const parts: Uint8Array[] = []
  let length = 0
  for (const letter of words) {
    const part = encode(letter)
    if (!part) return { letter }
    if (length + part.length > LONGEST_CELL) return { bytes: Buffer.concat(parts), isCut: true }
    parts.push(part)
    length += part.length
  }
  return { bytes: Buffer.concat(parts), isCut: false }
}

function head(
  columns: readonly (TableColumn & { width: number })[],
  rows: number,
  day: string,
  languageDriver: number,
) {
  const length = HEAD_BYTES + DESCRIPTOR_BYTES * columns.length + 1
  const bytes = Buffer.alloc(length)
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number)
  bytes.set([VERSION, year - 1900, month, date])
  bytes.writeUInt32LE(rows, 4)
  bytes.writeUInt16LE(length, 8)
  bytes.writeUInt16LE(1 + columns.reduce((sum, { width }) => sum + width, 0), 10)
  bytes.writeUInt8(languageDriver, 29)
  for (const [index, { name, type, width, decimals }] of columns.entries()) {
    const at = HEAD_BYTES + DESCRIPTOR_BYTES * index
    bytes.write(name, at, 'latin1')
    bytes.write(type, at + 11, 'latin1')
    bytes.writeUInt8(width, at + 16)
    bytes.writeUInt8(decimals, at + 17)
  }
  bytes.writeUInt8(END_OF_HEAD, length - 1)
  return bytes
}

const valueOf = ({ id, properties }: LayerFeature, { property }: TableColumn) =>
  property === 'id' ? id : properties[property]

/** The attributes of a layer; fails on a letter that the encoding does not have. `day` is when the table was last changed. */
export function attributeTable(
  { layer, properties, features }: LayerContent,
  { encode, languageDriver }: TableEncoding,
  day: string,
): Result<AttributeTable> {
  const columns = tableColumns(properties)
  const cut: CutCell[] = []
  const rows: Uint8Array[][] = []
  for (const [index, feature] of features.entries()) {
    const cells: Uint8Array[] = []
    for (const column of columns) {
      const words = cellWords(valueOf(feature, column), column)
      const cell = cellOf(words, encode)
      if ('letter' in cell)
        return failure({
          code: 'export-letter-missing',
          details: { letter: cell.letter, layer: layer.title['zh-CN'], field: column.title['zh-CN'] },
        })
      if (cell.isCut) cut.push({ row: index + 1, column, words })
      cells.push(cell.bytes)
    }
    rows.push(cells)
  }
  const wide = columns.map((column, index) => ({
    ...column,
    width: column.width || rows.reduce((widest, cells) => Math.max(widest, cells[index]!.length), 1),
  }))
  const parts = [head(wide, rows.length, day, languageDriver), ...rows.map((cells) => rowBytes(cells, wide))]
  return success({ bytes: Buffer.concat([...parts, Uint8Array.of(END_OF_FILE)]), columns, cut })
}

/** Words stand at the left of their column, figures at the right; the first byte says that the row is not deleted. */
function rowBytes(cells: readonly Uint8Array[], columns: readonly TableColumn[]): Uint8Array {
  const bytes = Buffer.alloc(1 + columns.reduce((sum, { width }) => sum + width, 0), BLANK)
  let at = 1
  for (const [index, { type, width }] of columns.entries()) {
    const cell = cells[index]!
    bytes.set(cell, type === 'N' ? at + width - cell.length : at)
    at += width
  }
  return bytes
}
