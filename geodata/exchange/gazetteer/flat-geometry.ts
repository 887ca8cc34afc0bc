import type { Position } from 'geojson'

export type FlatGeometry = {
  readonly type: 'Point' | 'LineString' | 'Polygon'
  /** One list for a point or line, one for each ring of a polygon. */
  readonly parts: readonly (readonly Position[])[]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const isPosition = (value: unknown): value is Position => {
  const [first, second] = listOf(value)
  return Number.isFinite(first) && Number.isFinite(second)
}

const positionsOf = (value: unknown): Position[] | undefined => {
  const list = listOf(value)
  return list.length > 0 && list.every(isPosition) ? list : undefined
}

function single(type: FlatGeometry['type'], coordinates: unknown): FlatGeometry | undefined {
  const lists = (type === 'Polygon' ? listOf(coordinates) : [type === 'Point' ? [coordinates] : coordinates]).map(
    positionsOf,
  )
  const parts = lists.filter((part) => part !== undefined)
  return parts.length > 0 && parts.length === lists.length ? { type, parts } : undefined
}

const MULTIPLE = { MultiPoint: 'Point', MultiLineString: 'LineString', MultiPolygon: 'Polygon' } as const
const SINGLE = ['Point', 'LineString', 'Polygon'] as const

/** Collections nest no deeper in honest files. */
const DEEPEST = 4

/** The points, lines and areas that a GeoJSON geometry is made of; undefined where one of them is none. */
export function flatGeometries(geometry: unknown, depth = 0): FlatGeometry[] | undefined {
  if (!isRecord(geometry) || depth > DEEPEST) return undefined
  const { type, coordinates, geometries } = geometry
  const own = SINGLE.find((known) => known === type)
  const many = Object.entries(MULTIPLE).find(([known]) => known === type)?.[1]
  const found = own
    ? [single(own, coordinates)]
    : many
      ? listOf(coordinates).map((part) => single(many, part))
      : type === 'GeometryCollection'
        ? listOf(geometries).flatMap((part) => flatGeometries(part, depth + 1) ?? [undefined])
        : [undefined]
  const sound = found.filter((part) => part !== undefined)
  return sound.length > 0 && sound.length === found.length ? sound : undefined
}

/** By which the order and the unit of a file's coordinates are told; nothing for a row without a shape. */
export const firstPosition = (geometries: readonly FlatGeometry[] | undefined): readonly Position[] =>
  geometries?.[0]?.parts[0]?.slice(0, 1) ?? []
