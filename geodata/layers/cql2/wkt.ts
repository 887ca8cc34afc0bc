import { FilterProblem } from './problem.ts'

import type { Geometry, Position } from 'geojson'
import type { Token } from './tokens.ts'

/** What reads tokens one after another. */
export type Reader = {
  readonly peek: () => Token
  readonly take: () => Token
}

const COORDINATE = { 'zh-CN': '坐标数', en: 'a coordinate' }
const expectSign = (reader: Reader, sign: string): void => {
  const token = reader.take()
  if (token.kind !== 'sign' || token.value !== sign)
    throw new FilterProblem(String(token.at), { 'zh-CN': `“${sign}”`, en: sign })
}

function readPosition(reader: Reader): Position {
  const numbers: number[] = []
  while (reader.peek().kind === 'number') numbers.push(Number(reader.take().value))
  if (numbers.length < 2 || numbers.length > 3) throw new FilterProblem(String(reader.peek().at), COORDINATE)
  return numbers.slice(0, 2)
}

function readList<Part>(reader: Reader, readPart: (reader: Reader) => Part): Part[] {
  expectSign(reader, '(')
  const parts = [readPart(reader)]
  while (reader.peek().value === ',' && reader.peek().kind === 'sign') {
    reader.take()
    parts.push(readPart(reader))
  }
  expectSign(reader, ')')
  return parts
}

const readLine = (reader: Reader): Position[] => readList(reader, readPosition)
const readRings = (reader: Reader): Position[][] => readList(reader, readLine)
/** Points of a multipoint stand in brackets, or, as is often written, without. */
const readLoosePosition = (reader: Reader): Position =>
  reader.peek().value === '(' ? readList(reader, readPosition)[0]! : readPosition(reader)

const READERS: Readonly<Record<string, (reader: Reader) => Geometry>> = {
  POINT: (reader) => ({ type: 'Point', coordinates: readList(reader, readPosition)[0]! }),
  LINESTRING: (reader) => ({ type: 'LineString', coordinates: readLine(reader) }),
  POLYGON: (reader) => ({ type: 'Polygon', coordinates: readRings(reader) }),
  MULTIPOINT: (reader) => ({ type: 'MultiPoint', coordinates: readList(reader, readLoosePosition) }),
  MULTILINESTRING: (reader) => ({ type: 'MultiLineString', coordinates: readRings(reader) }),
  MULTIPOLYGON: (reader) => ({ type: 'MultiPolygon', coordinates: readList(reader, readRings) }),
}

const SHAPE = {
  'zh-CN': '一个图形，如 POINT(…)、POLYGON(…) 或 BBOX(…)',
  en: 'a shape: POINT(…), POLYGON(…), BBOX(…) …',
}

export const boxRing = ([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

function readBox(reader: Reader): Geometry {
  const { at } = reader.peek()
  const numbers = readList(reader, ({ take }) => {
    const { kind, value, at } = take()
    if (kind !== 'number') throw new FilterProblem(String(at), COORDINATE)
    return Number(value)
  })
  if (numbers.length !== 4 && numbers.length !== 6) throw new FilterProblem(String(at), COORDINATE)
  const half = numbers.length / 2
  return { type: 'Polygon', coordinates: [boxRing([numbers[0]!, numbers[1]!, numbers[half]!, numbers[half + 1]!])] }
}

/** A shape as CQL2 text writes it: well-known text, or BBOX(…). */
export function readShape(reader: Reader): Geometry {
  const { kind, value, at } = reader.take()
  const name = kind === 'word' ? value.toUpperCase() : ''
  if (reader.peek().kind === 'word' && /^ZM?$/iu.test(reader.peek().value)) reader.take()
  if (name === 'BBOX') return readBox(reader)
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  if (!read) throw new FilterProblem(String(at), SHAPE)
  return read(reader)
}
