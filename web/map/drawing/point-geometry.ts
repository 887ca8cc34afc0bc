import type { Point, Position } from 'geojson'

/** One geometry for one position for as long as that stands: what has not moved is known by identity. */
const points = new WeakMap<Position, Point>()
const middles = new WeakMap<Position, { readonly to: Position; readonly point: Point }>()

export function pointAt(position: Position): Point {
  const known = points.get(position)
  if (known) return known
  const point: Point = { type: 'Point', coordinates: position.slice(0, 2) }
  points.set(position, point)
  return point
}

/** Halfway between two vertices that follow one another. */
export function middlePoint(from: Position, to: Position): Point {
  const known = middles.get(from)
  if (known?.to === to) return known.point
  const [[x = 0, y = 0], [toX = 0, toY = 0]] = [from, to]
  const point: Point = { type: 'Point', coordinates: [(x + toX) / 2, (y + toY) / 2] }
  middles.set(from, { to, point })
  return point
}
