import {
  distanceMetres,
  nearestOnLine,
  signedAreaSquareMetres,
  stretch,
  type LinePoint,
} from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** A line that ends farther than this from the extent's edge does not split it. */
const SPLIT_TOLERANCE_METRES = 0.5

const between = (ring: readonly Metres[], from: LinePoint, to: LinePoint): Metres[] => {
  if (from.chainageMetres <= to.chainageMetres) return stretch(ring, from, to)
  const start = nearestOnLine(ring, ring[0]!)
  const end: LinePoint = { point: ring.at(-1)!, edge: ring.length - 2, fraction: 1, chainageMetres: Infinity }
  return [...stretch(ring, from, end), ...stretch(ring, start, to)]
}

/** An anticlockwise ring of the points; undefined when they cross themselves, or run clockwise: then the cut left the extent. */
function partOf(points: readonly Metres[]): Metres[] | undefined {
  const once = points.filter((point, index) => index === 0 || distanceMetres(point, points[index - 1]!) > 1e-6)
  const open = distanceMetres(once[0]!, once.at(-1)!) <= 1e-6 ? once.slice(0, -1) : once
  const ring = [...open, open[0]!]
  return signedAreaSquareMetres(ring) > 0 && isSimpleRing(ring) ? ring : undefined
}

/**
 * Splits a closed ring by a line whose two ends lie on it, into the part to the left of the line and the part to its
 * right. Together they are the ring, with nothing shared but the line. Undefined when an end is not on the ring, or the line
 * leaves the ring, runs along it or crosses itself: then it parts nothing.
 */
export function splitExtent(
  ring: readonly Metres[],
  line: readonly Metres[],
): { left: Metres[]; right: Metres[] } | undefined {
  const [start, end] = [line[0], line.at(-1)]
  if (!start || !end || line.length < 2) return undefined
  const anticlockwise = signedAreaSquareMetres(ring) > 0 ? ring : [...ring].reverse()
  const [from, to] = [nearestOnLine(anticlockwise, start), nearestOnLine(anticlockwise, end)]
  if (Math.max(from.offsetMetres, to.offsetMetres) > SPLIT_TOLERANCE_METRES) return undefined
  const cut: Metres[] = [from.point, ...line.slice(1, -1), to.point]
  // Along the line and back round an anticlockwise ring keeps the part on the left.
  const left = partOf([...cut, ...between(anticlockwise, to, from)])
  const right = partOf([...[...cut].reverse(), ...between(anticlockwise, from, to)])
  return left && right && { left, right }
}
