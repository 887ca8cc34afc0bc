import { FilterProblem } from './problem.ts'

import type { Geometry, Position } from 'geojson'
import type { OfferedSystem } from '../../crs/offered-systems.ts'
import type { PlacedShape } from '../filter.ts'

const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
}
const LEAST_OF_LINE = 2
const LEAST_OF_RING = 4

const isPosition = (value: unknown): value is Position => Array.isArray(value) && typeof value[0] === 'number'

/** Lists of positions, however deep they lie. */
const linesOf = (value: unknown, depth: number): Position[][] =>
  depth === 1 ? [value as Position[]] : (value as unknown[]).flatMap((part) => linesOf(part, depth - 1))

const depthOf = (value: unknown): number => (isPosition(value) ? 0 : 1 + depthOf((value as unknown[])[0]))

function isSound(geometry: Geometry): boolean {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  const depth = DEPTHS[type]!
  if (depthOf(coordinates) !== depth) return false
  if (depth === 0 || type === 'MultiPoint') return true
  const isArea = type.endsWith('Polygon')
  return linesOf(coordinates, depth).every((line) =>
    isArea
      ? line.length >= LEAST_OF_RING && String(line[0]) === String(line.at(-1))
      : Array.isArray(line) && line.length >= LEAST_OF_LINE,
  )
}

const flipped = (value: unknown): unknown =>
  isPosition(value) ? [value[1], value[0]] : (value as unknown[]).map(flipped)

/** A shape as it is written, with the axes in the order of its system, as the database takes it. Throws where it is none. */
export function placedShape(geometry: Geometry, { epsg, northFirst }: OfferedSystem, place: string): PlacedShape {
  if (!isSound(geometry))
    throw new FilterProblem(place, {
      'zh-CN': '完整的图形：面要首尾闭合，线至少两点',
      en: 'a whole shape: areas closed, lines of two points at least',
    })
  if (!northFirst) return { geometry, epsg }
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  return { geometry: { type, coordinates: flipped(coordinates) } as Geometry, epsg }
}
