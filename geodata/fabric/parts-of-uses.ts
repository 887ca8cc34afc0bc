import { isInsideRing, signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { chainMetres, type LinesById } from './chain-positions.ts'
import { knotOf } from './find.ts'
import { endOfUse, startOfUse } from './ring-knots.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Chain, LineUse, Part } from './model.ts'

/** Uses that run the same line both ways have land of the shape on either side: no boundary. */
function withoutOppositeUses(uses: readonly LineUse[]): LineUse[] {
  const names = new Set(uses.map(({ lineId, reversed }) => `${lineId} ${reversed}`))
  return uses.filter(({ lineId, reversed }) => !names.has(`${lineId} ${!reversed}`))
}

/** Direction in radians in which a use leaves its first point, or arrives at its last. */
function headings(use: LineUse, lines: LinesById, plane: PlaneSystem): { leaves: number; arrives: number } {
  const points = chainMetres([use], lines, plane)
  const angle = ([ax, ay]: Metres, [bx, by]: Metres) => Math.atan2(by - ay, bx - ax)
  return { leaves: angle(points[0]!, points[1]!), arrives: angle(points.at(-2)!, points.at(-1)!) }
}

/** How far to the left one turns, from straight back on the right (just over −π) to straight back on the left (π). */
const turn = (arrives: number, leaves: number): number => {
  const by = leaves - arrives
  return by > Math.PI ? by - 2 * Math.PI : by <= -Math.PI ? by + 2 * Math.PI : by
}

/** Directed uses as rings with the land on their left; where several could go on, the one farthest to the left does. Undefined when an end is loose. */
function ringsOfUses(uses: readonly LineUse[], lines: LinesById, plane: PlaneSystem): Chain[] | undefined {
  const waiting = new Map<string, LineUse[]>()
  for (const use of uses) {
    const knot = knotOf(startOfUse(use, lines))
    waiting.set(knot, [...(waiting.get(knot) ?? []), use])
  }
  const rings: Chain[] = []
  const done = new Set<LineUse>()
  for (const first of uses) {
    if (done.has(first)) continue
    const ring: LineUse[] = []
    const start = knotOf(startOfUse(first, lines))
    for (let use: LineUse = first; ;) {
      ring.push(use)
      done.add(use)
      const knot = knotOf(endOfUse(use, lines))
      if (knot === start) break
      const { arrives } = headings(use, lines, plane)
      const next = (waiting.get(knot) ?? [])
        .filter((one) => !done.has(one))
        .sort(
          (one, other) =>
            turn(arrives, headings(other, lines, plane).leaves) - turn(arrives, headings(one, lines, plane).leaves),
        )[0]
      if (!next) return undefined
      use = next
    }
    rings.push(ring)
  }
  return rings
}

/** A point on a ring that no other ring is likely to touch: the middle of an edge. */
const middleOfEdge = (ring: readonly Metres[]): Metres => [
  (ring[0]![0] + ring[1]![0]) / 2,
  (ring[0]![1] + ring[1]![1]) / 2,
]

/** Rings as parts: each hole with the smallest outer ring that holds it. Undefined when a hole lies in none. */
function partsOfRings(rings: readonly Chain[], lines: LinesById, plane: PlaneSystem): Part[] | undefined {
  const measured = rings.map((chain) => {
    const points = chainMetres(chain, lines, plane)
    return { chain, points, area: signedAreaSquareMetres(points) }
  })
  const outers = measured.filter(({ area }) => area > 0).sort((one, other) => one.area - other.area)
  const parts = new Map(outers.map((outer) => [outer, [outer.chain]]))
  for (const hole of measured.filter(({ area }) => area <= 0)) {
    const holder = outers.find(({ points }) => isInsideRing(middleOfEdge(hole.points), points))
    if (!holder) return undefined
    parts.get(holder)!.push(hole.chain)
  }
  return [...parts].sort(([one], [other]) => other.area - one.area).map(([, part]) => part)
}

/** The parts that directed uses enclose, the largest first. */
export function partsOfUses(uses: readonly LineUse[], lines: LinesById, plane: PlaneSystem): Part[] | undefined {
  const rings = ringsOfUses(withoutOppositeUses(uses), lines, plane)
  return rings && partsOfRings(rings, lines, plane)
}
