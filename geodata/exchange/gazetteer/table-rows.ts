import { systemOfEpsg } from '../../crs/known-system.ts'
import { failure, success, type Result } from '../../result.ts'
import { takenSystem } from '../file/given-system.ts'
import { isWellKnownText, wellKnownText } from '../text/well-known-text.ts'

import { coordinateOfWords } from './coordinate-words.ts'
import { readPair } from './coordinate-order.ts'
import { fieldsByMeaning, type ChosenColumns, type FieldMeaning } from './field-names.ts'

import type { KnownSystem } from '../../crs/known-system.ts'
import type { Problem } from '../../problems.ts'
import type { FeatureRow, FeatureRows } from './feature-rows.ts'

export type TableLine = { readonly line: number; readonly cells: readonly string[] }

type Columns = { readonly first: number; readonly second: number; readonly order: FeatureRows['order'] }

function namedColumns(header: readonly string[], chosen: ChosenColumns = {}): Columns | undefined {
  const byMeaning = fieldsByMeaning(header, chosen)
  const columnOf = (meaning: FieldMeaning): number => header.indexOf(byMeaning.get(meaning) ?? '\0')
  const pairs = [
    ['longitude', 'latitude', 'east-first'],
    ['north', 'east', 'north-first'],
  ] as const
  return pairs
    .map(([first, second, order]) => ({ first: columnOf(first), second: columnOf(second), order }))
    .find(({ first, second }) => first >= 0 && second >= 0)
}

const pairIn = (cells: readonly string[], first: number, second: number) => {
  const [one, other] = [coordinateOfWords(cells[first] ?? ''), coordinateOfWords(cells[second] ?? '')]
  return one === undefined || other === undefined ? undefined : readPair(one, other)
}

/** Whether a line names the columns of its coordinates. */
export const namesCoordinates = (header: readonly string[]): boolean => namedColumns(header) !== undefined

/** 1, 2, 3: the number of a point, which in degrees might pass for a latitude. */
function isRunningNumber(lines: readonly TableLine[], column: number): boolean {
  const numbers = lines.flatMap(({ cells }) => (/^\d+$/u.test(cells[column] ?? '') ? [Number(cells[column])] : []))
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
}

/** As fine as a coordinate in degrees must be to mean a spot; a height never is. */
const isFineDegrees = (words: string): boolean => /\.\d{4}|[°º度:′'’分]/u.test(words)

const LINES_LOOKED_AT = 50
const widthOf = (lines: readonly TableLine[]): number =>
  lines.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)

/** The only two columns whose numbers make a place in most lines; undefined where there are none or several. */
function tellingColumns(lines: readonly TableLine[]): Columns | undefined {
  const looked = lines.slice(0, LINES_LOOKED_AT)
  const width = Math.min(20, widthOf(looked))
  const isNumber = [...Array(width).keys()].map((column) => isRunningNumber(looked, column))
  const candidates: Columns[] = []
  for (let first = 0; first < width; first++)
    for (let second = first + 1; second < width; second++) {
      if (isNumber[first] || isNumber[second]) continue
      const places = looked.filter(({ cells }) => pairIn(cells, first, second))
      if (places.length * 2 > looked.length) candidates.push({ first, second, order: null })
    }
  const fine = candidates.filter(({ first, second }) =>
    [first, second].every((column) => looked.some(({ cells }) => isFineDegrees(cells[column] ?? ''))),
  )
  const told = candidates.length > 1 ? fine : candidates
  return told.length === 1 ? told[0] : undefined
}

const numberedHeader = (width: number): string[] => [...Array(width).keys()].map((column) => `column ${column + 1}`)

/** Where no column is named, the first that is no coordinate is the name. */
function unnamedHeader(width: number, { first, second }: Columns): string[] {
  const name = [...Array(width).keys()].find((column) => column !== first && column !== second)
  return numberedHeader(width).map((words, column) => (column === name ? 'name' : words))
}

const NUMBER_IN_TABLE = 2_000_000

type Table = { readonly names: readonly string[]; readonly body: readonly TableLine[] }

const othersOf = ({ names }: Table, { cells }: TableLine, taken: readonly number[]) =>
  Object.fromEntries(
    names.flatMap((name, column) => (taken.includes(column) ? [] : [[name, cells[column] ?? ''] as const])),
  )

function pointRow(table: Table, columns: Columns, line: TableLine): FeatureRow {
  const taken = [columns.first, columns.second]
  const coordinates = taken.map((column) => coordinateOfWords(line.cells[column] ?? '') ?? NaN)
  const unread = coordinates.findIndex(Number.isNaN)
  const words = line.cells[taken[unread] ?? -1] ?? ''
  const fault: Problem | undefined =
    unread < 0 || words === ''
      ? undefined
      : { code: 'row-cell-unread', details: { row: line.line, column: table.names[taken[unread]!] ?? '', words } }
  return {
    row: line.line,
    fields: othersOf(table, line, taken),
    geometry: { type: 'Point', coordinates },
    ...(fault ? { fault } : {}),
  }
}

const LONGEST_WORDS_SHOWN = 40

function shapeRow(table: Table, column: number, line: TableLine): FeatureRow & { readonly epsg: number | null } {
  const { line: row } = line
  const words = line.cells[column] ?? ''
  const read = wellKnownText(words)
  const shown = words.length > LONGEST_WORDS_SHOWN ? `${words.slice(0, LONGEST_WORDS_SHOWN)}…` : words
  const fault = (code: Problem['code'], details: Problem['details'] = {}) => ({
    fault: { code, details: { row, ...details } },
  })
  return {
    row,
    fields: othersOf(table, line, [column]),
    geometry: typeof read === 'object' ? read.geometry : null,
    epsg: typeof read === 'object' ? read.epsg : null,
    ...(read === undefined && words !== '' ? fault('row-shape-unread', { words: shown }) : {}),
    ...(read === 'curved' ? fault('row-curved', { kind: /[A-Z]+/iu.exec(words)?.[0] ?? '' }) : {}),
    ...(read === 'empty' || words === '' ? fault('row-without-shape') : {}),
  }
}

/** The one that all shapes name; null where none does. */
function systemOfShapes(rows: readonly { readonly epsg: number | null }[]): Result<KnownSystem | null> {
  const named = [...new Set(rows.flatMap(({ epsg }) => epsg ?? []))]
  if (named.length > 1)
    return failure({ code: 'places-system-conflict', details: { stated: named[0]!, given: named[1]! } })
  const [epsg] = named
  return epsg === undefined ? success(null) : takenSystem(systemOfEpsg(epsg), `EPSG:${epsg}`)
}

function shapeRows(lines: readonly TableLine[], column: number): Result<FeatureRows> {
  const isHeader = !isWellKnownText(lines[0]?.cells[column] ?? '')
  const body = isHeader ? lines.slice(1) : lines
  const names = isHeader ? lines[0]!.cells : numberedHeader(widthOf(body.slice(0, LINES_LOOKED_AT)))
  const rows = body.map((line) => shapeRow({ names, body }, column, line))
  const system = systemOfShapes(rows)
  if (!system.ok) return system
  return success({ format: 'well-known-text', rows, system: system.value, order: 'east-first' })
}

const columnOfShapes = (lines: readonly TableLine[]): number => {
  const looked = lines.slice(0, LINES_LOOKED_AT)
  return [...Array(widthOf(looked)).keys()].findIndex((column) =>
    looked.some(({ cells }) => isWellKnownText(cells[column] ?? '')),
  )
}

/**
 * A table: of points, with a header in Chinese or English, or without one when just two columns can be coordinates; or with
 * a column of well-known text. X goes north and Y east, as in every Chinese table; where the numbers say otherwise they are
 * believed, and the reader is told. `chosen` is what a person says of its columns.
 */
export function tableRows(lines: readonly TableLine[], chosen: ChosenColumns = {}): Result<FeatureRows> {
  if (lines.length > NUMBER_IN_TABLE)
    return failure({ code: 'places-too-many', details: { places: lines.length, limit: NUMBER_IN_TABLE } })
  const shapes = columnOfShapes(lines)
  if (shapes >= 0) return shapeRows(lines, shapes)
  const header = lines[0]?.cells ?? []
  const byName = namedColumns(header, chosen)
  const isHeader = byName !== undefined || !lines[0] || !hasCoordinates(lines[0])
  const body = isHeader ? lines.slice(1) : lines
  const width = widthOf(body)
  const columns = byName ?? namedColumns(numberedHeader(width), chosen) ?? tellingColumns(body)
  if (body.length === 0) return failure({ code: 'places-none', details: {} })
  if (!columns) return success(unclearRows({ names: isHeader ? header : numberedHeader(width), body }))
  const table = { names: isHeader ? header : unnamedHeader(width, columns), body }
  return success({
    format: 'points-table',
    rows: body.map((line) => pointRow(table, columns, line)),
    system: null,
    order: columns.order,
    coordinateColumns: [table.names[columns.first] ?? '', table.names[columns.second] ?? ''],
  })
}

/** A person has to say which columns are coordinates. */
const unclearRows = (table: Table): FeatureRows => ({
  format: 'points-table',
  rows: table.body.map((line) => ({ row: line.line, fields: othersOf(table, line, []), geometry: null })),
  system: null,
  order: null,
  asks: { code: 'places-columns-unclear', details: {} },
})

const hasCoordinates = ({ cells }: TableLine): boolean =>
  cells.some((_, first) => cells.some((__, second) => second > first && pairIn(cells, first, second) !== undefined))
