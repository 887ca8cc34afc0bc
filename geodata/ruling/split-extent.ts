import { distanceMetres, nearestOnLine, signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { cutParts, cutRing, REACHES_METRES } from './cut-ring.ts'
import { insidePieces } from './inside-pieces.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** How far an end of a line that lies inside the extent is from its edge. */
type ShortEnd = { readonly end: 'first' | 'last'; readonly gapMetres: number }

/** What a line that parts nothing comes to. */
export type NoSplit =
  | { readonly type: 'short'; readonly shortEnds: readonly ShortEnd[] }
  /** It turns back, crosses itself, runs along the edge or outside: `lineFault` says which. */
  | { readonly type: 'none' }

export type Split =
  { readonly type: 'parts'; readonly left: readonly Metres[][]; readonly right: readonly Metres[][] } | NoSplit

/** Left and right mean one thing along the whole line only while no piece comes back against the others. */
function keepsDirection(pieces: readonly (readonly Metres[])[]): boolean {
  const [start, end] = [pieces[0]![0]!, pieces.at(-1)!.at(-1)!]
  return pieces.every((piece) => {
    const [from, to] = [piece[0]!, piece.at(-1)!]
    return (to[0] - from[0]) * (end[0] - start[0]) + (to[1] - from[1]) * (end[1] - start[1]) > 0
  })
}

function shortEnds(
  line: readonly Metres[],
  pieces: readonly (readonly Metres[])[],
  ring: readonly Metres[],
): ShortEnd[] {
  const ends = [
    { end: 'first', at: line[0]!, piece: pieces[0]![0]! },
    { end: 'last', at: line.at(-1)!, piece: pieces.at(-1)!.at(-1)! },
  ] as const
  return ends.flatMap(({ end, at, piece }) => {
    const gapMetres = nearestOnLine(ring, at).offsetMetres
    return distanceMetres(at, piece) < 1e-6 && gapMetres > REACHES_METRES ? [{ end, gapMetres }] : []
  })
}

/** The ring anticlockwise, whichever way it was walked. */
export const anticlockwise = (ring: readonly Metres[]): readonly Metres[] =>
  signedAreaSquareMetres(ring) > 0 ? ring : [...ring].reverse()

/**
 * Splits a closed ring by a line that runs through it from edge to edge, into what lies to the left of the line and what lies to
 * its right. Together they are the ring, with nothing shared but the line. What of the line lies outside the ring parts
 * nothing; an end inside it does not reach, and the line is never made longer than it is.
 */
export function splitExtent(extent: readonly Metres[], line: readonly Metres[]): Split {
  if (line.length < 2) return { type: 'none' }
  const ring = anticlockwise(extent)
  const pieces = insidePieces(line, ring)
  if (pieces.length === 0) return { type: 'none' }
  const short = shortEnds(line, pieces, ring)
  if (short.length > 0) return { type: 'short', shortEnds: short }
  const sides = keepsDirection(pieces) ? cutRing(ring, pieces) : undefined
  return sides && sides.left.length > 0 ? { type: 'parts', ...sides } : { type: 'none' }
}

/**
 * All parts that a line cuts a closed ring into, also where it comes back against itself, so that no part lies on one side of
 * the whole line. undefined when it cuts nothing, or ends inside.
 */
export function partsBetween(extent: readonly Metres[], line: readonly Metres[]): Metres[][] | undefined {
  if (line.length < 2) return undefined
  const ring = anticlockwise(extent)
  const pieces = insidePieces(line, ring)
  if (pieces.length === 0 || shortEnds(line, pieces, ring).length > 0) return undefined
  const parts = cutParts(ring, pieces) ?? []
  return parts.length > 1 ? parts.map((part) => [...part.ring]) : undefined
}
