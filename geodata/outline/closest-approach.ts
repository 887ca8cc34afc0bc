import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Where two lines come nearest to each other: a pair of points, one on each. */
export function closestApproach(first: readonly Metres[], second: readonly Metres[]): [Metres, Metres] {
  const fromFirst = first.map((point): [Metres, Metres] => [point, nearestOnLine(second, point).point])
  const fromSecond = second.map((point): [Metres, Metres] => [nearestOnLine(first, point).point, point])
  return [...fromFirst, ...fromSecond].reduce((best, pair) =>
    distanceMetres(...pair) < distanceMetres(...best) ? pair : best,
  )
}
