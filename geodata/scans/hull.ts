import type { Pair } from './normalised.ts'

const turn = ([ax, ay]: Pair, [bx, by]: Pair, [cx, cy]: Pair): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

function halfHull(sorted: readonly Pair[]): Pair[] {
  const hull: Pair[] = []
  for (const point of sorted) {
    while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull.slice(0, -1)
}

/** The convex hull as a ring without repeated end; two corners or fewer where all points lie in one line. */
export function convexHull(points: readonly Pair[]): readonly Pair[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

export const isInsideHull = (point: Pair, hull: readonly Pair[]): boolean =>
  hull.length > 2 && hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length]!, point) >= 0)
