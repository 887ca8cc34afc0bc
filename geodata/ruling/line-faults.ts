import { crossings, distanceMetres, lengthMetres, nearestOnLine } from '../crs/plane-geometry.ts'
import { pointsAlong } from '../crs/points-along.ts'

import { insidePieces } from './inside-pieces.ts'
import { partsBetween, splitExtent } from './split-extent.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Why a dividing line does not part the disputed extent in two. */
export type LineFault =
  | { readonly code: 'line-without-length'; readonly at: Metres | null }
  | { readonly code: 'line-closes-on-itself'; readonly at: Metres }
  | { readonly code: 'line-crosses-itself'; readonly at: Metres }
  /** So far from the extent that its figures must be those of another zone, or another hill. */
  | { readonly code: 'line-far-away'; readonly at: Metres; readonly metres: number }
  | { readonly code: 'line-misses-extent'; readonly at: Metres; readonly metres: number }
  | { readonly code: 'line-along-edge'; readonly at: Metres }
  /** It comes back against itself: `parts` lie between its crossings, none of them on one side of the whole line. */
  | {
      readonly code: 'line-crosses-several-times'
      readonly at: Metres
      readonly times: number
      readonly parts: readonly (readonly Metres[])[]
    }
  | { readonly code: 'line-parts-nothing'; readonly at: Metres }

const LEAST_LENGTH_METRES = 0.01
/** Ends nearer than this are one. */
const SAME_END_METRES = 0.5
const FAR_METRES = 10_000
/** A line of which half lies nearer than this to the edge runs along it. */
const EDGE_METRES = 0.5
const SAMPLES = 101

/** Where two stretches of a line cross that are no neighbours; undefined where none do. */
function ownCrossing(line: readonly Metres[]): Metres | undefined {
  for (let edge = 2; edge + 1 < line.length; edge++) {
    const met = crossings(line.slice(edge, edge + 2), line.slice(0, edge))[0]
    if (met) return met.point
  }
  return undefined
}

const nearestTo = (ring: readonly Metres[], line: readonly Metres[]) =>
  pointsAlong(line, SAMPLES)
    .map((at) => ({ at, metres: nearestOnLine(ring, at).offsetMetres }))
    .reduce((best, found) => (found.metres < best.metres ? found : best))

function faultOutside(ring: readonly Metres[], line: readonly Metres[]): LineFault {
  const nearest = nearestTo(ring, line)
  const near = pointsAlong(line, SAMPLES).filter((at) => nearestOnLine(ring, at).offsetMetres <= EDGE_METRES)
  if (near.length > SAMPLES / 2) return { code: 'line-along-edge', at: near[Math.floor(near.length / 2)]! }
  return { code: nearest.metres > FAR_METRES ? 'line-far-away' : 'line-misses-extent', ...nearest }
}

function faultInside(
  ring: readonly Metres[],
  line: readonly Metres[],
  pieces: readonly (readonly Metres[])[],
): LineFault {
  const crossing = ownCrossing(line)
  if (crossing) return { code: 'line-crosses-itself', at: crossing }
  const parts = partsBetween(ring, line)
  const at = pieces[0]![0]!
  return parts
    ? { code: 'line-crosses-several-times', at, times: pieces.length, parts }
    : { code: 'line-parts-nothing', at }
}

/** What is wrong with a line that is to part a closed ring in two; undefined where it does, or only ends too short. */
export function lineFault(ring: readonly Metres[], line: readonly Metres[]): LineFault | undefined {
  if (line.length < 2 || lengthMetres(line) < LEAST_LENGTH_METRES)
    return { code: 'line-without-length', at: line[0] ?? null }
  if (distanceMetres(line[0]!, line.at(-1)!) <= SAME_END_METRES) return { code: 'line-closes-on-itself', at: line[0]! }
  if (splitExtent(ring, line).type !== 'none') return undefined
  const pieces = insidePieces(line, ring)
  return pieces.length === 0 ? faultOutside(ring, line) : faultInside(ring, line, pieces)
}

/** How much of a line lies outside a ring and not along its edge. */
export function metresBeyond(ring: readonly Metres[], line: readonly Metres[]): number {
  const outside = insidePieces(line, ring).reduce((rest, piece) => rest - lengthMetres(piece), lengthMetres(line))
  const edge = line.slice(1).reduce((sum, end, index) => {
    const stretch = [line[index]!, end]
    const isAlong = pointsAlong(stretch, 5).every((at) => nearestOnLine(ring, at).offsetMetres <= EDGE_METRES)
    return isAlong ? sum + lengthMetres(stretch) : sum
  }, 0)
  return Math.max(0, outside - edge)
}
