import { dot } from './compass.ts'

import type { EdgeAnswer } from './model.ts'
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

/**
 * The two edges of an area as one comes to it in a direction: the near one faces the comer, the far one lies beyond.
 * They part at the two corners of the area that lie farthest to the left and to the right.
 */
export function edgesOfArea(ring: readonly Metres[], towards: Metres): Record<EdgeAnswer, readonly Metres[]> {
  const points = openRing(ring)
  const across: Metres = [towards[1], -towards[0]]
  const right = extremeIndex(points, across)
  const left = extremeIndex(points, [-across[0], -across[1]])
  const chains = [chain(points, right, left), chain(points, left, right)]
  chains.sort((first, second) => meanAlong(first, towards) - meanAlong(second, towards))
  return { near: chains[0]!, far: chains[1]! }
}
