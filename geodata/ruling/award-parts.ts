import { directionOfSide, dot, isCompassSide } from '../outline/compass.ts'

import { splitExtent } from './split-extent.ts'

import type { Side } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Outline } from '../outline/model.ts'
import type { Polygon, Position } from 'geojson'

const middleOf = (ring: readonly Metres[]): Metres => {
  const corners = ring.slice(0, -1)
  const mean = (axis: 0 | 1) => corners.reduce((sum, point) => sum + point[axis], 0) / corners.length
  return [mean(0), mean(1)]
}

/** The line of an outline as one course, each point once. */
const courseOf = ({ segments }: Outline): Position[] =>
  segments.flatMap(({ coordinates }, index) => (index === 0 ? [...coordinates] : coordinates.slice(1)))

/**
 * The part of the disputed extent that each award names by its side of the dividing line (界的北面…), in the order of
 * the sides given. null for a side that is no compass word, and for all when the line does not split the extent.
 */
export function awardParts(
  extent: Polygon | null,
  line: Outline,
  sides: readonly (Side | null)[],
  plane: PlaneSystem,
): (Polygon | null)[] {
  const ring = extent?.coordinates[0]?.map(plane.toPlane)
  const parts = ring && splitExtent(ring, courseOf(line).map(plane.toPlane))
  if (!parts) return sides.map(() => null)
  return sides.map((side) => {
    if (!isCompassSide(side)) return null
    const direction = directionOfSide(side)
    const [left, right] = [parts.left, parts.right].map((part) => dot(middleOf(part), direction))
    return { type: 'Polygon', coordinates: [(left! > right! ? parts.left : parts.right).map(plane.toGeographic)] }
  })
}
