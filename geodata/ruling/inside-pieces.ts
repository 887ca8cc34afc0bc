/** The pieces of a line that lie inside an extent, each from edge to edge or from where the line begins or ends inside. */
import {
  crossings,
  distanceMetres,
  isInsideRing,
  nearestOnLine,
  stretch,
  type LinePoint,
} from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Nearer than this to the edge a point lies on it. */
const EDGE_METRES = 1e-3

const middleOf = (piece: readonly Metres[]): Metres => {
  const [from, to] = [piece[0]!, piece[1]!]
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
}

const isInside = (piece: readonly Metres[], ring: readonly Metres[]): boolean => {
  const middle = middleOf(piece)
  return isInsideRing(middle, ring) && nearestOnLine(ring, middle).offsetMetres > EDGE_METRES
}

const endsOf = (line: readonly Metres[]): [LinePoint, LinePoint] => {
  const last = line.length - 1
  const chainageMetres = line.reduce(
    (sum, point, index) => sum + (index === 0 ? 0 : distanceMetres(line[index - 1]!, point)),
    0,
  )
  return [
    { point: line[0]!, edge: 0, fraction: 0, chainageMetres: 0 },
    { point: line[last]!, edge: last - 1, fraction: 1, chainageMetres },
  ]
}

/** Vertices that lie on the edge part the line too: a line may run along the edge before it turns inside. */
function cutsOf(line: readonly Metres[], ring: readonly Metres[]): LinePoint[] {
  let chainageMetres = 0
  const onEdge = line.slice(1, -1).flatMap((point, index): LinePoint[] => {
    chainageMetres += distanceMetres(line[index]!, point)
    return nearestOnLine(ring, point).offsetMetres <= EDGE_METRES
      ? [{ point, edge: index, fraction: 1, chainageMetres }]
      : []
  })
  const [first, last] = endsOf(line)
  return [first, ...crossings(line, ring), ...onEdge, last]
    .sort((one, other) => one.chainageMetres - other.chainageMetres)
    .filter((cut, index, all) => index === 0 || cut.chainageMetres - all[index - 1]!.chainageMetres > EDGE_METRES)
}

/** In the order of the line. Touching the edge from inside ends a piece and begins the next. */
export function insidePieces(line: readonly Metres[], ring: readonly Metres[]): Metres[][] {
  const cuts = cutsOf(line, ring)
  return cuts
    .slice(1)
    .map((cut, index) => stretch(line, cuts[index]!, cut))
    .filter((piece) => piece.length > 1 && isInside(piece, ring))
}
