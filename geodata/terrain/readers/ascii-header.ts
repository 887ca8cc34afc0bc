/** The header of an ESRI ASCII grid: lines of a key and a number, keys in any case. */
import { failure, success, type Result } from '../../result.ts'

export type AsciiHeader = {
  readonly columns: number
  readonly rows: number
  readonly west: number
  readonly south: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly noData: number
  /** Where the heights begin, in bytes. */
  readonly heightsStart: number
}

const HEADER_LIMIT_BYTES = 2000
const LINE = /^[ \t]*(?<key>[A-Za-z_]+)[ \t]+(?<value>[-+0-9.eE]+)[ \t]*(?:\r\n|\n|\r)/u

export function readAsciiHeader(bytes: Uint8Array, file: string): Result<AsciiHeader> {
  let text = String.fromCharCode(...bytes.subarray(0, HEADER_LIMIT_BYTES))
  const values = new Map<string, number>()
  let heightsStart = 0
  for (let line = LINE.exec(text); line?.groups; line = LINE.exec(text)) {
    values.set(line.groups['key']!.toLowerCase(), Number(line.groups['value']))
    heightsStart += line[0].length
    text = text.slice(line[0].length)
  }
  const wrong = (key: string) => failure({ code: 'grid-header-wrong', details: { file, key } })
  const columns = values.get('ncols') ?? NaN
  const rows = values.get('nrows') ?? NaN
  const cellWidth = values.get('cellsize') ?? values.get('dx') ?? NaN
  const cellHeight = values.get('cellsize') ?? values.get('dy') ?? NaN
  const west = values.get('xllcorner') ?? (values.get('xllcenter') ?? NaN) - cellWidth / 2
  const south = values.get('yllcorner') ?? (values.get('yllcenter') ?? NaN) - cellHeight / 2
  if (!Number.isInteger(columns) || columns < 1) return wrong('ncols')
  if (!Number.isInteger(rows) || rows < 1) return wrong('nrows')
  if (!(cellWidth > 0 && cellHeight > 0 && Number.isFinite(cellWidth * cellHeight))) return wrong('cellsize')
  if (!Number.isFinite(west)) return wrong('xllcorner')
  if (!Number.isFinite(south)) return wrong('yllcorner')
  const noData = values.get('nodata_value') ?? -9999
  return success({ columns, rows, west, south, cellWidth, cellHeight, noData, heightsStart })
}
