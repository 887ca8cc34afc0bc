/** Whether two shapes are the same ground, whichever way round their rings are written and whichever corner comes first. */
import type { Position } from 'geojson'

type Shape = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: readonly Shape[] }

const AXIS_METRES = 6_378_137
const isDegrees = (position: Position): boolean => Math.abs(position[0]!) <= 180

/** How far apart, to the east and to the north. */
function apart(one: Position, other: Position): number {
  const metres = isDegrees(one) ? (Math.PI / 180) * AXIS_METRES : 1
  const narrower = isDegrees(one) ? Math.cos((one[1]! * Math.PI) / 180) : 1
  return Math.max(Math.abs(one[0]! - other[0]!) * metres * narrower, Math.abs(one[1]! - other[1]!) * metres)
}

/** Every line or ring of a shape; each point of several is a line of its own. */
function linesOf({ type, coordinates, geometries = [] }: Shape): Position[][] {
  if (type === 'GeometryCollection') return geometries.flatMap(linesOf)
  if (type === 'Point') return [[coordinates as Position]]
  if (type === 'MultiPoint') return (coordinates as Position[]).map((at) => [at])
  if (type === 'LineString') return [coordinates as Position[]]
  if (type === 'MultiLineString' || type === 'Polygon') return coordinates as Position[][]
  return (coordinates as Position[][][]).flat()
}

const farthestOf = (one: readonly Position[], other: readonly Position[]): number =>
  one.length === other.length ? Math.max(...one.map((position, index) => apart(position, other[index]!))) : Infinity

/** The least that a ring can be off, begun at any corner and gone either way. */
function ringsApart(one: readonly Position[], other: readonly Position[]): number {
  if (one.length !== other.length) return Infinity
  const corners = other.slice(0, -1)
  const begun = (list: readonly Position[], at: number): Position[] => [...list.slice(at), ...list.slice(0, at)]
  const ways = [corners, [...corners].reverse()].flatMap((list) => list.map((_, at) => begun(list, at)))
  return Math.min(...ways.map((way) => farthestOf(one.slice(0, -1), way)))
}

/** Metres by which a shape that was read lies off the written one; Infinity where it is another shape. */
export function shapeApart(written: Shape, read: Shape): number {
  const [expected, found] = [linesOf(written), linesOf(read)]
  const kind = (read.geometries?.[0] ?? read).type.replace('Multi', '')
  if (expected.length !== found.length || !written.type.includes(kind)) return Infinity
  const between = kind === 'Polygon' ? ringsApart : farthestOf
  const left = [...found]
  return Math.max(
    ...expected.map((one) => {
      const distances = left.map((other) => between(one, other))
      const least = Math.min(...distances)
      left.splice(distances.indexOf(least), 1)
      return least
    }),
  )
}
