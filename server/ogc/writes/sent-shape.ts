import { placeUnsound } from '../../place-refusals.ts'
import { GEOMETRY_WORDS } from '../pages/words.ts'
import { shapeOfOtherLayer } from '../../write-refusals.ts'

import type { LineString, Point, Polygon, Position } from 'geojson'
import type { OfferedSystem } from '../../../geodata/crs/offered-systems.ts'
import type { Layer, LayerGeometry } from '../../../geodata/layers/model.ts'

export type SingleShape = Point | LineString | Polygon

const SINGLE = { MultiPoint: 'Point', MultiLineString: 'LineString', MultiPolygon: 'Polygon' } as const
/** How deep positions lie in the coordinates of one shape. */
const DEPTH: Readonly<Record<LayerGeometry, number>> = { MultiPoint: 0, MultiLineString: 1, MultiPolygon: 2 }
/** No easting or northing of an offered system is larger. */
const FARTHEST_METRES = 5e7

/** Two figures, east before north; a height is no part of the plane. Undefined for what is no position. */
function positionOf(value: unknown, { northFirst }: OfferedSystem): Position | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined
  const [first, second] = value as unknown[]
  if (![first, second].every((figure) => Number.isFinite(figure) && Math.abs(figure as number) < FARTHEST_METRES))
    return undefined
  return (northFirst ? [second, first] : [first, second]) as Position
}

type Coordinates = Position | Coordinates[]

function coordinatesOf(value: unknown, depth: number, system: OfferedSystem): Coordinates | undefined {
  if (depth === 0) return positionOf(value, system)
  if (!Array.isArray(value)) return undefined
  const inner = value.map((each: unknown) => coordinatesOf(each, depth - 1, system))
  return inner.every((each) => each !== undefined) ? inner : undefined
}

/** The one shape that was sent, single or as a collection of one, in the figures of its system, east before north. */
export function sentShape({ id, geometry: kind }: Layer, sent: unknown, system: OfferedSystem): SingleShape {
  const { type, coordinates } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
  const isCollection = type === kind
  const isOne = isCollection ? Array.isArray(coordinates) && coordinates.length === 1 : type === SINGLE[kind]
  if (!isOne) throw shapeOfOtherLayer(id, GEOMETRY_WORDS[kind]!)
  const one: unknown = isCollection ? (coordinates as unknown[])[0] : coordinates
  const found = coordinatesOf(one, DEPTH[kind], system)
  if (!found) throw placeUnsound()
  return { type: SINGLE[kind], coordinates: found } as SingleShape
}
