/** One ring, cut into what lies left and right of a line. */
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
export const REACHES_METRES = 0.5
/** A corner cut off may be small; smaller than this it is rounding. */
export const LEAST_PART_SQUARE_METRES = 1e-6

type Side = 'left' | 'right'
/** Where a piece of the line bounds a part, and on which of its sides the part lies. */
type Border = { readonly at: Metres; readonly side: Side }
type Part = { readonly ring: readonly Metres[]; readonly side: Side | null; readonly borders: readonly Border[] }
type Sides = { readonly left: readonly Metres[][]; readonly right: readonly Metres[][] }

const between = (ring: readonly Metres[], from: LinePoint, to: LinePoint): Metres[] => {
  if (from.chainageMetres <= to.chainageMetres) return stretch(ring, from, to)
  const start = nearestOnLine(ring, ring[0]!)
  const end: LinePoint = { point: ring.at(-1)!, edge: ring.length - 2, fraction: 1, chainageMetres: Infinity }
  return [...stretch(ring, from, end), ...stretch(ring, start, to)]
}

/** An anticlockwise ring of the points; undefined when they cross themselves, or run clockwise: then the cut left the extent. */
function ringOf(points: readonly Metres[]): Metres[] | 'sliver' | undefined {
  const once = points.filter((point, index) => index === 0 || distanceMetres(point, points[index - 1]!) > 1e-6)
  const open = distanceMetres(once[0]!, once.at(-1)!) <= 1e-6 ? once.slice(0, -1) : once
  const ring = [...open, open[0]!]
  const area = signedAreaSquareMetres(ring)
  if (Math.abs(area) < LEAST_PART_SQUARE_METRES) return 'sliver'
  return area > 0 && isSimpleRing(ring, LEAST_PART_SQUARE_METRES) ? ring : undefined
}

/** Both parts of an anticlockwise ring, cut by a piece that runs from its edge to its edge; the whole where it cuts off only a sliver. */
function cutBy(whole: Part, piece: readonly Metres[]): Part[] | undefined {
  const { ring, borders } = whole
  const [from, to] = [nearestOnLine(ring, piece[0]!), nearestOnLine(ring, piece.at(-1)!)]
  if (Math.max(from.offsetMetres, to.offsetMetres) > REACHES_METRES) return undefined
  const cut: Metres[] = [from.point, ...piece.slice(1, -1), to.point]
  // Along the line and back round an anticlockwise ring keeps the part on the left.
  const left = ringOf([...cut, ...between(ring, to, from)])
  const right = ringOf([...[...cut].reverse(), ...between(ring, from, to)])
  if (!left || !right) return undefined
  if (left === 'sliver' || right === 'sliver') return [whole]
  const at: Metres = [(cut[0]![0] + cut[1]![0]) / 2, (cut[0]![1] + cut[1]![1]) / 2]
  const partOf = (part: readonly Metres[], side: Side): Part => ({
    ring: part,
    side,
    borders: [...borders.filter((border) => nearestOnLine(part, border.at).offsetMetres <= 1e-6), { at, side }],
  })
  return [partOf(left, 'left'), partOf(right, 'right')]
}

/** The parts of an anticlockwise ring between the pieces of a line, one cut after the other; undefined where a piece cuts nothing. */
export function cutParts(ring: readonly Metres[], pieces: readonly (readonly Metres[])[]): readonly Part[] | undefined {
  let parts: readonly Part[] = [{ ring, side: null, borders: [] }]
  for (const piece of pieces) {
    const whole = parts.find((part) => insidePieces(piece, part.ring).length > 0)
    const cut = whole && cutBy(whole, piece)
    if (!cut) return undefined
    parts = [...parts.filter((part) => part !== whole), ...cut]
  }
  return parts
}

/**
 * Cuts an anticlockwise ring by the pieces of a line inside it, each from edge to edge. Undefined where a piece does not cut, or
 * where ground lies left of one piece and right of another: then left and right say nothing. Both are empty where only slivers are cut off.
 */
export function cutRing(ring: readonly Metres[], pieces: readonly (readonly Metres[])[]): Sides | undefined {
  const parts = cutParts(ring, pieces)
  if (!parts?.every(({ side, borders }) => borders.every((border) => border.side === side))) return undefined
  const of = (wanted: Side) => parts.flatMap((part) => (part.side === wanted ? [[...part.ring]] : []))
  return { left: of('left'), right: of('right') }
}
