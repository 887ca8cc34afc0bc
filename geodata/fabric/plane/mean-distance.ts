import { nearestOnLine } from '../../crs/plane-geometry.ts'
import { pointsAlong } from '../../crs/points-along.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

const SAMPLES = 61

/** The mean distance of two lines, both ways. */
export function meanDistance(one: readonly Metres[], other: readonly Metres[]): number {
  const away = (from: readonly Metres[], to: readonly Metres[]) => {
    const points = pointsAlong(from, SAMPLES)
    return points.reduce((sum, point) => sum + nearestOnLine(to, point).offsetMetres, 0) / points.length
  }
  return (away(one, other) + away(other, one)) / 2
}
