import { degreesOf } from '../public-record/lattice.ts'

import { metresAround, metresToLine } from './local-metres.ts'

import type { Lattice, LatticePoint } from '../public-record/model.ts'
import type { LocalPoint } from './local-metres.ts'

/** Looked at so often in a cell; what lies between two looks is added. */
const LOOKS_PER_CELL = 4
/** Nearer than this an edge lies on another: far below a lattice, far above what arithmetic loses. */
const ON_EDGE_METRES = 0.01

const along = (from: LatticePoint, to: LatticePoint, share: number): LatticePoint => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
]

function* looksAt(line: readonly LatticePoint[]): Generator<LatticePoint> {
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index]!
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) * LOOKS_PER_CELL))
    for (let look = 0; look <= count; look += 1) yield along(from, to, look / count)
  }
}

/**
 * How far edges that were moved to a lattice lie from those that are published. What is narrower than a cell falls
 * together on a line there and back and is left out, and what is smaller vanishes: whoever measures to the published
 * edges must know by how much. 0 where every moved edge is published.
 */
export function lostEdgeMetres(
  moved: readonly (readonly LatticePoint[])[],
  published: readonly (readonly (readonly number[])[])[],
  lattice: Lattice,
): number {
  const [origin = [0, 0]] = moved.flat()
  const toMetres = metresAround(degreesOf(origin, lattice))
  const local = ([column = NaN, row = NaN]: readonly number[]): LocalPoint =>
    toMetres(degreesOf([column, row], lattice))
  const edges = published.map((line) => line.map(local))
  const known = new Set<string>()
  let farthest = 0
  for (const line of moved)
    for (const look of looksAt(line)) {
      const key = look.join()
      if (known.has(key)) continue
      known.add(key)
      const point = local(look)
      // Most lie on an edge, and then no further one need be measured.
      let nearest = Infinity
      for (const edge of edges) {
        nearest = Math.min(nearest, metresToLine(edge, point))
        if (nearest <= farthest) break
      }
      farthest = Math.max(farthest, nearest)
    }
  if (farthest <= ON_EDGE_METRES) return 0
  const cell = local([origin[0] + 1, origin[1] + 1])
  return farthest + Math.hypot(...cell) / LOOKS_PER_CELL / 2
}
