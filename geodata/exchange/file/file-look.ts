import { dayWords } from './day-words.ts'

import type { Problem } from '../../problems.ts'
import type { FeatureRow, FeatureRows, FileEncoding, FileLayer, PlaceFileFormat } from '../gazetteer/feature-rows.ts'

/** A column and what it becomes; null: it is told to a person and becomes nothing. */
type LookedColumn = {
  readonly name: string
  readonly becomes: string | null
  readonly samples: readonly string[]
}

type LookedShape = { readonly type: string; readonly vertices: number; readonly first: readonly number[] }
type LookedRow = {
  readonly row: number
  /** In the order of the columns. */
  readonly cells: readonly string[]
  /** In the coordinates of the file; null for a row without one. */
  readonly shape: LookedShape | null
}

/** What a file holds, as it is shown before anything is made of it. */
export type FileLook = {
  readonly format: PlaceFileFormat
  readonly encoding: FileEncoding | null
  readonly layers: readonly FileLayer[]
  readonly columns: readonly LookedColumn[]
  readonly rows: readonly LookedRow[]
  readonly rowsRead: number
  readonly remarks: readonly Problem[]
}

const ROWS_SHOWN = 8
const ROWS_FOR_COLUMNS = 200
const SAMPLES = 3
const MOST_COLUMNS = 60
const LONGEST_CELL = 60

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const words =
    typeof value === 'string' ? value : value instanceof Date ? dayWords(value) : (JSON.stringify(value) ?? '')
  return words.length > LONGEST_CELL ? `${words.slice(0, LONGEST_CELL)}…` : words.trim()
}

/** Millimetres of metres; of degrees a hundredth of one. */
const inMillimetres = (figure: number): number => Number(figure.toFixed(Math.abs(figure) > 1000 ? 3 : 7))

/** All positions of a geometry that is not yet looked at. */
function positionsOf(coordinates: unknown): number[][] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as number[]] : coordinates.flatMap(positionsOf)
}

function shapeOf({ geometry, fault }: FeatureRow): LookedShape | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown }
  const positions = positionsOf(coordinates)
  const [first] = positions
  if (fault || type === undefined || first === undefined || !first.every(Number.isFinite)) return null
  return { type, vertices: positions.length, first: first.slice(0, 2).map(inMillimetres) }
}

const COORDINATE_MEANINGS = { 'north-first': ['north', 'east'], 'east-first': ['longitude', 'latitude'] } as const

/** The columns that coordinates stand in are no fields of a row any more. */
function coordinateColumns({ coordinateColumns: names, order, rows }: FeatureRows): LookedColumn[] {
  const meanings = order === null ? ['coordinate', 'coordinate'] : COORDINATE_MEANINGS[order]
  return (names ?? []).map((name, at) => ({
    name,
    becomes: meanings[at]!,
    samples: rows
      .slice(0, SAMPLES)
      .map(({ geometry }) => String((geometry as { coordinates: number[] }).coordinates[at])),
  }))
}

/** `meanings` tells which column carries which meaning, of the names that a file has. */
export function lookOf(
  file: FeatureRows,
  meanings: (names: readonly string[]) => ReadonlyMap<string, string>,
): FileLook {
  const looked = file.rows.slice(0, ROWS_FOR_COLUMNS)
  const names = [...new Set(looked.flatMap(({ fields }) => Object.keys(fields)))].slice(0, MOST_COLUMNS)
  const meaningOf = new Map([...meanings(names)].map(([meaning, name]) => [name, meaning]))
  const samplesOf = (name: string): string[] =>
    [...new Set(looked.map(({ fields }) => wordsOf(fields[name])).filter((words) => words !== ''))].slice(0, SAMPLES)
  return {
    format: file.format,
    encoding: file.encoding ?? null,
    layers: file.layers ?? [],
    columns: [
      ...coordinateColumns(file),
      ...names.map((name) => ({ name, becomes: meaningOf.get(name) ?? null, samples: samplesOf(name) })),
    ],
    rows: file.rows.slice(0, ROWS_SHOWN).map((row) => ({
      row: row.row,
      cells: names.map((name) => wordsOf(row.fields[name])),
      shape: shapeOf(row),
    })),
    rowsRead: file.rows.length,
    remarks: file.remarks ?? [],
  }
}
