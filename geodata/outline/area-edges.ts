import { distanceMetres, lengthMetres } from '../crs/plane-geometry.ts'

import { dot } from './compass.ts'

import type { EdgeAnswer } from '../answers/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'

const openRing = (ring: readonly Metres[]): readonly Metres[] => ring.slice(0, -1)

function extremeIndex(points: readonly Metres[], direction: Metres): number {
  let best = 0
  points.forEach((point, index) => {
    if (dot(point, direction) > dot(points[best]!, direction)) best = index
  })
  return best
}

/** The stretch of a ring from one corner on to another. */
const chain = (points: readonly Metres[], from: number, to: number): Metres[] => {
  const last = to > from ? to : to + points.length
  return Array.from({ length: last - from + 1 }, (_, step) => points[(from + step) % points.length]!)
}

const meanAlong = (points: readonly Metres[], direction: Metres): number =>
  points.reduce((sum, point) => sum + dot(point, direction), 0) / points.length

/** Points of the middle line; as many as keep a bend of the edges visible. */
const MIDDLE_STEPS = 32

/** The point after a share (0 to 1) of the length of a line. */
function pointAfter(line: readonly Metres[], share: number): Metres {
  let left = lengthMetres(line) * share
  for (const [index, [x, y]] of line.entries()) {
    const next = line[index + 1]
    if (!next) break
    const metres = distanceMetres([x, y], next)
    if (left <= metres && metres > 0) {
      const part = left / metres
      return [x + (next[0] - x) * part, y + (next[1] - y) * part]
    }
    left -= metres
  }
  return line.at(-1)!
}

/** Halfway between two lines that run the same way, taken at equal shares of their lengths. */
const halfway = (one: readonly Metres[], other: readonly Metres[]): Metres[] =>
  Array.from({ length: MIDDLE_STEPS + 1 }, (_, step) => {
    const [first, second] = [pointAfter(one, step / MIDDLE_STEPS), pointAfter(other, step / MIDDLE_STEPS)]
    return [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2]
  })

/**
 * The two edges of an area as one comes to it in a direction: the near one faces the comer, the far one lies beyond,
 * and their middle line between them.
 * They part at the two corners of the area that lie farthest to the left and to the right.
 */
export function edgesOfArea(ring: readonly Metres[], towards: Metres): Record<EdgeAnswer, readonly Metres[]> {
  const points = openRing(ring)
  const across: Metres = [towards[1], -towards[0]]
  const right = extremeIndex(points, across)
  const left = extremeIndex(points, [-across[0], -across[1]])
  const chains = [chain(points, right, left), chain(points, left, right)]
  chains.sort((first, second) => meanAlong(first, towards) - meanAlong(second, towards))
  const [near, far] = [chains[0]!, chains[1]!]
  return { near, middle: halfway(near, [...far].reverse()), far }
}
