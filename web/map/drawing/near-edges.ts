import { crossings, nearestOnLine } from '../../../geodata/crs/plane-geometry.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { SnapTarget } from './snap-target.ts'

/** A straight piece of a line that a pointer may be drawn to. */
export type NearEdge = { readonly name: string; readonly ends: readonly [Metres, Metres] }

/** Crossings are looked for among so many edges at most: a pointer over a crowd means none of them. */
const MOST_CROSSED_EDGES = 60

const isApart = (from: number, to: number, at: number, reachMetres: number): boolean =>
  Math.min(from, to) - reachMetres > at || Math.max(from, to) + reachMetres < at

/** The edges that come within reach of a point; cheap for those that lie far away. */
export function nearEdges(targets: readonly SnapTarget[], [x, y]: Metres, reachMetres: number): NearEdge[] {
  const found: NearEdge[] = []
  for (const { name, points } of targets)
    for (let index = 1; index < points.length; index++) {
      const ends: [Metres, Metres] = [points[index - 1]!, points[index]!]
      const [[ax, ay], [bx, by]] = ends
      if (isApart(ax, bx, x, reachMetres) || isApart(ay, by, y, reachMetres)) continue
      if (nearestOnLine(ends, [x, y]).offsetMetres <= reachMetres) found.push({ name, ends })
    }
  return found
}

/** Where edges of different lines cross, named by both. */
export function crossingsOf(edges: readonly NearEdge[]): { readonly name: string; readonly point: Metres }[] {
  const few = edges.slice(0, MOST_CROSSED_EDGES)
  return few.flatMap((edge, index) =>
    few
      .slice(index + 1)
      .filter(({ name }) => name !== edge.name)
      .flatMap((other) =>
        crossings(edge.ends, other.ends).map(({ point }) => ({ name: `${edge.name} × ${other.name}`, point })),
      ),
  )
}
