/** Straight dividing lines. Bearings are grid bearings in degrees, 0 = grid north, clockwise; left and right are as one looks along them. */
import { signedAreaSquareMetres } from '../../crs/plane-geometry.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

const RADIANS = Math.PI / 180
/** A line goes this far beyond the extent, so that no rounding keeps it from the edge. */
const BEYOND_METRES = 1
/** Each step halves the width left: after these, less than a micrometre of a thousand kilometres. */
const STEPS = 60

type Frame = { readonly along: Metres; readonly left: Metres }

const frameOf = (bearingDegrees: number): Frame => {
  const [sine, cosine] = [Math.sin(bearingDegrees * RADIANS), Math.cos(bearingDegrees * RADIANS)]
  return { along: [sine, cosine], left: [-cosine, sine] }
}
const dot = ([ax, ay]: Metres, [bx, by]: Metres): number => ax * bx + ay * by

/** The area of a ring on the left of the line whose points lie so far to the left of the plane's origin. */
function squareMetresLeftOf(ring: readonly Metres[], left: Metres, offsetMetres: number): number {
  const kept: Metres[] = []
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length]!
    const [here, there] = [dot(point, left) - offsetMetres, dot(next, left) - offsetMetres]
    if (here >= 0) kept.push(point)
    if (here >= 0 !== there >= 0) {
      const share = here / (here - there)
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])])
    }
  })
  return Math.abs(signedAreaSquareMetres(kept))
}

/** From where the line enters the extent first to where it leaves it last; undefined where it misses the extent. */
function lineAt(ring: readonly Metres[], { along, left }: Frame, offsetMetres: number): Metres[] | undefined {
  const meetings = ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length]!
    const [here, there] = [dot(point, left) - offsetMetres, dot(next, left) - offsetMetres]
    if (here > 0 === there > 0) return []
    const share = here / (here - there)
    return [dot(point, along) + share * (dot(next, along) - dot(point, along))]
  })
  if (meetings.length < 2) return undefined
  const at = (chainage: number): Metres => [
    along[0] * chainage + left[0] * offsetMetres,
    along[1] * chainage + left[1] * offsetMetres,
  ]
  return [at(Math.min(...meetings) - BEYOND_METRES), at(Math.max(...meetings) + BEYOND_METRES)]
}

/** The straight line on a bearing through a point, across the extent; undefined where it misses the extent. */
export const lineThroughPoint = (
  ring: readonly Metres[],
  point: Metres,
  bearingDegrees: number,
): Metres[] | undefined => {
  const frame = frameOf(bearingDegrees)
  return lineAt(ring, frame, dot(point, frame.left))
}

/** The straight line on a bearing that leaves this share of the extent, 0 to 1, on its left. */
export function lineOfShare(
  ring: readonly Metres[],
  bearingDegrees: number,
  shareOnLeft: number,
): Metres[] | undefined {
  const frame = frameOf(bearingDegrees)
  const offsets = ring.map((point) => dot(point, frame.left))
  let [low, high] = [Math.min(...offsets), Math.max(...offsets)]
  const wanted = Math.abs(signedAreaSquareMetres(ring)) * shareOnLeft
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (squareMetresLeftOf(ring, frame.left, middle) > wanted) low = middle
    else high = middle
  }
  return lineAt(ring, frame, (low + high) / 2)
}
