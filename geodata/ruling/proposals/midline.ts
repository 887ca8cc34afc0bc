import { distanceMetres, lengthMetres } from '../../crs/plane-geometry.ts'
import { pointsAtShares } from '../../crs/points-along.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** Where the corners of a line lie, as shares of its length. */
function cornerShares(line: readonly Metres[]): number[] {
  const total = lengthMetres(line)
  let chainage = 0
  return line.map((point, index) => {
    if (index > 0) chainage += distanceMetres(line[index - 1]!, point)
    return Math.min(1, chainage / total)
  })
}

/**
 * The line half way between two lines: each of its points lies in the middle between the points of both that have gone the
 * same share of their way. The second line is taken the way round that keeps both together.
 */
export function midline(one: readonly Metres[], other: readonly Metres[]): Metres[] {
  const same = distanceMetres(one[0]!, other[0]!) + distanceMetres(one.at(-1)!, other.at(-1)!)
  const turned = distanceMetres(one[0]!, other.at(-1)!) + distanceMetres(one.at(-1)!, other[0]!)
  const beside = turned < same ? [...other].reverse() : other
  const shares = [...new Set([...cornerShares(one), ...cornerShares(beside)])].sort((first, second) => first - second)
  const [left, right] = [pointsAtShares(one, shares), pointsAtShares(beside, shares)]
  return left.map(([east, north], index): Metres => {
    const [otherEast, otherNorth] = right[index]!
    return [(east + otherEast) / 2, (north + otherNorth) / 2]
  })
}
