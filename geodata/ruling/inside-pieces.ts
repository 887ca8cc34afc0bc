/** How a line lies to the rings of some ground: which of its stretches are inside, and which run along the edge. */
import {
  crossings,
  distanceMetres,
  isInsideRing,
  lengthMetres,
  nearestOnLine,
  stretch,
  type LinePoint,
} from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Nearer than this to the edge a point lies on it. */
const EDGE_METRES = 1e-3

/** Closed rings: the outer one, then those of its holes. */
type Rings = readonly (readonly Metres[])[]

const middlesOf = (piece: readonly Metres[]): Metres[] =>
  piece.slice(1).map((to, index): Metres => {
    const from = piece[index]!
    return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  })

const isOnEdge = (point: Metres, rings: Rings): boolean =>
  rings.some((ring) => nearestOnLine(ring, point).offsetMetres <= EDGE_METRES)

const isOnGround = (point: Metres, [outer, ...holes]: Rings): boolean =>
  isInsideRing(point, outer!) && !holes.some((hole) => isInsideRing(point, hole))

/** A stretch lies wholly on one side of the edge; near its ends it may be too near to tell. */
const isInside = (piece: readonly Metres[], rings: Rings): boolean =>
  middlesOf(piece).some((middle) => isOnGround(middle, rings) && !isOnEdge(middle, rings))

const endsOf = (line: readonly Metres[]): [LinePoint, LinePoint] => {
  const last = line.length - 1
  return [
    { point: line[0]!, edge: 0, fraction: 0, chainageMetres: 0 },
    { point: line[last]!, edge: last - 1, fraction: 1, chainageMetres: lengthMetres(line) },
  ]
}

/** Where the line meets an edge: at one place, or several times within a hair, as at a corner that it grazes. */
type Meeting = { readonly first: LinePoint; readonly last: LinePoint }

/** Vertices that lie on the edge part the line too: a line may run along the edge before it turns inside. */
function meetingsOf(line: readonly Metres[], rings: Rings): Meeting[] {
  let chainageMetres = 0
  const onEdge = line.slice(1, -1).flatMap((point, index): LinePoint[] => {
    chainageMetres += distanceMetres(line[index]!, point)
    return isOnEdge(point, rings) ? [{ point, edge: index, fraction: 1, chainageMetres }] : []
  })
  const [start, end] = endsOf(line)
  const cuts = [start, ...rings.flatMap((ring) => crossings(line, ring)), ...onEdge, end].sort(
    (one, other) => one.chainageMetres - other.chainageMetres,
  )
  const meetings: { first: LinePoint; last: LinePoint }[] = []
  for (const cut of cuts) {
    const meeting = meetings.at(-1)
    if (meeting && cut.chainageMetres - meeting.last.chainageMetres <= EDGE_METRES) meeting.last = cut
    else meetings.push({ first: cut, last: cut })
  }
  return meetings
}

/** The line from one meeting with an edge to the next: from where it leaves the edge for good to where it first comes to one again. */
function stretchesOf(line: readonly Metres[], rings: Rings): Metres[][] {
  const meetings = meetingsOf(line, rings)
  return meetings
    .slice(1)
    .map(({ first }, index) => stretch(line, meetings[index]!.last, first))
    .filter((piece) => piece.length > 1)
}

/**
 * The pieces of a line that lie on the ground, each from edge to edge or from where the line begins or ends inside, in the order of
 * the line. Touching an edge from inside ends a piece and begins the next; a hole is no ground.
 */
export const piecesOnGround = (line: readonly Metres[], rings: Rings): Metres[][] =>
  stretchesOf(line, rings).filter((piece) => isInside(piece, rings))

/** The pieces of a line that lie inside one ring. */
export const insidePieces = (line: readonly Metres[], ring: readonly Metres[]): Metres[][] =>
  piecesOnGround(line, [ring])

/** Whether a line has a point in common with a ring. */
export const meetsRing = (line: readonly Metres[], ring: readonly Metres[]): boolean =>
  crossings(line, ring).length > 0 || line.some((at) => isOnEdge(at, [ring])) || ring.some((at) => isOnEdge(at, [line]))
