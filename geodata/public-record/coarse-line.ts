import { toLattice } from './lattice.ts'

import type { Position } from 'geojson'
import type { Lattice, LatticePoint } from './model.ts'

const isSame = (one: LatticePoint | undefined, other: LatticePoint): boolean =>
  one !== undefined && one[0] === other[0] && one[1] === other[1]

const turnOf = (from: LatticePoint, at: LatticePoint, to: LatticePoint): number =>
  (at[0] - from[0]) * (to[1] - at[1]) - (at[1] - from[1]) * (to[0] - at[0])

/** Repeated corners, corners exactly in line, and ways there and back along the same line are left out. */
function withoutIdleCorners(points: readonly LatticePoint[]): LatticePoint[] {
  const kept: LatticePoint[] = []
  for (const point of points) {
    while (kept.length >= 2 && turnOf(kept.at(-2)!, kept.at(-1)!, point) === 0) kept.pop()
    if (!isSame(kept.at(-1), point)) kept.push(point)
  }
  return kept
}

/** The same of a closed ring, whatever corner it begins with; empty where nothing of it is left. */
function closedWithoutIdleCorners(points: readonly LatticePoint[]): LatticePoint[] {
  const ring = withoutIdleCorners(points)
  if (ring.length > 1 && isSame(ring[0], ring.at(-1)!)) ring.pop()
  const isIdle = (at: LatticePoint, index: number): boolean => {
    const [from, to] = [ring.at(index - 1)!, ring[(index + 1) % ring.length]!]
    return isSame(from, at) || turnOf(from, at, to) === 0
  }
  for (let idle = ring.findIndex(isIdle); idle >= 0 && ring.length >= 3; idle = ring.findIndex(isIdle))
    ring.splice(idle, 1)
  return ring.length < 3 ? [] : [...ring, ring[0]!]
}

/** A line on the lattice; empty where all of it falls on one point. */
export function coarseLine(positions: readonly Position[], lattice: Lattice): LatticePoint[] {
  const line = withoutIdleCorners(positions.map((position) => toLattice(position, lattice)))
  return line.length < 2 ? [] : line
}

/** A closed ring on the lattice, its first corner repeated at its end; empty where nothing of it is left. */
export const coarseRing = (positions: readonly Position[], lattice: Lattice): LatticePoint[] =>
  closedWithoutIdleCorners(positions.map((position) => toLattice(position, lattice)))
