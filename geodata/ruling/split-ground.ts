import { isInsideRing, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { isSimpleRing } from '../crs/simple-ring.ts'

import { cutRing } from './cut-ring.ts'
import { insidePieces, meetsRing } from './inside-pieces.ts'
import { lineFault } from './line-faults.ts'
import { anticlockwise, splitExtent, type NoSplit } from './split-extent.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { NoSplitReason } from './model.ts'

/** Closed rings: the outer one, then those of its holes, which are no ground. */
export type GroundRings = readonly (readonly Metres[])[]

/** Ground on one side of a line: its outer rings, and what of the holes lies in them. */
export type SideOfGround = {
  readonly rings: readonly (readonly Metres[])[]
  readonly holes: readonly (readonly Metres[])[]
  readonly squareMetres: number
}

/** What a line that parts no ground comes to, and why. */
export type NoGroundSplit =
  Exclude<NoSplit, { readonly type: 'none' }> | { readonly type: 'none'; readonly reason: NoSplitReason }

export type GroundSplit =
  { readonly type: 'parts'; readonly left: SideOfGround; readonly right: SideOfGround } | NoGroundSplit

const areaOf = (rings: readonly (readonly Metres[])[]): number =>
  rings.reduce((sum, ring) => sum + Math.abs(signedAreaSquareMetres(ring)), 0)

export const groundSquareMetres = ([outer, ...holes]: GroundRings): number =>
  areaOf(outer ? [outer] : []) - areaOf(holes)

/** A point within a ring: half way between the first two edges on a level between two of its corners. */
export function pointWithin(ring: readonly Metres[]): Metres {
  const levels = [...new Set(ring.map(([, north]) => north))].sort((one, other) => one - other)
  const north = (levels[0]! + (levels[1] ?? levels[0]!)) / 2
  const easts = ring.slice(1).flatMap(([east, to], index) => {
    const [fromEast, from] = ring[index]!
    return from > north === to > north ? [] : [fromEast + ((north - from) / (to - from)) * (east - fromEast)]
  })
  const [first, second] = easts.sort((one, other) => one - other)
  return [((first ?? ring[0]![0]) + (second ?? ring[0]![0])) / 2, north]
}

export const sideOf = (rings: SideOfGround['rings'], holes: SideOfGround['holes']): SideOfGround => ({
  rings,
  holes,
  squareMetres: areaOf(rings) - areaOf(holes),
})

function reasonOf(outer: readonly Metres[], line: readonly Metres[]): NoSplitReason {
  const code = lineFault(outer, line)?.code ?? 'line-parts-nothing'
  return code === 'line-misses-extent' && meetsRing(line, outer) ? 'line-touches-edge' : code
}

/**
 * Splits ground with holes by a line from edge to edge of its outer ring. A hole that the line runs through is cut as well; the
 * others lie on one side. Both sides together are the ground, without its holes.
 */
export function splitGround([outer, ...holes]: GroundRings, line: readonly Metres[]): GroundSplit {
  if (!outer || !isSimpleRing(outer)) return { type: 'none', reason: 'no-ground' }
  const split = splitExtent(outer, line)
  if (split.type === 'none') return { type: 'none', reason: reasonOf(outer, line) }
  if (split.type === 'short') return split
  const [left, right]: [Metres[][], Metres[][]] = [[], []]
  for (const hole of holes) {
    const ring = anticlockwise(hole)
    const sides = cutRing(ring, insidePieces(line, ring))
    if (!sides) return { type: 'none', reason: 'line-parts-nothing' }
    left.push(...sides.left)
    right.push(...sides.right)
    if (sides.left.length > 0) continue
    const within = pointWithin(ring)
    ;(split.left.some((part) => isInsideRing(within, part)) ? left : right).push([...ring])
  }
  return { type: 'parts', left: sideOf(split.left, left), right: sideOf(split.right, right) }
}
