/** Where a straight leg meets a line, when the point that the words name there is on no map. */
import { crossings, distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

export type AssumedEnd = {
  readonly point: Metres
  /** How far from it the true end may lie. */
  readonly straysMetres: number
}

/** A leg that is told as straight leaves its line at a right angle or up to some thirty degrees beside. */
export const STRAY_SHARE = 0.6
/** A fall line that comes this near to a line has reached it. */
const REACHED_METRES = 30

/** Where a fall line first comes to a line. */
function firstReached(fall: readonly Metres[], line: readonly Metres[]): Metres | undefined {
  const near = fall.findIndex((point) => nearestOnLine(line, point).offsetMetres <= REACHED_METRES)
  if (near < 0) return crossings(fall, line)[0]?.point
  return crossings(fall.slice(0, near + 1), line)[0]?.point ?? nearestOnLine(line, fall[near]!).point
}

/**
 * From a known point straight to a line: down or up the slope where the terrain tells it, else to the nearest point. Where
 * both lead to one spot it is as good as told.
 */
export function assumedEnd(from: Metres, line: readonly Metres[], fall: readonly Metres[] | undefined): AssumedEnd {
  const near = nearestOnLine(line, from)
  const reached = fall && firstReached(fall, line)
  const spread = STRAY_SHARE * near.offsetMetres
  if (!reached) return { point: near.point, straysMetres: spread }
  return { point: reached, straysMetres: Math.min(distanceMetres(near.point, reached), distanceMetres(from, reached)) }
}
