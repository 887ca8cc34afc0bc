import { isInsideRing } from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Place } from './place.ts'
import type { Position } from 'geojson'

/** A grave or a well can be small; what encloses less is a line. */
const LEAST_SQUARE_METRES = 0.01

/** In the three-degree zones of CGCS2000, 75° to 135°, and on the northern half of the globe: elsewhere nothing can be drawn. */
const isPosition = (value: unknown): value is Position => {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : []
  return isBetween(longitude, 73.5, 136.5) && isBetween(latitude, 0, 60)
}

/** About a metre. Edges are straight between degrees, as they are stored, and not in the plane. */
const DEGREES_PER_STEP = 1e-5

const inSteps = ([longitude, latitude]: Position): Metres => [
  longitude! / DEGREES_PER_STEP,
  latitude! / DEGREES_PER_STEP,
]

const isBetween = (value: unknown, least: number, limit: number): boolean =>
  typeof value === 'number' && value >= least && value < limit

/** Longitude and latitude alone: heights are no part of the plane. */
const positionsOf = (value: unknown): Position[] | undefined =>
  Array.isArray(value) && value.every(isPosition) ? value.map((position) => position.slice(0, 2)) : undefined

const isSamePosition = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1]

function lineOf(value: unknown): Position[] | undefined {
  const line = positionsOf(value)
  return line?.some((position) => !isSamePosition(position, line[0]!)) === true ? line : undefined
}

/** A closed ring that encloses ground and does not cross itself. */
function ringOf(value: unknown): Position[] | undefined {
  const ring = positionsOf(value)
  if (!ring || ring.length < 4 || !isSamePosition(ring[0]!, ring.at(-1)!)) return undefined
  const corners = ring.filter((position, index) => index === 0 || !isSamePosition(position, ring[index - 1]!))
  return isSimpleRing(corners.map(inSteps), LEAST_SQUARE_METRES) ? ring : undefined
}

/** The outer ring and the holes, which lie in it. */
function ringsOf(value: unknown): Position[][] | undefined {
  const rings = Array.isArray(value) ? value.map(ringOf) : []
  const sound = rings.filter((ring) => ring !== undefined)
  const [outer, ...holes] = sound
  if (!outer || sound.length < rings.length) return undefined
  const corners = outer.map(inSteps)
  return holes.flat().every((position) => isInsideRing(inSteps(position), corners)) ? sound : undefined
}

/** The geometry of a feature without heights; undefined for anything but a sound point, line or polygon in China's zones. */
export function placeGeometry(value: unknown): Place['geometry'] | undefined {
  const { type, coordinates } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (type === 'Point') {
    const [position] = positionsOf([coordinates]) ?? []
    return position && { type, coordinates: position }
  }
  if (type === 'LineString') {
    const line = lineOf(coordinates)
    return line && { type, coordinates: line }
  }
  const rings = type === 'Polygon' ? ringsOf(coordinates) : undefined
  return rings && { type: 'Polygon', coordinates: rings }
}
