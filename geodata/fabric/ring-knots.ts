import { knotOf } from './find.ts'
import { usePositions, type LinesById } from './chain-positions.ts'

import type { Chain, LineUse } from './model.ts'
import type { Position } from 'geojson'

export const startOfUse = (use: LineUse, lines: LinesById): Position => usePositions(use, lines)[0]!
export const endOfUse = (use: LineUse, lines: LinesById): Position => usePositions(use, lines).at(-1)!

/** The uses of a ring from one of its knots to another, in the order of the ring. Throws when the ring does not pass a knot. */
export function chainBetween(ring: Chain, from: Position, to: Position, lines: LinesById): Chain {
  const starts = ring.map((use) => knotOf(startOfUse(use, lines)))
  const first = starts.indexOf(knotOf(from))
  if (first < 0) throw new RangeError('The ring has no knot to start from.')
  const turned = [...ring.slice(first), ...ring.slice(0, first)]
  const last = turned.findIndex((use) => knotOf(endOfUse(use, lines)) === knotOf(to))
  if (last < 0) throw new RangeError('The ring has no knot to end at.')
  return turned.slice(0, last + 1)
}

/** The uses of an open course between two of its knots, in its order; undefined when `to` comes before `from`. */
export function courseBetween(course: Chain, from: Position, to: Position, lines: LinesById): Chain | undefined {
  const first = course.findIndex((use) => knotOf(startOfUse(use, lines)) === knotOf(from))
  const last = course.findLastIndex((use) => knotOf(endOfUse(use, lines)) === knotOf(to))
  return first >= 0 && last >= first ? course.slice(first, last + 1) : undefined
}
