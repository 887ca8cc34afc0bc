import { distanceMetres } from '../crs/plane-geometry.ts'

import { distanceToEdges } from './plane/distance-to-edges.ts'
import { edgeGrid, edgesOf } from './plane/edge-grid.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Lines nearer than this run in one place: beyond the rounding of positions, below what anybody can survey. */
export const SAME_PLACE_METRES = 0.01

/** A stretch of a line that another line does, or does not, run along. */
export type Run = { readonly isKept: boolean; readonly points: readonly Metres[] }

/** How far along the edge from a to b a point lies that is on it, strictly between the ends; undefined for others. */
function shareAlong(a: Metres, b: Metres, point: Metres): number | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const squared = dx * dx + dy * dy
  if (squared === 0) return undefined
  const share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared
  const foot: Metres = [a[0] + share * dx, a[1] + share * dy]
  const isOn = share > 0 && share < 1 && distanceMetres(foot, point) <= SAME_PLACE_METRES
  return isOn && Math.min(distanceMetres(a, point), distanceMetres(b, point)) > SAME_PLACE_METRES ? share : undefined
}

/** The line with the vertices of the other that lie on its edges: between two of them both run together or apart. */
function withVerticesOn(line: readonly Metres[], other: readonly (readonly Metres[])[]): Metres[] {
  const grid = edgeGrid(edgesOf([line]))
  const onEdge = new Map<number, { share: number; point: Metres }[]>()
  for (const point of other.flat()) {
    const [x, y] = point
    const tried = new Set<number>()
    grid.near(x - SAME_PLACE_METRES, y - SAME_PLACE_METRES, x + SAME_PLACE_METRES, y + SAME_PLACE_METRES, (edge) => {
      if (tried.has(edge)) return
      tried.add(edge)
      const share = shareAlong(line[edge]!, line[edge + 1]!, point)
      if (share === undefined) return
      const known = onEdge.get(edge)
      if (known) known.push({ share, point })
      else onEdge.set(edge, [{ share, point }])
    })
  }
  return line.flatMap((point, edge) => [
    point,
    ...(onEdge.get(edge) ?? []).sort((one, next) => one.share - next.share).map((on) => on.point),
  ])
}

/** The line cut where it leaves the other lines and comes back to them. A ring is cut nowhere else, wherever it starts. */
export function runsAlong(line: readonly Metres[], other: readonly (readonly Metres[])[]): Run[] {
  const distance = distanceToEdges(other)
  const isNear = (point: Metres) => distance(point, SAME_PLACE_METRES) <= SAME_PLACE_METRES
  const points = withVerticesOn(line, other)
  const runs: { isKept: boolean; points: Metres[] }[] = []
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1]!, points[index]!]
    const isKept = isNear(a) && isNear(b) && isNear([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])
    const last = runs.at(-1)
    if (last?.isKept === isKept) last.points.push(b)
    else runs.push({ isKept, points: [a, b] })
  }
  return joinedAtStart(runs)
}

/** Where a ring starts within a run, the run is one. */
function joinedAtStart(runs: readonly Run[]): Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last || runs.length < 2 || first.isKept !== last.isKept) return [...runs]
  if (distanceMetres(first.points[0]!, last.points.at(-1)!) > SAME_PLACE_METRES) return [...runs]
  return [{ isKept: first.isKept, points: [...last.points, ...first.points.slice(1)] }, ...runs.slice(1, -1)]
}
