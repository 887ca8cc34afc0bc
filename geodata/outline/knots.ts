/** Small loops that a ring draws where two lines of limited accuracy meet. */
import { crossings, lengthMetres } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** A loop no longer than this round is a knot at a meeting; a longer one is a ring that crosses itself. */
const KNOT_METRES = 60
const MOST_KNOTS = 40

type Crossing = { readonly first: number; readonly second: number; readonly point: Metres }

/** The first two edges of a closed ring that cross, neighbours apart. */
function firstCrossing(ring: readonly Metres[]): Crossing | undefined {
  const edges = ring.slice(1).map((point, index): [Metres, Metres] => [ring[index]!, point])
  const boxes = edges.map(
    ([[ax, ay], [bx, by]]) => [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const,
  )
  for (let first = 0; first < edges.length; first++)
    for (let second = first + 2; second < edges.length; second++) {
      if (second - first === edges.length - 1) continue
      const [one, other] = [boxes[first]!, boxes[second]!]
      if (one[0] > other[2] || other[0] > one[2] || one[1] > other[3] || other[1] > one[3]) continue
      const [crossing] = crossings(edges[first]!, edges[second]!)
      if (crossing) return { first, second, point: crossing.point }
    }
  return undefined
}

/** A point where the ring turns straight back on itself, within the length of a knot. */
function isSpike(before: Metres, [x, y]: Metres, after: Metres): boolean {
  const [inX, inY, outX, outY] = [x - before[0], y - before[1], after[0] - x, after[1] - y]
  const [inMetres, outMetres] = [Math.hypot(inX, inY), Math.hypot(outX, outY)]
  const turnsBack = inX * outX + inY * outY < 0 && Math.abs(inX * outY - inY * outX) < 1e-6 * inMetres * outMetres
  return turnsBack && Math.min(inMetres, outMetres) <= KNOT_METRES / 2
}

function withoutSpikes(closed: readonly Metres[]): Metres[] {
  let open = closed.slice(0, -1)
  for (let at = 0; at >= 0 && open.length > 3;) {
    at = open.findIndex((point, index) => isSpike(open.at(index - 1)!, point, open[(index + 1) % open.length]!))
    if (at < 0) break
    open = open.filter((point, index) => index !== at && lengthMetres([point, open.at(index - 1)!]) > 1e-6)
  }
  return [...open, open[0]!]
}

/** The closed ring with its knots cut off; undefined when it crosses itself in earnest. */
export function withoutKnots(closed: readonly Metres[]): Metres[] | undefined {
  let ring = withoutSpikes(closed)
  for (let knots = 0; knots <= MOST_KNOTS; knots++) {
    const crossing = firstCrossing(ring)
    if (!crossing) return ring
    const { first, second, point } = crossing
    const loop = [point, ...ring.slice(first + 1, second + 1), point]
    const rest = [point, ...ring.slice(second + 1, -1), ...ring.slice(0, first + 1), point]
    const isKnot = lengthMetres(loop) <= lengthMetres(rest)
    if (Math.min(lengthMetres(loop), lengthMetres(rest)) > KNOT_METRES) return undefined
    const kept = isKnot ? rest : loop
    if (kept.length < 4) return undefined
    ring = kept
  }
  return undefined
}
