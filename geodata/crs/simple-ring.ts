import { crossings, signedAreaSquareMetres } from './plane-geometry.ts'

import type { Metres } from './gauss-kruger.ts'

/** Around less a parcel's ring is a line that folds back onto itself. */
const LEAST_SQUARE_METRES = 1
/** Boxes are this much wider than their edges, so that rounding parts no two that meet. */
const SLACK_METRES = 1e-6

type Edge = {
  readonly index: number
  readonly points: readonly [Metres, Metres]
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const edgesOf = (ring: readonly Metres[]): Edge[] =>
  ring.slice(1).map((point, index) => {
    const before = ring[index]!
    return {
      index,
      points: [before, point],
      west: Math.min(before[0], point[0]) - SLACK_METRES,
      east: Math.max(before[0], point[0]) + SLACK_METRES,
      south: Math.min(before[1], point[1]),
      north: Math.max(before[1], point[1]),
    }
  })

const areNeighbours = (one: Edge, other: Edge, count: number): boolean => {
  const apart = Math.abs(one.index - other.index)
  return apart <= 1 || apart === count - 1
}

const mayMeet = (one: Edge, other: Edge): boolean =>
  one.south <= other.north + SLACK_METRES && other.south <= one.north + SLACK_METRES

/** Whether two edges of a closed ring meet that are no neighbours. Edges are compared from west to east, so only near ones are. */
function meetsItself(ring: readonly Metres[]): boolean {
  const edges = edgesOf(ring).sort((one, other) => one.west - other.west)
  return edges.some((edge, order) => {
    for (let next = order + 1; next < edges.length; next++) {
      const other = edges[next]!
      if (other.west > edge.east) return false
      if (
        mayMeet(edge, other) &&
        !areNeighbours(edge, other, edges.length) &&
        crossings(edge.points, other.points).length > 0
      )
        return true
    }
    return false
  })
}

/** Whether a closed ring (the first point is repeated at its end) encloses ground and nowhere meets itself. */
export const isSimpleRing = (ring: readonly Metres[], leastSquareMetres: number = LEAST_SQUARE_METRES): boolean =>
  ring.length >= 4 && Math.abs(signedAreaSquareMetres(ring)) >= leastSquareMetres && !meetsItself(ring)
