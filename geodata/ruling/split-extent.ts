import {
  distanceMetres,
  nearestOnLine,
  signedAreaSquareMetres,
  stretch,
  type LinePoint,
} from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import { insidePieces } from './inside-pieces.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** A line that ends farther than this from the extent's edge does not reach it. */
const REACHES_METRES = 0.5

/** How far an end of a line that lies inside the extent is from its edge. */
type ShortEnd = { readonly end: 'first' | 'last'; readonly gapMetres: number }

export type Split =
  | { readonly type: 'parts'; readonly left: readonly Metres[][]; readonly right: readonly Metres[][] }
  | { readonly type: 'short'; readonly shortEnds: readonly ShortEnd[] }
  /** The line turns back, crosses itself, runs along the edge or outside: then it parts nothing. */
  | { readonly type: 'none' }

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

/** Both parts of an anticlockwise ring, cut by a piece that runs from its edge to its edge. */
function cutBy(ring: readonly Metres[], piece: readonly Metres[]): { left: Metres[]; right: Metres[] } | undefined {
  const [from, to] = [nearestOnLine(ring, piece[0]!), nearestOnLine(ring, piece.at(-1)!)]
  if (Math.max(from.offsetMetres, to.offsetMetres) > REACHES_METRES) return undefined
  const cut: Metres[] = [from.point, ...piece.slice(1, -1), to.point]
  // Along the line and back round an anticlockwise ring keeps the part on the left.
  const left = partOf([...cut, ...between(ring, to, from)])
  const right = partOf([...[...cut].reverse(), ...between(ring, from, to)])
  return left && right && { left, right }
}

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

type Hand = 'left' | 'right'
/** A part with the pieces of the line that bound it, each by its middle and the hand on which the part lies of it. */
type Part = {
  readonly ring: readonly Metres[]
  readonly bounds: readonly { readonly middle: Metres; readonly hand: Hand }[]
}

const BOUNDS_METRES = 1e-3

const middleOf = ([from, to]: readonly Metres[]): Metres => [(from![0] + to![0]) / 2, (from![1] + to![1]) / 2]

/** The parts of an anticlockwise ring between the pieces of a line, one cut after the other; undefined where a piece cuts nothing. */
function cutByAll(ring: readonly Metres[], pieces: readonly (readonly Metres[])[]): Part[] | undefined {
  let parts: Part[] = [{ ring, bounds: [] }]
  for (const piece of pieces) {
    const whole = parts.find((part) => insidePieces(piece, part.ring).length > 0)
    const cut = whole && cutBy(whole.ring, piece)
    if (!cut) return undefined
    const partOn = (hand: Hand): Part => {
      const kept = whole.bounds.filter(({ middle }) => nearestOnLine(cut[hand], middle).offsetMetres <= BOUNDS_METRES)
      return { ring: cut[hand], bounds: [...kept, { middle: middleOf(piece), hand }] }
    }
    parts = [...parts.filter((part) => part !== whole), partOn('left'), partOn('right')]
  }
  return parts
}

const isAllOn = ({ bounds }: Part, hand: Hand): boolean => bounds.every((bound) => bound.hand === hand)

const anticlockwise = (ring: readonly Metres[]): readonly Metres[] =>
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
  if (!keepsDirection(pieces)) return { type: 'none' }
  const parts = cutByAll(ring, pieces)
  // A part to the left of one stretch and to the right of another lies on no one side of the line.
  if (!parts?.every((part) => isAllOn(part, 'left') || isAllOn(part, 'right'))) return { type: 'none' }
  const on = (hand: Hand) => parts.filter((part) => isAllOn(part, hand)).map((part) => [...part.ring])
  return { type: 'parts', left: on('left'), right: on('right') }
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
  return cutByAll(ring, pieces)?.map((part) => [...part.ring])
}
