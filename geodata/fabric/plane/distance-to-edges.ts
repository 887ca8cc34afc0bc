import { edgeGrid, edgesOf } from './edge-grid.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** How far a point lies from an edge of the list; figures alone, since this is asked millions of times. */
function metresToEdge(ends: Float64Array, edge: number, x: number, y: number): number {
  const [ax, ay] = [ends[4 * edge]!, ends[4 * edge + 1]!]
  const [rx, ry] = [ends[4 * edge + 2]! - ax, ends[4 * edge + 3]! - ay]
  const squared = rx * rx + ry * ry
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * rx + (y - ay) * ry) / squared))
  return Math.hypot(x - ax - share * rx, y - ay - share * ry)
}

/**
 * How far a point lies from the nearest of many edges; Infinity where there are none. A point that lies within `enough` metres
 * may be given any distance up to that: who looks for the farthest point need not know more. Built once, asked often.
 */
export function distanceToEdges(lines: readonly (readonly Metres[])[]): (point: Metres, enough?: number) => number {
  const edges = edgesOf(lines)
  const grid = edgeGrid(edges)
  if (edges.count === 0) return () => Infinity
  return ([x, y], enough = 0) => {
    // Ever wider boxes: what is found within half a box's width can be no farther than what lies outside.
    for (let reach = 0.5; ; reach *= 2) {
      let least = Infinity
      grid.near(x - reach, y - reach, x + reach, y + reach, (at) => {
        if (least > enough) least = Math.min(least, metresToEdge(edges.ends, at, x, y))
      })
      if (least <= Math.max(reach, enough) || reach > 1e7) return least
    }
  }
}
