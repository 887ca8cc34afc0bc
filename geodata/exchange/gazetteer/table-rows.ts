import { failure, success, type Result } from '../../result.ts'

import { coordinateOfWords } from './coordinate-words.ts'
import { readPair } from './coordinate-order.ts'
import { fieldsByMeaning, type FieldMeaning } from './field-names.ts'

import type { FeatureRow, FeatureRows } from './feature-rows.ts'

export type TableLine = { readonly line: number; readonly cells: readonly string[] }

type Columns = { readonly first: number; readonly second: number; readonly order: FeatureRows['order'] }

function namedColumns(header: readonly string[]): Columns | undefined {
  const byMeaning = fieldsByMeaning(header)
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

/** The only two columns whose numbers make a place in most lines; undefined where there are none or several. */
function tellingColumns(lines: readonly TableLine[]): Columns | undefined {
  const looked = lines.slice(0, 50)
  const width = Math.min(20, Math.max(0, ...looked.map(({ cells }) => cells.length)))
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

/** Where no column is named, the first that is no coordinate is the name. */
const unnamedHeader = (width: number, { first, second }: Columns): string[] => {
  const name = [...Array(width).keys()].find((column) => column !== first && column !== second)
  return [...Array(width).keys()].map((column) => (column === name ? 'name' : `column ${column + 1}`))
}

const NUMBER_IN_TABLE = 100_000

/**
 * A points table: with a header in Chinese or English, or without one when just two columns can be coordinates. X goes north
 * and Y east, as in every Chinese table; where the numbers say otherwise they are believed, and the reader is told.
 */
export function tableRows(lines: readonly TableLine[]): Result<FeatureRows> {
  const header = lines[0]?.cells ?? []
  const named = namedColumns(header)
  const body = named || !lines[0] || !hasCoordinates(lines[0]) ? lines.slice(1) : lines
  if (lines.length > NUMBER_IN_TABLE)
    return failure({ code: 'places-too-many', details: { places: lines.length, limit: NUMBER_IN_TABLE } })
  const columns = named ?? tellingColumns(body)
  if (!columns || body.length === 0)
    return failure({ code: body.length === 0 ? 'places-none' : 'places-columns-unclear', details: {} })
  const isHeader = body.length < lines.length
  const width = Math.max(...body.map(({ cells }) => cells.length))
  const names = isHeader ? header : unnamedHeader(width, columns)
  const rows = body.map(({ line, cells }): FeatureRow => {
    const coordinates = [columns.first, columns.second].map((column) => coordinateOfWords(cells[column] ?? '') ?? NaN)
    const others = names.flatMap((name, column) =>
      column === columns.first || column === columns.second ? [] : [[name, cells[column] ?? ''] as const],
    )
    return { row: line, fields: Object.fromEntries(others), geometry: { type: 'Point', coordinates } }
  })
  return success({ format: 'points-table', rows, system: null, order: columns.order })
}

const hasCoordinates = ({ cells }: TableLine): boolean =>
  cells.some((_, first) => cells.some((__, second) => second > first && pairIn(cells, first, second) !== undefined))
